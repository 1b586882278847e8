/** Numbering markers (序号) in the text of one paragraph: at its start, and at clause starts inside it. */
import { parseNumeral } from '../text/numerals';
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
}

/** What 第一 counts: 第一个问题, 第一点希望, 第一层意思; a stretch of time is none. */
const COUNTED =
  '(?:个?(?:问题|方面|重点|关键|环节|大问题|大方面)|(?:个|大|层|点|条|项|件|句|种|类|招)(?!百年|五年|月|季度|学期|周|星期|年头)(?![^，：:,]{0,4}[和与第是就要的了在])[\\u4e00-\\u9fff]{0,4}?)';

/** Forms in order of trial. The first group is the numeral. */
const FORMS: readonly Form[] = [
  { style: 'chapter', pattern: new RegExp(`第(${CN}|${ARABIC})(?:部分|章|篇|编)(?:[、，：:]|(?=[\\s\\u3000“*])|(?=[^，。；、的和及与]))`, 'y') },
  { style: 'ordinal', pattern: new RegExp(`第(${CN}|[0-9]{1,2})(?:${COUNTED}?[，、：:,]|[ \\u3000]+(?=\\S))`, 'y') },
  { style: 'ordinal', pattern: new RegExp(`第(${CN})(?:板块|点(?=和|、|，|是|就)|(?=是|要(?!务|素|件)))`, 'y'), insideOnly: true },
  { style: 'cn-comma', pattern: new RegExp(`(${CN})、`, 'y') },
  { style: 'cn-comma', pattern: new RegExp(`(${CN})(?:[，,.．:：]|(?=[ \\u3000]+\\S))`, 'y'), weak: true },
  { style: 'cn-comma', pattern: new RegExp(`(${CN})$`, 'y'), weak: true },
  { style: 'cn-paren', pattern: new RegExp(`[（(] ?(${CN}) ?[）)][、，,.．:：]?`, 'y') },
  { style: 'cn-paren', pattern: new RegExp(`(${CN})[）)][、，,.．:：]?`, 'y'), weak: true },
  { style: 'arabic-paren', pattern: new RegExp(`[（(] ?(${ARABIC}) ?[）)][、，,.．:：]?(?![0-9０-９])`, 'y') },
  { style: 'arabic-paren', pattern: new RegExp(`(${ARABIC})[）)][、，,.．:：]?`, 'y'), weak: true },
  { style: 'arabic-dot', pattern: new RegExp(`(${ARABIC})[.．、](?![0-9０-９])`, 'y') },
  { style: 'arabic-dot', pattern: new RegExp(`(${ARABIC})[，,:：](?=[^0-9０-９\\s])`, 'y'), weak: true },
  { style: 'cn-paren', pattern: /([\u3220-\u3229])[、，,.．:：]?/y },
  { style: 'arabic-paren', pattern: /([\u2474-\u2487])[、，,.．:：]?/y },
  { style: 'arabic-dot', pattern: /([\u2488-\u249b])[、，,.．:：]?/y },
  { style: 'circled', pattern: new RegExp(`(${CIRCLED})[、，,.．:：]?`, 'y') },
  { style: 'shi', pattern: new RegExp(`(${CN})是(?!\\1(?:[，、。；！”]|$)|否|非|不是)[，,、：:]?`, 'y') },
  { style: 'yao', pattern: new RegExp(`(${CN})要(?!素|点(?!到)|件|害|闻|旨|道|领(?!会|导|悟|先)|么|地|塞)[，,、：:]?`, 'y') },
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
  for (const form of forms) {
    if ((form.weak === true && !weakForms) || (form.insideOnly === true && boundary === 'start')) continue;
    form.pattern.lastIndex = index;
    const match = form.pattern.exec(text);
    if (match === null) continue;
    const [whole, numeral = ''] = match;
    const ordinal = parseNumeral(numeral);
    if (ordinal === null) continue;
    const numeralStart = index + whole.indexOf(numeral);
    const end = index + whole.length;
    const joint = form.style === 'cn-comma' && isJoint(text, end);
    if ((joint && boundary !== 'start') || isWord(form.style, text, index, end)) continue;
    return {
      style: form.style,
      start: index,
      end,
      numeralStart,
      numeralEnd: numeralStart + numeral.length,
      ordinal,
      boundary,
      weak: joint || (form.weak ?? false),
      joint,
    };
  }
  return null;
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
  STARTS.flatMap(([characters, styles]) => Array.from(characters, (character) => [character.charCodeAt(0), FORMS.filter(({ style }) => styles.includes(style))] as const)),
);

function isJoint(text: string, end: number): boolean {
  return JOINT_NUMERALS.test(text.slice(end, end + 12));
}

function isWord(style: MarkerStyle, text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + 12);
  if (rest.trim() === '') return start > 0;
  if (style === 'ordinal') {
    // 第二、三产业; 第九、十批; 全省第四、苏北第一; 第一书记.
    if (text[end - 1] === '、') return /^(?:[一二三四五六七八九十]、|[一二三四五六七八九十](?:批|产业|季度|次|名|位|代|届|期|线)|第)/.test(rest);
    return !/[，：:,]/.test(text[end - 1] ?? '') && NO_ORDINAL.test(rest);
  }
  if (style === 'arabic-dot') return /^(?:世纪|年代)/.test(rest.trimStart());
  if (style === 'shi') return /^[一二三四五六七八九十]是/.test(rest);
  return false;
}

