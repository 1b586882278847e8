/** The text of one logical paragraph, which may run over several lines that page marks cut apart. */
import type { KnownText, Memory } from '../text/memory';
import type { Offset, Span } from '../text/span';
import type { RawParagraph } from './paragraphs';

export interface Flow {
  /** `text`, with what is known of it. */
  readonly known: KnownText;
  /** Index of the first paragraph. */
  readonly first: number;
  /** Index of the last paragraph; equal to `first` where nothing is cut. */
  readonly last: number;
  readonly text: string;
  readonly hashes: number;
  readonly bold: boolean;
  /** Offset in the document of an index of `text`; the end of `text` maps to the end of the content. */
  offset(index: number): Offset;
  span(start: number, end: number): Span;
}

function createFlow(text: string, paragraphs: readonly RawParagraph[], first: number, last: number, memory: Memory): Flow {
  const head = paragraphs[first];
  const pieces: { readonly index: number; readonly start: Offset }[] = [];
  let joined = '';
  for (let i = first; i <= last; i++) {
    const content = paragraphs[i]?.content;
    if (content === undefined) continue;
    pieces.push({ index: joined.length, start: content.start });
    joined += text.slice(content.start, content.end);
  }
  const only = pieces.length === 1 ? pieces[0]?.start : undefined;

  function offset(index: number): Offset {
    if (only !== undefined) return only + index;
    const piece = pieces.findLast((candidate) => candidate.index <= index);
    return piece === undefined ? 0 : piece.start + index - piece.index;
  }

  /** The end lies behind the last unit, so that it never jumps over a page mark. */
  function span(start: number, end: number): Span {
    return { start: offset(start), end: end > start ? offset(end - 1) + 1 : offset(start) };
  }

  return { known: memory.known(joined), first, last, text: joined, hashes: head?.hashes ?? 0, bold: head?.bold ?? false, offset, span };
}

/** Paragraphs with text; those that page marks cut apart are one flow. */
export function createFlows(text: string, paragraphs: readonly RawParagraph[], memory: Memory): Flow[] {
  const flows: Flow[] = [];
  let first = -1;
  let last = -1;
  const flush = (): void => {
    if (first >= 0) flows.push(createFlow(text, paragraphs, first, last, memory));
    first = -1;
  };
  paragraphs.forEach((paragraph, index) => {
    const empty = paragraph.content.start >= paragraph.content.end || paragraph.furniture || paragraph.excluded;
    if (empty) return;
    if (!paragraph.continued || first < 0) flush();
    if (first < 0) first = index;
    last = index;
  });
  flush();
  return flows;
}

/** The end of a stretch of text without the blanks and line ends at its end. */
export function trimEnd(text: string, start: Offset, end: Offset): Offset {
  let stop = end;
  while (stop > start && /\s/.test(text[stop - 1] ?? '')) stop--;
  return stop;
}
