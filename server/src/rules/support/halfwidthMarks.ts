/** Half-width punctuation marks in Chinese sentences: which there are on a line, and what each ought to be. */
import type { Offset, Span } from '../../text/span';
import { latinZones } from './latinZones';

/** One mark of one code unit, and the full-width mark that belongs there. */
export interface HalfwidthMark {
  readonly span: Span;
  readonly right: string;
}

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）', '.': '。' };

/** What a dot that ends a Chinese sentence stands behind. */
const BEFORE_STOP = /[”’）》\u3007\u3400-\u9fff\uf900-\ufaff\ud840-\ud88f]/;
const CANDIDATE = new RegExp(`[,;:!?()]|${BEFORE_STOP.source}\\.(?!\\.)`);
/** Chinese characters, and marks that only Chinese text has. */
const CHINESE = /[\u2014\u2018-\u201d\u2026\u3001\u3002\u3007-\u3011\u3014-\u3017\u3400-\u9fff\uf900-\ufaff\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\ud840-\ud88f]/;
const HAN = /[\u3007\u3400-\u9fff\uf900-\ufaff\ud840-\ud88f]/;
const CHINESE_NUMERAL = /[〇零一二三四五六七八九十]/;
/** What may stand between a word and its punctuation: straight quotation marks, emphasis. */
const TRANSPARENT = /["'*_]/;

/**
 * The half-width marks of one line that ought to be full width, in order.
 * Numbers (1,200 8.5), times, ratios, addresses, links, code, file names, brackets around Latin words and English sentences keep theirs.
 * @param markers spans of numbering markers in order, whose form is another matter
 */
export function halfwidthMarks(text: string, line: Span, markers: readonly Span[]): HalfwidthMark[] {
  const words = text.slice(line.start, line.end);
  if (!CANDIDATE.test(words)) return [];
  const kept = [...latinZones(words), ...markers.map(({ start, end }) => ({ start: start - line.start, end: end - line.start }))];
  const isKept = lookUp(words.length, kept);
  const brackets = bracketsToChange(words, isKept);
  const isChinese = (at: number, step: -1 | 1): boolean => {
    let i = at;
    while (TRANSPARENT.test(words.charAt(i))) i += step;
    return CHINESE.test(words.charAt(i)) || brackets.has(i);
  };
  const found = new Set<number>(brackets);
  for (const run of words.matchAll(/[,;:!?]+/g)) {
    const end = run.index + run[0].length;
    if (isKept(run.index) || /^:\/\/|^[:;]-?[()DP]/.test(words.slice(run.index, end + 2))) continue;
    const after = words.charAt(end) === ' ' && /\S/.test(words.charAt(run.index - 1)) ? end + (/^ {1,2}/.exec(words.slice(end, end + 3))?.[0].length ?? 0) : end;
    if (isChinese(run.index - 1, -1) || isChinese(after, 1)) for (let i = run.index; i < end; i++) found.add(i);
  }
  for (const at of fullStops(words, found.size > 0)) if (!isKept(at)) found.add(at);
  return [...found].sort((a, b) => a - b).map((index) => mark(words, line.start, index));
}

function mark(words: string, start: Offset, index: number): HalfwidthMark {
  const found = words.charAt(index);
  return { span: { start: start + index, end: start + index + 1 }, right: FULL[found] ?? found };
}

/** Whether an index lies in one of the spans. */
function lookUp(length: number, spans: readonly Span[]): (index: number) => boolean {
  if (spans.length === 0) return () => false;
  const inside = new Uint8Array(length);
  for (const { start, end } of spans) inside.fill(1, Math.max(0, start), Math.max(0, Math.min(end, length)));
  return (index) => inside[index] === 1;
}

const NO_BRACKETS: ReadonlySet<number> = new Set();

/** Half-width brackets of pairs that hold Chinese, or whose other half is full width. */
function bracketsToChange(words: string, isKept: (index: number) => boolean): ReadonlySet<number> {
  if (!/[()]/.test(words)) return NO_BRACKETS;
  const found = new Set<number>();
  const open: { readonly index: number; readonly chinese: number }[] = [];
  let chinese = 0;
  for (let i = 0; i < words.length; i++) {
    const character = words.charAt(i);
    if (character === '(' || character === '（') open.push({ index: i, chinese });
    else if (character === ')' || character === '）') {
      const partner = open.pop();
      if (partner === undefined || isKept(i) || isKept(partner.index)) continue;
      const wide = character === '）' || words.charAt(partner.index) === '（';
      if (!wide && partner.chinese === chinese) continue;
      if (character === ')') found.add(i);
      if (words.charAt(partner.index) === '(') found.add(partner.index);
    } else if (HAN.test(character)) chinese++;
  }
  return found;
}

/**
 * Dots that end a Chinese sentence. Inside a line a dot may also stand for the middle dot of a foreign name:
 * there it counts only before a blank, or where other marks of the line are half width too.
 */
function* fullStops(words: string, flattened: boolean): Generator<number> {
  for (const { index } of words.matchAll(/(?<!\.)\.(?!\.)/g)) {
    const before = words.charAt(index - 1);
    const after = words.charAt(index + 1);
    if (!BEFORE_STOP.test(before)) continue;
    if (words.slice(index + 1).length <= 8 && /^["”’）)*]*\s*$/.test(words.slice(index + 1))) yield index;
    else if (CHINESE_NUMERAL.test(before) && CHINESE_NUMERAL.test(after)) continue;
    else if (HAN.test(after) && flattened) yield index;
    else if (after === ' ' && HAN.test(words.charAt(index + 2))) yield index;
  }
}
