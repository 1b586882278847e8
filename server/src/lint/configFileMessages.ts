/** What is said of a fault in policy-speech.json, in both languages. */
import type { Message } from '../rules/rule';

export const CONFIG_FILE_MESSAGES = {
  notAnObject: {
    zh: '这里应当是一个对象：左边写规则名，右边写级别或选项，如 { "salutation-colon": "off" }。',
    en: 'An object is expected here: rule ids on the left, severities or options on the right, as in { "salutation-colon": "off" }.',
  },
  unknownRule: { zh: '没有“{key}”这条规则，请核对规则名。', en: 'There is no rule “{key}”; please check its name.' },
  outsideRules: { zh: '“{key}”放在这里不起作用，规则都要写进“rules”。', en: '“{key}” has no effect here; all rules belong into “rules”.' },
  duplicateKey: { zh: '“{key}”前面已经写过，以后写的为准。', en: '“{key}” stands here a second time; the last one counts.' },
  badSeverity: { zh: '{value} 不是级别，可用：{allowed}。', en: '{value} is no severity; use one of {allowed}.' },
  unknownOption: { zh: '规则“{rule}”没有“{option}”这个选项，可用：{allowed}。', en: 'Rule “{rule}” has no option “{option}”; there are {allowed}.' },
  wantsNumber: { zh: '“{option}”应当是数字，不能是 {value}。', en: '“{option}” is a number, it cannot be {value}.' },
  wantsNumberFrom: { zh: '“{option}”应当是不小于 {minimum} 的数字，不能是 {value}。', en: '“{option}” is a number of at least {minimum}, it cannot be {value}.' },
  wantsSwitch: { zh: '“{option}”应当是 true 或 false，不能是 {value}。', en: '“{option}” is true or false, it cannot be {value}.' },
  wantsText: { zh: '“{option}”应当是写在双引号里的文字，不能是 {value}。', en: '“{option}” is a text in double quotes, it cannot be {value}.' },
  wantsList: { zh: '“{option}”应当是一列文字，如 ["甲", "乙"]，不能是 {value}。', en: '“{option}” is a list of texts such as ["甲", "乙"], it cannot be {value}.' },
  keyExpected: { zh: '这里应当是写在英文双引号里的规则名。', en: 'A rule id in double quotes is expected here.' },
  valueExpected: { zh: '这里缺一个值。', en: 'A value is missing here.' },
  colonExpected: { zh: '这里缺英文冒号。', en: 'A colon is missing here.' },
  commaExpected: { zh: '这里缺英文逗号。', en: 'A comma is missing here.' },
  closingExpected: { zh: '这里缺右括号。', en: 'A closing bracket is missing here.' },
  endExpected: { zh: '从这里起是多余的内容。', en: 'What follows from here on is too much.' },
  textNotClosed: { zh: '这里的引号或注释没有结束。', en: 'The quotation or comment is not closed here.' },
  badCharacter: { zh: '这里不合 JSON 的写法；标点要用英文半角。', en: 'This is no JSON; punctuation must be half-width.' },
} as const satisfies Readonly<Record<string, Message>>;

export type ConfigFileMessageId = keyof typeof CONFIG_FILE_MESSAGES;

/** The parser's error codes; others are wrong characters of one kind or another. */
const SYNTAX: ReadonlyMap<number, ConfigFileMessageId> = new Map([
  [3, 'keyExpected'], [4, 'valueExpected'], [5, 'colonExpected'], [6, 'commaExpected'], [7, 'closingExpected'], [8, 'closingExpected'],
  [9, 'endExpected'], [11, 'textNotClosed'], [12, 'textNotClosed'],
]);

/** @param code `ParseErrorCode` of jsonc-parser. */
export function syntaxMessage(code: number): ConfigFileMessageId {
  return SYNTAX.get(code) ?? 'badCharacter';
}
