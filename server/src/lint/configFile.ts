/** The file policy-speech.json: its text → what it says of the rules, and each fault at its place. */
import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { MessageData, OptionValue, Rule } from '../rules/rule';
import { type Offset, overlaps, type Span } from '../text/span';
import { type ConfigFileMessageId, syntaxMessage } from './configFileMessages';
import { type ConfigProblem, decodeRuleConfig, RULE_SETTINGS, type RuleSetting, type RuleSettings } from './ruleConfig';

/** Name of the file, in a draft's folder or in one above it. */
export const CONFIG_FILE = 'policy-speech.json';

/** A fault of the file; its sentence is in `CONFIG_FILE_MESSAGES`. */
export interface ConfigFileProblem {
  readonly messageId: ConfigFileMessageId;
  readonly data?: MessageData;
  readonly span: Span;
}

export interface ConfigFile {
  readonly rules: RuleSettings;
  /** In the order of the text. */
  readonly problems: readonly ConfigFileProblem[];
}

/** A member of an object, as it stands in the text. */
interface Member {
  readonly key: string;
  readonly keySpan: Span;
  /** Missing while it is being written. */
  readonly value: Node | undefined;
}

/**
 * Reads `{ "rule-id": … }` or `{ "rules": { "rule-id": … } }`, each with `$schema` if one likes, with comments and
 * trailing commas. What cannot be read is reported and left out; the rest counts. An empty file says nothing.
 */
export function readConfigFile(text: string, rules: readonly Rule[]): ConfigFile {
  const settings = new Map<string, RuleSetting>();
  const options = new Map<string, Readonly<Record<string, OptionValue>>>();
  const problems: ConfigFileProblem[] = [];
  const { root, error } = parse(text);
  if (error !== undefined) problems.push(error);

  const take = ({ key, keySpan, value }: Member): void => {
    if (value === undefined) return;
    const decoded = decodeRuleConfig(Object.fromEntries([[key, valueOf(value)]]), 'writing', rules);
    for (const [id, setting] of decoded.config.settings) settings.set(id, setting);
    for (const [id, set] of decoded.config.options ?? []) options.set(id, set);
    for (const problem of decoded.problems) problems.push(placed(problem, keySpan, value, rules));
  };
  const members = (object: Node): readonly Member[] => {
    if (object.type !== 'object') problems.push({ messageId: 'notAnObject', span: spanOf(object) });
    const all = membersOf(object);
    for (const [index, { key, keySpan }] of all.entries()) {
      if (all.findIndex((other) => other.key === key) < index) problems.push({ messageId: 'duplicateKey', data: { key }, span: keySpan });
    }
    return all;
  };

  if (root !== undefined) {
    const top = members(root).filter(({ key }) => key !== '$schema');
    const wrapped = top.some(({ key }) => key === 'rules');
    for (const member of top) {
      if (!wrapped) take(member);
      else if (member.key !== 'rules') problems.push({ messageId: 'outsideRules', data: { key: member.key }, span: member.keySpan });
      else if (member.value !== undefined) members(member.value).forEach(take);
    }
  }
  // What is not well formed has no sensible value either.
  const apart = problems.filter(({ span }) => error === undefined || span === error.span || !overlaps(span, error.span));
  return { rules: { settings, options }, problems: apart.sort((a, b) => a.span.start - b.span.start) };
}

/** The tree as far as it can be made out, and the first fault of form: the later ones often only follow from it. */
function parse(text: string): { readonly root: Node | undefined; readonly error: ConfigFileProblem | undefined } {
  // The parser counts a byte order mark as a wrong character; a blank keeps the offsets.
  const json = text.replace(/^\ufeff/, ' ');
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(json, errors, { allowTrailingComma: true, allowEmptyContent: true });
  } catch (failure) {
    // Thousands of brackets in each other are more than the parser's stack takes.
    if (!(failure instanceof RangeError)) throw failure;
    return { root: undefined, error: { messageId: 'notAnObject', span: { start: 0, end: 0 } } };
  }
  const [first] = errors;
  return { root, error: first && { messageId: syntaxMessage(first.error), span: withinLine(json, first.offset, first.length) } };
}

/** A fault at a line end is shown on the character before it, where a reader sees it. */
function withinLine(text: string, offset: Offset, length: number): Span {
  const end = Math.min(offset + length, text.length);
  return offset > 0 && text.slice(offset, end).trim() === '' ? { start: offset - 1, end: Math.max(offset, end) } : { start: offset, end };
}

function placed(problem: ConfigProblem, key: Span, value: Node, rules: readonly Rule[]): ConfigFileProblem {
  const [id = '', name] = problem.path;
  const inner = membersOf(value).findLast((member) => member.key === name);
  const at = inner?.value ?? value;
  const shown = shortened(String(JSON.stringify(problem.value)));
  switch (problem.kind) {
    case 'unknown-rule':
      return { messageId: 'unknownRule', data: { key: problem.key }, span: key };
    case 'not-an-object':
      return { messageId: 'notAnObject', span: spanOf(value) };
    case 'bad-value':
      return { messageId: 'badSeverity', data: { value: shown, allowed: RULE_SETTINGS.join(' | ') }, span: spanOf(at) };
    case 'unknown-option': {
      const allowed = ['severity', ...Object.keys(ruleOf(id, rules)?.meta.options ?? {})].join(' | ');
      return { messageId: 'unknownOption', data: { rule: id, option: name ?? '', allowed }, span: inner?.keySpan ?? spanOf(value) };
    }
    case 'bad-option': {
      const option = ruleOf(id, rules)?.meta.options?.[name ?? ''];
      const data = { option: name ?? '', value: shown, minimum: option?.minimum ?? 0 };
      return { messageId: wantedOf(option?.default, option?.minimum), data, span: spanOf(at) };
    }
  }
}

function wantedOf(model: OptionValue | undefined, minimum: number | undefined): ConfigFileMessageId {
  if (typeof model === 'boolean') return 'wantsSwitch';
  if (typeof model === 'string') return 'wantsText';
  if (typeof model === 'object') return 'wantsList';
  return minimum === undefined ? 'wantsNumber' : 'wantsNumberFrom';
}

function ruleOf(id: string, rules: readonly Rule[]): Rule | undefined {
  return rules.find(({ meta }) => meta.id === id);
}

function membersOf(object: Node): readonly Member[] {
  if (object.type !== 'object') return [];
  return (object.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key === undefined ? [] : [{ key: String(key.value), keySpan: spanOf(key), value }],
  );
}

function valueOf(node: Node): unknown {
  return node.type === 'object' ? Object.fromEntries(membersOf(node).map(({ key, value }) => [key, value && valueOf(value)])) : getNodeValue(node);
}

function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
