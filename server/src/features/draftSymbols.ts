/** Titles and headings of a draft, to be looked for among all drafts. */
import { parseOutline } from '../outline/parseOutline';
import { type Part, partsOf } from '../outline/parts';
import type { Span } from '../text/span';

export interface DraftSymbol {
  readonly kind: 'title' | 'section';
  /** The title, or marker and heading; never empty. */
  readonly name: string;
  /** Title of the speech that a heading belongs to; empty for a title, and where there is none. */
  readonly container: string;
  readonly span: Span;
}

/** In the order of the text. */
export function draftSymbols(text: string, { markdown }: { readonly markdown: boolean }): readonly DraftSymbol[] {
  return partsOf(text, parseOutline(text, { markdown })).flatMap((speech) => [
    ...(speech.label === '' ? [] : [{ kind: 'title' as const, name: speech.label, container: '', span: speech.selection }]),
    ...sections(speech, speech.label),
  ]);
}

function sections(part: Part, container: string): readonly DraftSymbol[] {
  return part.children.flatMap((child) => [
    ...(child.kind === 'section' && child.label !== '' ? [{ kind: 'section' as const, name: child.label, container, span: child.selection }] : []),
    ...sections(child, container),
  ]);
}

/**
 * How well a name answers a query: 2 where it holds the query, 1 where it holds the query's characters in their order,
 * 0 where it does not. Blanks and case do not count.
 */
export function matchQuality(name: string, query: string): 0 | 1 | 2 {
  const wanted = plain(query);
  const given = plain(name);
  if (given.includes(wanted)) return 2;
  let at = 0;
  for (const character of wanted) {
    const found = given.indexOf(character, at);
    if (found < 0) return 0;
    at = found + character.length;
  }
  return 1;
}

function plain(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}
