/** The paragraphs of a speech that are read aloud as running text, each with its text. */
import type { Paragraph, Speech } from '../../outline/outline';
import { FORGETFUL, type KnownText } from '../../text/memory';
import type { Offset, Span } from '../../text/span';
import type { RuleContext } from '../rule';
import { type KnownParagraph, knownParagraphs, paragraphsOf } from './knownParagraphs';

export interface BodyParagraph {
  readonly text: string;
  /** `text`, with what is known of it. */
  readonly known: KnownText;
  /** Place of `text` in the speech. */
  readonly start: Offset;
  readonly paragraph: Paragraph;
  /** The text of its line, with indentation and Markdown marks. */
  readonly line: KnownText;
}

/** A speech, and the text that it is in. */
export type SpeechText = Pick<RuleContext, 'text' | 'speech'>;

/** A match of a pattern within one paragraph, at its place in the text. */
export interface BodyMatch {
  readonly text: string;
  readonly groups: readonly (string | undefined)[];
  readonly span: Span;
}

/**
 * Matches that lie within a paragraph of running text, in order.
 * The pattern is global and sees the whole line of the paragraph.
 */
export function bodyMatches(context: RuleContext, expression: RegExp): readonly BodyMatch[] {
  return matchesIn(bodyParagraphs(context), expression);
}

/** As {@link bodyMatches}, for those who are no rule. */
export function speechMatches({ text, speech }: SpeechText, expression: RegExp): readonly BodyMatch[] {
  return matchesIn(bodyOf(speech, paragraphsOf(text, speech, FORGETFUL)), expression);
}

function matchesIn(paragraphs: readonly BodyParagraph[], expression: RegExp): readonly BodyMatch[] {
  const matches = matcherOf(expression);
  const found: BodyMatch[] = [];
  for (const { line, paragraph } of paragraphs) {
    const own = line.of(matches);
    if (own.length === 0) continue;
    const { start } = paragraph.line;
    for (const { text, groups, span } of own) {
      const place = { start: span.start + start, end: span.end + start };
      if (paragraph.content.start <= place.start && place.end <= paragraph.content.end) found.push({ text, groups, span: place });
    }
  }
  return found;
}

const MATCHERS = new WeakMap<RegExp, (line: string) => readonly BodyMatch[]>();
const NONE: readonly BodyMatch[] = [];

/** One function a pattern, by which its matches in a text are remembered. */
function matcherOf(expression: RegExp): (line: string) => readonly BodyMatch[] {
  const known = MATCHERS.get(expression);
  if (known !== undefined) return known;
  const matcher = (line: string): readonly BodyMatch[] => {
    if (line.search(expression) < 0) return NONE;
    return Array.from(line.matchAll(expression), (match) => {
      const [text, ...groups] = match;
      return { text, groups, span: { start: match.index, end: match.index + text.length } };
    });
  };
  MATCHERS.set(expression, matcher);
  return matcher;
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
  return paragraphs
    .filter(({ paragraph: { kind, content } }) => (kind === 'body' || kind === 'heading') && content.start < end)
    .map(({ paragraph, content, line }) => ({ paragraph, start: paragraph.content.start, text: content.text, known: content, line }));
}
