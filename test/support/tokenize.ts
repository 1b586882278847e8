/** Runs the TextMate grammar as VS Code does, line by line. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const SCOPE = 'text.policy-speech';
const GRAMMAR = 'syntaxes/policy-speech.tmLanguage.json';

export interface Token {
  readonly text: string;
  /** Column of the token, UTF-16. */
  readonly start: number;
  /** Scopes from the outside in, without the root and without the `.policy-speech` at their ends. */
  readonly scopes: readonly string[];
}

export interface TokenizedLine {
  readonly tokens: readonly Token[];
  /** Whether the tokenizer gave up on the line for want of time. */
  readonly stoppedEarly: boolean;
}

export interface Grammar {
  /** Tokens of a whole text, line by line. */
  lines(text: string): TokenizedLine[];
  /** Texts of all stretches of a line whose scopes hold one that matches, in order. */
  parts(text: string, scope: RegExp): string[];
  /** Texts coloured as numbering markers, in order. */
  markers(text: string): string[];
}

/** The grammar as it stands in the tree. */
export async function loadGrammar(): Promise<Grammar> {
  const lines = await loadTokenizer();
  const parts = (text: string, scope: RegExp): string[] => lines(text).flatMap(({ tokens }) => stretches(tokens, scope));
  return { lines, parts, markers: (text) => parts(text, /^keyword\.other\.marker\./) };
}

/** A line of the body, where the rule for the first line of a file does not apply. */
export function body(line: string): string {
  return `同志们：\n${line}`;
}

function stretches(tokens: readonly Token[], scope: RegExp): string[] {
  const found: string[] = [];
  let open = false;
  for (const token of tokens) {
    const inside = token.scopes.some((name) => scope.test(name));
    if (inside) found.push((open ? (found.pop() ?? '') : '') + token.text);
    open = inside;
  }
  return found;
}

/** @returns a tokenizer of whole texts; the state goes from line to line. */
async function loadTokenizer(): Promise<(text: string) => TokenizedLine[]> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM({ data: wasm });
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) =>
      Promise.resolve(scope === SCOPE ? textmate.parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR) : null),
  });
  const grammar = await registry.loadGrammar(SCOPE);
  if (grammar === null) throw new Error(`no grammar ${SCOPE}`);
  return (text) => {
    let state = textmate.INITIAL;
    return text.split(/\r\n|\r|\n/).map((line) => {
      const { tokens, ruleStack, stoppedEarly } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return {
        stoppedEarly,
        tokens: tokens.map(({ startIndex, endIndex, scopes }) => ({
          text: line.slice(startIndex, endIndex),
          start: startIndex,
          scopes: scopes.slice(1).map((scope) => scope.replace(/\.policy-speech$/, '')),
        })),
      };
    });
  };
}
