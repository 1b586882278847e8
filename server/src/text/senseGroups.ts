/** Cuts a text into sentences, and sentences into groups of words that are said in one breath (意群). */
import type { WordCutter } from './segmenter';
import type { Offset, Span } from './span';

/** Most characters of a group, where the words allow it. */
export const LONGEST_GROUP = 18;

/** A clause from this length on stands alone. */
const SHORTEST_CLAUSE = 7;
/** Fewer characters are neither left alone (一、, 首先，) nor cut off. */
const SHORTEST_GROUP = 4;
/** How much of a long clause is looked at for one cut. */
const WINDOW = 2 * LONGEST_GROUP;

/** Each with its counterpart at the same place of the other. */
const OPENERS = '“‘「『（(《〈【〔[';
const CLOSERS = '”’」』）)》〉】〕]';
const CLOSING = `[${CLOSERS.replace(/[\])]/g, '\\$&')}]*`;
const SENTENCE = new RegExp(`[^。！？!?]*[。！？!?]+${CLOSING}|[^。！？!?]+$`, 'g');
/** A clause with the mark that ends it; the mark of 1,200 and 8:30 ends none. */
const CLAUSE = new RegExp(`(?:[^；;：:，,、—…]|(?<=\\d)[,:：](?=\\d)|—(?!—)|…(?!…))*(?:[；;：:，,、]|——|……)?${CLOSING}`, 'g');
const STRONG_END = new RegExp(`(?:[；;：:]|——)${CLOSING}$`);
const COMMA_END = new RegExp(`(?:[，,]|……)${CLOSING}$`);
const NUMERAL = /[0-9０-９.．,，%％‰〇零一二三四五六七八九十百千万亿]/;
const UNIT = /[%％‰年月日号时点分秒个万亿元米吨亩公户人项条岁周届期次倍℃、]/;
const MARK = /[。！？!?；;：:，,、…—]/;
/** What is read together with the numbers on both sides (3—5天, 1∶3), and what tells how a number is read (电话110). */
const JOINING = /[-—–－~～+＋=×÷/／∶·]/;
const NUMBER_NAME = /(?:电话|热线|邮编|拨打)$/;
/** No group begins with these; one may well end with them. */
const LEANING_BACK = new Set(['的', '地', '得', '了', '着', '过', '们', '等']);
/** A group may well begin with these. */
const LEANING_FORWARD = new Set([
  '和', '与', '及', '以及', '并', '并且', '而', '或', '在', '对', '对于', '为', '为了', '把', '将', '向', '从', '到', '以', '按', '按照', '由', '使', '让', '通过', '根据', '要',
]);

/** Sentences in order; only blanks lie between them. */
export function sentencesOf(text: string): readonly Span[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: words, index }) => withoutBlanks(text, { start: index, end: index + words.length }));
}

/**
 * The groups of one sentence in order; only blanks lie between them. A group ends at a mark where it can, else between
 * two words; a number stays with its unit, and no group begins with a mark that closes.
 * A word longer than a group stays whole.
 */
export function senseGroups(sentence: string, cut: WordCutter): readonly Span[] {
  const groups: Span[] = [];
  let start = 0;
  const close = (end: Offset): void => {
    groups.push(...withoutBlanks(sentence, { start, end }));
    start = end;
  };
  const ends = clauseEnds(sentence);
  ends.forEach((end, index) => {
    while (end - start > LONGEST_GROUP) {
      const at = placeToCut(sentence, start, end, cut);
      if (at === null) break;
      close(at);
    }
    const next = ends[index + 1];
    const listEnd = ends.slice(index + 1, index + LONGEST_GROUP).find((other) => sentence.charAt(other - 1) !== '、') ?? sentence.length;
    if (next === undefined || endsGroup(sentence.slice(start, end), next - end, listEnd - end)) close(end);
  });
  return groups;
}

/** Ends of the clauses; marks inside a short quotation or bracket (县（市、区）) end none. */
function clauseEnds(sentence: string): readonly Offset[] {
  const inside = insideShortPairs(sentence);
  return [...sentence.matchAll(CLAUSE)].map(({ 0: words, index }) => index + words.length).filter((end, index, ends) => end > (ends[index - 1] ?? 0) && !inside.has(end));
}

/** The places inside quotations and brackets that are no longer than a group. */
function insideShortPairs(sentence: string): ReadonlySet<Offset> {
  const inside = new Set<Offset>();
  const open: { readonly mark: string; readonly at: Offset }[] = [];
  for (let at = 0; at < sentence.length; at++) {
    const mark = sentence.charAt(at);
    if (OPENERS.includes(mark)) open.push({ mark, at });
    else if (CLOSERS.includes(mark)) {
      const pair = open.pop();
      if (pair === undefined || OPENERS.indexOf(pair.mark) !== CLOSERS.indexOf(mark) || at + 1 - pair.at > LONGEST_GROUP) continue;
      for (let place = pair.at + 1; place <= at; place++) inside.add(place);
    }
  }
  return inside;
}

/**
 * Whether a group ends behind a clause.
 * @param next length of the next clause
 * @param list length of the list that begins with it, or again of the clause where it begins none
 */
function endsGroup(group: string, next: number, list: number): boolean {
  if (group.length < SHORTEST_GROUP) return false;
  if (STRONG_END.test(group) || group.length + next > LONGEST_GROUP) return true;
  return COMMA_END.test(group) && (group.length >= SHORTEST_CLAUSE || group.length + list > LONGEST_GROUP);
}

/** The best place to end a group that begins a clause too long for it; null where there is none. */
function placeToCut(sentence: string, start: Offset, end: Offset, cut: WordCutter): Offset | null {
  const rest = end - start;
  const wanted = rest / Math.ceil(rest / LONGEST_GROUP);
  const window = sentence.slice(start, Math.min(end, start + WINDOW));
  const words = cut(window);
  let best: { readonly at: Offset; readonly cost: number } | null = null;
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const at = word.start;
    if (before === undefined || at < SHORTEST_GROUP || at > LONGEST_GROUP || rest - at < SHORTEST_GROUP || !mayCut(window, at)) continue;
    if (LEANING_BACK.has(word.text)) continue;
    const good = LEANING_BACK.has(before.text) || LEANING_FORWARD.has(word.text);
    const cost = Math.abs(at - wanted) - (good ? 4 : 0) + (quoted(window, at) ? 6 : 0);
    if (best === null || cost < best.cost) best = { at, cost };
  }
  return best === null ? null : start + best.at;
}

/** Not inside a number, between a number and its unit, behind an opening mark or before a closing one. */
function mayCut(text: string, at: Offset): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (OPENERS.includes(before) || CLOSERS.includes(after) || MARK.test(after)) return false;
  if (JOINING.test(before) || JOINING.test(after) || (/[0-9０-９]/.test(after) && NUMBER_NAME.test(text.slice(0, at)))) return false;
  return !(NUMERAL.test(before) && (NUMERAL.test(after) || UNIT.test(after) || /[0-9０-９]/.test(before)));
}

/** Whether a quotation or a bracket that began in the text is still open. */
function quoted(text: string, at: Offset): boolean {
  let open = 0;
  for (const character of text.slice(0, at)) open += OPENERS.includes(character) ? 1 : CLOSERS.includes(character) ? -1 : 0;
  return open > 0;
}

function withoutBlanks(text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end);
  const trimmed = words.trim();
  const from = start + words.length - words.trimStart().length;
  return trimmed === '' ? [] : [{ start: from, end: from + trimmed.length }];
}
