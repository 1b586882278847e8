/** Numbering markers (序号): their forms, and the marker at a place of a paragraph. */
import { isDigit, isEnclosed, parseNumeral } from '../text/numerals';
import { bitsOf, Character, isBlank, runOf } from './characters';
import type { MarkerStyle } from './outline';

/** What stands before a marker inside a paragraph. */
export type Boundary = 'start' | 'sentence' | 'colon' | 'comma';

/** A marker found in a paragraph's text; all places are indexes of that text. */
export interface MarkerMatch {
  readonly style: MarkerStyle;
  readonly start: number;
  readonly end: number;
  readonly numeralStart: number;
  readonly numeralEnd: number;
  readonly ordinal: number;
  readonly boundary: Boundary;
  /** Its form alone does not prove it a marker (`一 `, `三，`, `二）`): it needs a sibling beside it. */
  readonly weak: boolean;
  /** The numeral may belong to a word with the next one (二、三级书记): weak, and gives no other marker weight. */
  readonly joint: boolean;
}

const CN = '[一二三四五六七八九十]{1,3}';
const ARABIC = '[0-9０-９]{1,3}';
const CIRCLED = '[①-⑳㉑-㉟㊱-㊿]';

interface Form {
  readonly style: MarkerStyle;
  readonly pattern: RegExp;
  readonly weak?: boolean;
  /** Too loose at a paragraph's start. */
  readonly insideOnly?: boolean;
  /** What stands behind its numeral, where that comes first; an empty text for the end. Others need no trial. */
  readonly after?: string;
}

/** What 第一 counts: 第一个问题, 第一点希望, 第一层意思; a stretch of time is none. */
const COUNTED =
  '(?:个?(?:问题|方面|重点|关键|环节|大问题|大方面)|(?:个|大|层|点|条|项|件|句|种|类|招)(?!百年|五年|月|季度|学期|周|星期|年头)(?![^，：:,]{0,4}[和与第是就要的了在])[\\u4e00-\\u9fff]{0,4}?)';

/** Forms in order of trial. */
const FORMS: readonly Form[] = [
  { style: 'chapter', pattern: new RegExp(`第(?:${CN}|${ARABIC})(?:部分|章|篇|编)(?:[、，：:]|(?=[\\s\\u3000“*])|(?=[^，。；、的和及与]))`, 'y') },
  { style: 'ordinal', pattern: new RegExp(`第(?:${CN}|[0-9]{1,2})(?:${COUNTED}?[，、：:,]|[ \\u3000]+(?=\\S))`, 'y') },
  { style: 'ordinal', pattern: new RegExp(`第${CN}(?:板块|点(?=和|、|，|是|就)|(?=是|要(?!务|素|件)))`, 'y'), insideOnly: true },
  { style: 'cn-comma', pattern: new RegExp(`${CN}、`, 'y'), after: '、' },
  { style: 'cn-comma', pattern: new RegExp(`${CN}(?:[，,.．:：]|(?=[ \\u3000]+\\S))`, 'y'), weak: true, after: '，,.．:： \u3000' },
  { style: 'cn-comma', pattern: new RegExp(`${CN}$`, 'y'), weak: true, after: '' },
  { style: 'cn-paren', pattern: new RegExp(`[（(] ?${CN} ?[）)][、，,.．:：]?`, 'y') },
  { style: 'cn-paren', pattern: new RegExp(`${CN}[）)][、，,.．:：]?`, 'y'), weak: true, after: '）)' },
  { style: 'arabic-paren', pattern: new RegExp(`[（(] ?${ARABIC} ?[）)][、，,.．:：]?(?![0-9０-９])`, 'y') },
  { style: 'arabic-paren', pattern: new RegExp(`${ARABIC}[）)][、，,.．:：]?`, 'y'), weak: true },
  { style: 'arabic-dot', pattern: new RegExp(`${ARABIC}[.．、](?![0-9０-９])`, 'y') },
  { style: 'arabic-dot', pattern: new RegExp(`${ARABIC}[，,:：](?=[^0-9０-９\\s])`, 'y'), weak: true },
  { style: 'cn-paren', pattern: /[\u3220-\u3229][、，,.．:：]?/y },
  { style: 'arabic-paren', pattern: /[\u2474-\u2487][、，,.．:：]?/y },
  { style: 'arabic-dot', pattern: /[\u2488-\u249b][、，,.．:：]?/y },
  { style: 'circled', pattern: new RegExp(`${CIRCLED}[、，,.．:：]?`, 'y') },
  { style: 'shi', pattern: new RegExp(`(${CN})是(?!\\1(?:[，、。；！”]|$)|否|非|不是)[，,、：:]?`, 'y'), after: '是' },
  { style: 'yao', pattern: new RegExp(`${CN}要(?!素|点(?!到)|件|害|闻|旨|道(?![路德理])|领(?!会|导|悟|先)|么|地|塞)[，,、：:]?`, 'y'), after: '要' },
];

/** `一、二季度`, `三、四线城市`: two numerals that belong to one word. */
const JOINT_NUMERALS = /^[一二三四五六七八九十](?:、[一二三四五六七八九十])*(?:个)?(?:季度|产业|线|期|级|批|年级|次|是|要|月|类|等|区|组|号|届|流|档|手|审|把手)/;

