/** Titles by which a file that holds several speeches is cut. */
import { codesOf } from './characters';

const GENRE = '(?:讲话(?:文?稿)?|发言稿?|致辞稿?|主持词|述职报告|党课讲稿)';

/** A title glued to the end of a paragraph: 。 2021年……讲话文稿同志们： */
const GLUED_TITLE = new RegExp(`[。！”]\\s+(?=(?:20\\d\\d年)?[^。，；：！？\\s]{4,60}${GENRE}(?:同志们|各位|尊敬的|$))`);
const TITLE_HEAD = new RegExp(`^[^。，；：！？\\s]{4,64}?${GENRE}(?=同志们|各位|尊敬的|$)`);
/** 篇2, （三）: the place of a speech in a collection. */
const PLACE = '(?:[一二三四五六七八九十]+|\\d+)';
const TITLE_LINE = new RegExp(`^[^。，；：！？]{2,50}${GENRE}(?:范文)?(?:[\\s\\u3000]*(?:篇[\\s\\u3000]*${PLACE}|[（(]${PLACE}[）)]))?$`);
const NUMBERED_TITLE = new RegExp(`篇[\\s\\u3000]*${PLACE}$`);
const HALF_TITLE = /^(?:第[一二三四五六七八九十]+篇|篇[一二三四五六七八九十]+|范文[一二三四五六七八九十]+)/;
const SALUTATION = /^(?:同志们|各位|尊敬的|老师们|同学们|朋友们|女士们)[^。]{0,40}[：:！!，,]/;

/** Whether a paragraph begins a speech: by itself; where it is a heading of the first order; where a salutation follows soon; not at all. */
export type TitlePlace = 'certain' | 'numbered' | 'named' | 'none';

const LONGEST = 64;
const LONGEST_HALF = 40;

const HALF_TITLE_FIRST = codesOf('第篇范');
const TITLE_LAST = codesOf('话稿言辞词告文一二三四五六七八九十0123456789）)');
const SALUTATION_FIRST = codesOf('同各尊老朋女');

/** @param start where the paragraph begins in the text @param end where it ends */
export function titlePlace(text: string, start: number, end: number): TitlePlace {
  const length = end - start;
  if (length > LONGEST || length < 2) return 'none';
  if (length <= LONGEST_HALF && HALF_TITLE_FIRST.has(text.charCodeAt(start)) && HALF_TITLE.test(text.slice(start, end))) return 'numbered';
  if (!TITLE_LAST.has(text.charCodeAt(end - 1))) return 'none';
  const words = text.slice(start, end);
  if (!TITLE_LINE.test(words)) return 'none';
  return NUMBERED_TITLE.test(words) ? 'numbered' : 'named';
}

/** Whether a paragraph opens with a salutation. @param start where it begins in the text @param end where it ends */
export function isSalutation(text: string, start: number, end: number): boolean {
  return SALUTATION_FIRST.has(text.charCodeAt(start)) && SALUTATION.test(text.slice(start, Math.min(end, start + LONGEST)));
}

/** A title glued to a sentence: where that ends, and the title itself, as indexes of the paragraph. */
export interface GluedTitle {
  readonly after: number;
  readonly start: number;
  readonly end: number;
}

export function gluedTitles(content: string): GluedTitle[] {
  if (!GLUED_TITLE.test(content)) return [];
  const found: GluedTitle[] = [];
  for (const cut of content.matchAll(new RegExp(GLUED_TITLE, 'g'))) {
    const start = cut.index + cut[0].length;
    const title = TITLE_HEAD.exec(content.slice(start, start + 80))?.[0];
    if (title !== undefined) found.push({ after: cut.index + 1, start, end: start + title.length });
  }
  return found;
}
