/** Where a speech uses given words as they are, never inside longer ones. */
import type { Span } from '../text/span';
import type { Paragraph, Speech } from './outline';

export interface UseOptions {
  /** Matches the end of what may stand right before the words, besides the beginning of the paragraph and a mark. */
  readonly before: string;
  /** Matches the beginning of what may stand right after them, besides the end of the paragraph and a mark. */
  readonly after: string;
}

const OPENING_MARK = '[\\s，。；：！？、,;:!?“‘「（(《—…·]';
const CLOSING_MARK = '[\\s，。；：！？、,;:!?”’」）)》—…·]';
const WORDS: ReadonlySet<Paragraph['kind']> = new Set<Paragraph['kind']>(['title', 'subtitle', 'salutation', 'heading', 'body']);

/** In order. Residue and what is excluded from checking is not looked at. */
export function wordUses(text: string, { paragraphs }: Speech, words: string, { before, after }: UseOptions): readonly Span[] {
  if (words === '') return [];
  const literal = words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const pattern = new RegExp(`(?<=^|${OPENING_MARK}|${before})${literal}(?=$|${CLOSING_MARK}|${after})`, 'g');
  return paragraphs
    .filter(({ kind }) => WORDS.has(kind))
    .flatMap(({ content: { start, end } }) => [...text.slice(start, end).matchAll(pattern)].map(({ index }) => ({ start: start + index, end: start + index + words.length })));
}
