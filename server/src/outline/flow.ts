/** The text of one logical paragraph, which may run over several lines that page marks cut apart. */
import type { KnownText, Memory } from '../text/memory';
import type { Offset, Span } from '../text/span';
import type { RawParagraph } from './paragraphs';

/** What is known of the content of each paragraph of a speech; undefined where that is not looked at alone. */
export type Contents = readonly (KnownText | undefined)[];

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

/** A paragraph as it stands, as nearly all of them do: a class, as they are many. */
class Whole implements Flow {
  readonly known: KnownText;
  readonly first: number;
  readonly text: string;
  readonly hashes: number;
  readonly bold: boolean;
  private readonly start: Offset;

  constructor(known: KnownText, index: number, { content, hashes, bold }: RawParagraph) {
    this.known = known;
    this.first = index;
    this.text = known.text;
    this.hashes = hashes;
    this.bold = bold;
    this.start = content.start;
  }

  get last(): number {
    return this.first;
  }

  offset(index: number): Offset {
    return this.start + index;
  }

  span(start: number, end: number): Span {
    return { start: this.start + start, end: this.start + Math.max(start, end) };
  }
}

/** A paragraph that page marks cut apart. */
function joined(text: string, paragraphs: readonly RawParagraph[], first: number, last: number, memory: Memory): Flow {
  const pieces: { readonly index: number; readonly start: Offset }[] = [];
  let whole = '';
  for (const { content } of paragraphs.slice(first, last + 1)) {
    pieces.push({ index: whole.length, start: content.start });
    whole += text.slice(content.start, content.end);
  }
  const { hashes = 0, bold = false } = paragraphs[first] ?? {};

  function offset(index: number): Offset {
    const piece = pieces.findLast((candidate) => candidate.index <= index);
    return piece === undefined ? 0 : piece.start + index - piece.index;
  }

  /** The end lies behind the last unit, so that it never jumps over a page mark. */
  function span(start: number, end: number): Span {
    return { start: offset(start), end: end > start ? offset(end - 1) + 1 : offset(start) };
  }

  return { known: memory.known(whole), first, last, text: whole, hashes, bold, offset, span };
}

/** Paragraphs with text; those that page marks cut apart are one flow. */
export function createFlows(text: string, paragraphs: readonly RawParagraph[], memory: Memory): Flow[] {
  const flows: Flow[] = [];
  let first = -1;
  let last = -1;
  const flush = (): void => {
    const paragraph = paragraphs[first];
    if (paragraph === undefined) return;
    const { start, end } = paragraph.content;
    flows.push(first === last ? new Whole(memory.known(text.slice(start, end)), first, paragraph) : joined(text, paragraphs, first, last, memory));
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
