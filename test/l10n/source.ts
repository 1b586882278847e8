/** The string literals of source files, for tests of what they say and in which language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Literal {
  /** With slashes, from the root. */
  readonly file: string;
  /** Of a template the stretches between the values, put together with `{}`. */
  readonly text: string;
  readonly node: ts.Node;
}

/** A sentence given in both languages; null where a language is no plain text. */
export interface Pair {
  readonly file: string;
  readonly zh: string | null;
  readonly en: string | null;
}

/** All string and template literals below the folder, without those that name modules. */
export function literals(folder: string): readonly Literal[] {
  return nodes(folder).flatMap(({ file, node }) => {
    const text = textOf(node);
    return text === null || ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent) ? [] : [{ file, text, node }];
  });
}

/** All object literals with `zh` and `en` below the folder. */
export function pairs(folder: string): readonly Pair[] {
  return nodes(folder).flatMap(({ file, node }) => {
    if (!ts.isObjectLiteralExpression(node)) return [];
    const value = (name: string): ts.Expression | undefined =>
      node.properties.find((property): property is ts.PropertyAssignment => ts.isPropertyAssignment(property) && property.name.getText() === name)?.initializer;
    const [zh, en] = [value('zh'), value('en')];
    return zh === undefined || en === undefined ? [] : [{ file, zh: textOf(zh), en: textOf(en) }];
  });
}

/** Whether the literal is an argument of `t(…)`, at this place, 0 for the first. */
export function isTranslated({ node }: Literal): boolean {
  return ts.isCallExpression(node.parent) && node.parent.expression.getText() === 't' && node.parent.arguments[0] === node;
}

/** How many values a `t(…)` around the literal puts in; null where a list is spread into it. */
export function valuesOf({ node }: Literal): number | null {
  if (!ts.isCallExpression(node.parent)) return null;
  const values = node.parent.arguments.slice(1);
  return values.some((value) => ts.isSpreadElement(value)) ? null : values.length;
}

/** Whether the literal has its counterpart in the other language: within `zh` or `en`, or within `… === 'zh' ? … : …`. */
export function isPaired({ node }: Literal): boolean {
  for (let inner = node; ; inner = inner.parent) {
    const { parent } = inner;
    if (parent === undefined || ts.isBlock(parent)) return false;
    if (ts.isPropertyAssignment(parent) && ['zh', 'en'].includes(parent.name.getText())) return true;
    if (ts.isConditionalExpression(parent) && parent.condition !== inner && parent.condition.getText().endsWith("=== 'zh'")) return true;
  }
}

/** What each `case` of the functions in a file takes from its subject, by function and label. */
export function cases(file: string): ReadonlyMap<string, string> {
  const clauses = nodesOf(file).filter(ts.isCaseClause);
  return new Map(clauses.map((clause) => {
    const name = ts.findAncestor(clause, ts.isFunctionDeclaration)?.name?.text ?? '';
    const accesses = descendants(clause).filter(ts.isPropertyAccessExpression).map((node) => node.getText());
    return [`${name} ${clause.expression.getText()}`, [...new Set(accesses)].sort().join(' ')];
  }));
}

/** Whether there is a Chinese character. */
export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Of the letters, how many are Chinese: from 0 to 1. Placeholders and what is quoted do not count. */
export function chineseShare(text: string): number {
  const letters = text.replace(/\{\w*\}|“[^”]*”/g, '').match(/\p{L}/gu) ?? [];
  return letters.length === 0 ? 0 : letters.filter(isChinese).length / letters.length;
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('{}');
  return null;
}

function nodes(folder: string): readonly { readonly file: string; readonly node: ts.Node }[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts')).sort();
  return names.map((name) => join(folder, name).replaceAll('\\', '/')).flatMap((file) => nodesOf(file).map((node) => ({ file, node })));
}

function nodesOf(file: string): readonly ts.Node[] {
  return descendants(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true));
}

function descendants(node: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (inner: ts.Node): void => {
    found.push(inner);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return found;
}
