/** The paragraphs of a speech that are read aloud as running text, each with its text. */
import type { Speech } from '../../outline/outline';
import { FORGETFUL } from '../../text/memory';
import type { Span } from '../../text/span';
import type { RuleContext } from '../rule';
import { type CharacterSet, type CharacterSets, holdsAll, NO_SETS, union } from './characters';
import { type KnownParagraph, knownParagraphs, paragraphsOf } from './knownParagraphs';
import { type Search, search } from './search';

/** A speech, and the text that it is in. */
export type SpeechText = Pick<RuleContext, 'text' | 'speech'>;

/** A match of a pattern within one paragraph, at its place in the text. */
export interface BodyMatch {
  readonly text: string;
  readonly groups: readonly (string | undefined)[];
  readonly span: Span;
}

/** The matches of a global expression. */
export type Pattern = Search<readonly BodyMatch[]>;

/** @param needed every match of the expression holds a character of each of these sets */
export function pattern(expression: RegExp, ...needed: readonly CharacterSet[]): Pattern {
  const matches = (text: string): readonly BodyMatch[] => {
    if (text.search(expression) < 0) return NONE;
    return Array.from(text.matchAll(expression), (match) => {
      const [whole, ...groups] = match;
      return { text: whole, groups, span: { start: match.index, end: match.index + whole.length } };
    });
  };
  return search(matches, NONE, ...needed);
}

const NONE: readonly BodyMatch[] = [];

/** Matches that lie within a paragraph of running text, in order. The pattern sees the whole line of the paragraph. */
export function bodyMatches(context: RuleContext, wanted: Pattern): readonly BodyMatch[] {
  return holdsAll(context.shared(charactersOfBody), wanted.needed) ? matchesIn(bodyParagraphs(context), wanted) : NONE;
}

/** The sets of all its paragraphs together. */
function charactersOfBody(context: RuleContext): CharacterSets {
  return bodyParagraphs(context).reduce((all, { characters }) => union(all, characters), NO_SETS);
}

/** As {@link bodyMatches}, for those who are no rule. */
export function speechMatches({ text, speech }: SpeechText, wanted: Pattern): readonly BodyMatch[] {
  return matchesIn(bodyOf(speech, paragraphsOf(text, speech, FORGETFUL)), wanted);
}

function matchesIn(paragraphs: readonly KnownParagraph[], wanted: Pattern): readonly BodyMatch[] {
  let found: BodyMatch[] | undefined;
  for (const paragraph of paragraphs) {
    const own = paragraph.findInLine(wanted);
    if (own.length === 0) continue;
    const { line: { start }, content } = paragraph.paragraph;
    for (const { text, groups, span } of own) {
      const place = { start: span.start + start, end: span.end + start };
      if (content.start <= place.start && place.end <= content.end) (found ??= []).push({ text, groups, span: place });
    }
  }
  return found ?? NONE;
}

/** Headings and body, without title block, salutations, residue, code and an appendix. */
export function bodyParagraphs(context: RuleContext): readonly KnownParagraph[] {
  return context.shared(findBody);
}

function findBody(context: RuleContext): readonly KnownParagraph[] {
  return bodyOf(context.speech, knownParagraphs(context));
}

function bodyOf({ appendix }: Speech, paragraphs: readonly KnownParagraph[]): readonly KnownParagraph[] {
  const end = appendix?.start ?? Infinity;
  return paragraphs.filter(({ paragraph: { kind }, start }) => (kind === 'body' || kind === 'heading') && start < end);
}