/** Words that begin with a marker's characters. */
const NO_ORDINAL = /^(?:书记|时间|线|产业|季度|批|名|位|次|代|届|期|学期|课堂|资源|生产力|动力|要务|责任人|一)/;

/** The marker at the start of a paragraph's text, or null. */
export function leadMarker(text: string): MarkerMatch | null {
  return markerAt(text, 0, 'start', true);
}

/**
 * The marker at an index, or null.
 * @param weakForms whether to accept forms that prove nothing alone; only sensible at a paragraph's start.
 */
export function markerAt(text: string, index: number, boundary: Boundary, weakForms: boolean): MarkerMatch | null {
  const forms = FORMS_BY_START.get(text.charCodeAt(index));
  if (forms === undefined) return null;
  const behind = text.charAt(index + runOf(text, index, Character.numeral, LONGEST_NUMERAL));
  for (const form of forms) {
    if ((form.weak === true && !weakForms) || (form.insideOnly === true && boundary === 'start') || !mayStand(form, behind)) continue;
    const { pattern } = form;
    pattern.lastIndex = index;
    if (!pattern.test(text)) continue;
    const end = pattern.lastIndex;
    const numeralStart = startOfNumeral(text, index);
    const numeralEnd = endOfNumeral(text, numeralStart);
    const ordinal = parseNumeral(text.slice(numeralStart, numeralEnd));
    if (ordinal === null) continue;
    const joint = form.style === 'cn-comma' && isJoint(text, end);
    if ((joint && boundary !== 'start') || isWord(form.style, text, index, end)) continue;
    return {
      style: form.style,
      start: index,
      end,
      numeralStart,
      numeralEnd,
      ordinal,
      boundary,
      weak: joint || (form.weak ?? false),
      joint,
    };
  }
  return null;
}

const LONGEST_NUMERAL = 3;

/** Only 第, brackets and a blank stand before a marker's numeral. */
function startOfNumeral(text: string, from: number): number {
  let start = from;
  while (start < text.length && !isNumeral(text.charCodeAt(start)) && !isEnclosed(text.charCodeAt(start))) start++;
  return start;
}

/** A numeral is as long as it can be: what follows it in a marker is none. */
function endOfNumeral(text: string, start: number): number {
  let end = start;
  while (isNumeral(text.charCodeAt(end))) end++;
  return Math.max(end, start + 1);
}

function isNumeral(code: number): boolean {
  return (bitsOf(code) & Character.numeral) !== 0 || isDigit(code);
}

/** @param behind the character after the numeral that the marker begins with; empty at the end of the text */
function mayStand({ after }: Form, behind: string): boolean {
  return after === undefined || (behind === '' ? after === '' : after.includes(behind));
}

/** What a marker begins with, and the styles that can. */
const STARTS: readonly (readonly [characters: string, styles: readonly MarkerStyle[]])[] = [
  ['第', ['chapter', 'ordinal']],
  ['一二三四五六七八九十', ['cn-comma', 'cn-paren', 'shi', 'yao']],
  ['（(', ['cn-paren', 'arabic-paren']],
  ['0123456789０１２３４５６７８９', ['arabic-paren', 'arabic-dot']],
  ['㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩', ['cn-paren']],
  ['⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂', ['arabic-paren']],
  ['⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓', ['arabic-dot']],
  ['①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', ['circled']],
];

const FORMS_BY_START: ReadonlyMap<number, readonly Form[]> = new Map(
  STARTS.flatMap(([characters, styles]) => {
    const forms = FORMS.filter(({ style }) => styles.includes(style));
    return Array.from(characters, (character) => [character.charCodeAt(0), forms] as const);
  }),
);

function isJoint(text: string, end: number): boolean {
  return (bitsOf(text.charCodeAt(end)) & Character.numeral) !== 0 && JOINT_NUMERALS.test(text.slice(end, end + LONGEST_WORD));
}

const LONGEST_WORD = 12;

function isWord(style: MarkerStyle, text: string, start: number, end: number): boolean {
  if (isBlankBetween(text, end, Math.min(text.length, end + LONGEST_WORD))) return start > 0;
  if (style !== 'ordinal' && style !== 'arabic-dot' && style !== 'shi') return false;
  const rest = text.slice(end, end + LONGEST_WORD);
  if (style === 'ordinal') {
    // 第二、三产业; 第九、十批; 全省第四、苏北第一; 第一书记.
    if (text[end - 1] === '、') return /^(?:[一二三四五六七八九十]、|[一二三四五六七八九十](?:批|产业|季度|次|名|位|代|届|期|线)|第)/.test(rest);
    return !/[，：:,]/.test(text[end - 1] ?? '') && NO_ORDINAL.test(rest);
  }
  if (style === 'arabic-dot') return /^(?:世纪|年代)/.test(rest.trimStart());
  return /^[一二三四五六七八九十]是/.test(rest);
}

function isBlankBetween(text: string, start: number, end: number): boolean {
  let index = start;
  while (index < end && isBlank(text.charCodeAt(index))) index++;
  return index === end;
}
