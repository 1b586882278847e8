/** Divides the lines of a script into pages that break no sentence. */

/** A line as it stands on the screen, in pixels from the top of the whole text. */
export interface PlacedLine {
  /** Index of its sentence. */
  readonly sentence: number;
  readonly top: number;
  readonly bottom: number;
}

/** What pages have to mind of a sentence. */
export interface SentenceManner {
  /** Stays with what follows it. */
  readonly heading: boolean;
  /** Begins a page of its own, as the title of another speech does. */
  readonly startsPage: boolean;
}

/** Lines from `first` to `last`, both included. */
export interface Page {
  readonly first: number;
  readonly last: number;
}

/**
 * Pages no higher than `height`. A heading is not left alone at the foot of a page; only a sentence that is higher than
 * a page is broken, between its lines, and only a line that is higher than a page sticks out of it.
 */
export function paginate(lines: readonly PlacedLine[], manners: readonly SentenceManner[], height: number): readonly Page[] {
  const pages: Page[] = [];
  let first = 0;
  while (first < lines.length) {
    const last = lastOnPage(lines, manners, first, height);
    pages.push({ first, last });
    first = last + 1;
  }
  return pages;
}

/** Index of the page that shows a line; 0 where there is none. */
export function pageOf(pages: readonly Page[], line: number): number {
  return Math.max(0, pages.findLastIndex(({ first }) => first <= line));
}

function lastOnPage(lines: readonly PlacedLine[], manners: readonly SentenceManner[], first: number, height: number): number {
  const top = lines[first]?.top ?? 0;
  const sentenceOf = (index: number): number => lines[index]?.sentence ?? -1;
  let fits = first;
  let whole = -1;
  for (let index = first; index < lines.length; index++) {
    if ((lines[index]?.bottom ?? 0) - top > height && index > first) break;
    if (index > first && sentenceOf(index) !== sentenceOf(index - 1) && manners[sentenceOf(index)]?.startsPage === true) break;
    fits = index;
    if (sentenceOf(index + 1) !== sentenceOf(index)) whole = index;
  }
  if (fits === lines.length - 1) return fits;
  if (whole < 0) return fits;
  return withoutHeadings(lines, manners, first, whole);
}

/** The last line of a page without the headings at its foot, unless it holds nothing else. */
function withoutHeadings(lines: readonly PlacedLine[], manners: readonly SentenceManner[], first: number, last: number): number {
  const startsPage = manners[lines[last + 1]?.sentence ?? -1]?.startsPage === true;
  let end = last;
  while (!startsPage && end >= first && manners[lines[end]?.sentence ?? -1]?.heading === true) end--;
  return end < first ? last : end;
}
