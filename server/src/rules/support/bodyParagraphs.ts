/** The paragraphs of a speech that are read aloud as running text, each with its text. */
import type { Paragraph } from '../../outline/outline';
import type { Offset, Span } from '../../text/span';
import type { RuleContext } from '../rule';

export interface BodyParagraph {
  readonly text: string;
  /** Place of `text` in the file. */
  readonly start: Offset;
  readonly paragraph: Paragraph;
}

/** A speech, and the text of the file that it is in. */
export type SpeechText = Pick<RuleContext, 'text' | 'speech'>;

/** A match of a pattern within one paragraph, at its place in the file. */
export interface BodyMatch {
  readonly text: string;
  readonly groups: readonly (string | undefined)[];
  readonly span: Span;
}

/**
 * Matches that lie within a paragraph of running text, in order.
 * The pattern sees the whole speech at once, which is far cheaper than one search a paragraph: it is global,
 * does not run over line ends, and uses the flag `m` where it asks for the beginning or end of a line.
 */
export function bodyMatches(context: RuleContext, expression: RegExp): BodyMatch[] {
  return matchesIn(context, bodyParagraphs(context), expression);
}

/** As {@link bodyMatches}, for those who are no rule. */
export function speechMatches(place: SpeechText, expression: RegExp): BodyMatch[] {
  return matchesIn(place, findParagraphs(place), expression);
}

function matchesIn({ text: whole, speech }: SpeechText, paragraphs: readonly BodyParagraph[], expression: RegExp): BodyMatch[] {
  const { start, end } = speech.span;
  const found: BodyMatch[] = [];
  let index = 0;
  for (const match of whole.slice(start, end).matchAll(expression)) {
    const [text, ...groups] = match;
    const span = { start: start + match.index, end: start + match.index + text.length };
    while ((paragraphs[index]?.paragraph.content.end ?? Infinity) < span.end) index++;
    const content = paragraphs[index]?.paragraph.content;
    if (content === undefined) break;
    if (content.start <= span.start) found.push({ text, groups, span });
  }
  return found;
}

/** Headings and body, without title block, salutations, residue, code and an appendix. */
export function bodyParagraphs(context: RuleContext): readonly BodyParagraph[] {
  return context.shared(findParagraphs);
}

function findParagraphs({ text, speech }: SpeechText): readonly BodyParagraph[] {
  const end = speech.appendix?.start ?? Infinity;
  return speech.paragraphs
    .filter(({ kind, content }) => (kind === 'body' || kind === 'heading') && content.start < end)
    .map((paragraph) => ({ paragraph, start: paragraph.content.start, text: text.slice(paragraph.content.start, paragraph.content.end) }));
}