const LONGEST_QUOTATION = 400;

/** Quotations of a paragraph, in order: what they number is no point of the speech. */
function quotations(text: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
    const close = text.indexOf('”', open);
    if (close < 0) break;
    const again = text.indexOf('“', open + 1);
    if ((again < 0 || again > close) && close - open <= LONGEST_QUOTATION) found.push({ start: open, end: close });
  }
  return found;
}

/** What stands before an index inside a paragraph's text, or null where no clause begins. */
export function boundaryBefore(text: string, index: number): Boundary | null {
  let i = index - 1;
  while (i >= 0 && /[\s\u3000*_]/.test(text[i] ?? '')) i--;
  if (i < 0) return 'start';
  const before = text[i] ?? '';
  if (/[。！？；…;!?]/.test(before)) return 'sentence';
  if (/[：:]/.test(before)) return 'colon';
  if (/[，,]/.test(before)) return 'comma';
  if (/[”’）)\]】]/.test(before)) {
    const inner = text[i - 1] ?? '';
    return /[。！？；…;!?）)略]/.test(inner) || before === '）' || before === ')' ? 'sentence' : null;
  }
  if (before === '/' || before === '摄' || (before === '略' && text[i - 1] === '（')) return 'sentence';
  return null;
}

const INSIDE = new RegExp(
  `第(?:${CN}|[0-9]{1,2})|[（(](?:${CN}|${ARABIC})[）)]|${CIRCLED}|${CN}[、是要]|(?<=[。！？；])[0-9]{1,2}[.．、](?![0-9])|(?:首先|其次|再次|最后|另一方面|一方面)|其[一二三四五六七八九十]`,
  'g',
);

/** A member of a series that bears no marker style: 首先, 其一, 一方面. */
export interface SeriesWord {
  readonly kind: '先次' | '方面' | '其';
  readonly start: number;
  readonly end: number;
  readonly numeralStart: number;
  readonly numeralEnd: number;
  readonly ordinal: number;
  readonly boundary: Boundary;
}

export interface InsideMarkers {
  readonly markers: readonly MarkerMatch[];
  readonly words: readonly SeriesWord[];
}

/** 最后 closes whatever series it belongs to. */
export const LAST = Number.MAX_SAFE_INTEGER;

const WORD_ORDINALS: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: LAST, 一方面: 1, 另一方面: 2 };

/** So long a paragraph, in UTF-16 code units, has lost its line breaks. */
export const LONG_PARAGRAPH = 800;
const SECOND = /[。！？；][\s\u3000]*[（(][二2２][）)]/g;
const GLUED_FIRST = /^[（(][一1１][）)]$/;

/** Index of the last （二） that begins a sentence of a paragraph without line breaks; -1 if there is none. */
function lastSecond(text: string): number {
  let last = -1;
  if (text.length >= LONG_PARAGRAPH) for (const { index } of text.matchAll(SECOND)) last = index;
  return last;
}

/** All markers at clause starts of a paragraph's text, from the given index on, in order. */
export function insideMarkers(text: string, from: number): InsideMarkers {
  const markers: MarkerMatch[] = [];
  const words: SeriesWord[] = [];
  const quoted = quotations(text);
  let quotation = 0;
  const second = lastSecond(text);
  INSIDE.lastIndex = from;
  for (let match = INSIDE.exec(text); match !== null; match = INSIDE.exec(text)) {
    const start = match.index;
    const joined = text[start - 1] === '和' && markers[markers.length - 1]?.end === start - 1;
    const gluedFirst = second > start && GLUED_FIRST.test(match[0]);
    const boundary = boundaryBefore(text, start) ?? (gluedFirst ? 'sentence' : joined || match[0].length === 1 ? 'comma' : null);
    while ((quoted[quotation]?.end ?? Infinity) < start) quotation++;
    if (boundary === null || (quoted[quotation]?.start ?? Infinity) < start) continue;
    const word = seriesWord(text, match[0], start, boundary);
    if (word !== null) {
      words.push(word);
      continue;
    }
    const marker = markerAt(text, start, boundary, false);
    if (marker === null) continue;
    markers.push(marker);
    INSIDE.lastIndex = Math.max(marker.end, start + 1);
  }
  return { markers, words };
}

function seriesWord(text: string, found: string, start: number, boundary: Boundary): SeriesWord | null {
  const plain = WORD_ORDINALS[found];
  if (plain !== undefined) {
    const comma = /[，,]/.test(text[start + found.length] ?? '') ? 1 : 0;
    if (found.endsWith('方面') && comma === 0) return null;
    const kind = found.endsWith('方面') ? '方面' : '先次';
    return { kind, start, end: start + found.length + comma, numeralStart: start, numeralEnd: start + found.length, ordinal: plain, boundary };
  }
  if (!found.startsWith('其')) return null;
  const ordinal = parseNumeral(found.slice(1));
  const comma = text[start + found.length] ?? '';
  if (ordinal === null || !/[，,、：:]/.test(comma)) return null;
  return { kind: '其', start, end: start + found.length + 1, numeralStart: start + 1, numeralEnd: start + found.length, ordinal, boundary };
}
