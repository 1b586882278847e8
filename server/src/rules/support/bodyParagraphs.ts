/** The paragraphs of a speech that are read aloud as running text, each with its text. */
import type { Paragraph, Speech } from '../../outline/outline';
import { FORGETFUL, type KnownText } from '../../text/memory';
import type { Offset, Span } from '../../text/span';
import type { RuleContext } from '../rule';
import type { CharacterSet, CharacterSets } from './characters';
import { type KnownParagraph, knownParagraphs, paragraphsOf } from './knownParagraphs';
import { findIn, type Search, search } from './search';

export interface BodyParagraph {
  readonly text: string;
  /** `text`, with what is known of it. */
  readonly known: KnownText;
  /** Place of `text` in the speech. */
  readonly start: Offset;
  readonly paragraph: Paragraph;
  /** The text of its line, with indentation and Markdown marks. */
  readonly line: KnownText;
  /** Of the line. */
  readonly characters: CharacterSets;
}

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
  return matchesIn(bodyParagraphs(context), wanted);
}

/** As {@link bodyMatches}, for those who are no rule. */
export function speechMatches({ text, speech }: SpeechText, wanted: Pattern): readonly BodyMatch[] {
  return matchesIn(bodyOf(speech, paragraphsOf(text, speech, FORGETFUL)), wanted);
}

function matchesIn(paragraphs: readonly BodyParagraph[], wanted: Pattern): readonly BodyMatch[] {
  let found: BodyMatch[] | undefined;
  for (const { line, paragraph, characters } of paragraphs) {
    const own = findIn(line, characters, wanted);
    if (own.length === 0) continue;
    const { start } = paragraph.line;
    for (const { text, groups, span } of own) {
      const place = { start: span.start + start, end: span.end + start };
      if (paragraph.content.start <= place.start && place.end <= paragraph.content.end) (found ??= []).push({ text, groups, span: place });
    }
  }
  return found ?? NONE;
}

/** Headings and body, without title block, salutations, residue, code and an appendix. */
export function bodyParagraphs(context: RuleContext): readonly BodyParagraph[] {
  return context.shared(findBody);
}

function findBody(context: RuleContext): readonly BodyParagraph[] {
  return bodyOf(context.speech, knownParagraphs(context));
}

function bodyOf({ appendix }: Speech, paragraphs: readonly KnownParagraph[]): readonly BodyParagraph[] {
  const end = appendix?.start ?? Infinity;
  const body: BodyParagraph[] = [];
  for (const { paragraph, content, line, characters } of paragraphs) {
    const { kind, content: { start } } = paragraph;
    if ((kind === 'body' || kind === 'heading') && start < end) body.push({ paragraph, start, text: content.text, known: content, line, characters });
  }
  return body;
}
