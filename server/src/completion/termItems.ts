/** Terms used before that begin with what is being written. */
import { escapeSnippet } from '../snippets/expandSnippet';
import type { Offset } from '../text/span';
import type { Completion } from './completion';

/** A word or phrase that was used before. */
export interface Term {
  readonly text: string;
  /** How often and how much of a term it is; the greater the likelier. */
  readonly weight: number;
}

/** Gives the terms that begin so, in any order; at least two characters are asked for. */
export type TermLookup = (beginning: string) => readonly Term[];

const SHORTEST_BEGINNING = 2;
const LONGEST_BEGINNING = 10;
/** What is left of the term must be worth the choice. */
const SHORTEST_REST = 2;
const MOST = 8;

/** The longest beginnings first, then by weight. */
export function termItems(text: string, offset: Offset, lookup: TermLookup): readonly Completion[] {
  const run = /[\p{Script=Han}]+$/u.exec(text.slice(Math.max(0, offset - LONGEST_BEGINNING), offset))?.[0] ?? '';
  const found: Completion[] = [];
  for (let length = run.length; length >= SHORTEST_BEGINNING; length--) {
    const beginning = run.slice(-length);
    const terms = lookup(beginning).filter(({ text: term }) => term.length - length >= SHORTEST_REST && !text.startsWith(term.slice(length, length + 1), offset));
    for (const { text: term } of [...terms].sort((a, b) => b.weight - a.weight || a.text.length - b.text.length || (a.text < b.text ? -1 : 1))) {
      if (found.some(({ label }) => label === term)) continue;
      found.push({ kind: 'term', label: term, call: '', group: '', description: '', filter: term, span: { start: offset - length, end: offset }, body: escapeSnippet(term), along: [] });
    }
  }
  return found.slice(0, MOST);
}
