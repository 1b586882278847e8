/** A draft as it is read aloud (朗读稿): its sentences in sense groups, with their sections and their time. */
import type { Analysis } from '../analysis';
import type { Paragraph, Section, Speech } from '../outline/outline';
import { type Part, type PartKind, partsOf } from '../outline/parts';
import { piecesRead, type ReadPiece, spanRead } from '../outline/readAloud';
import { PARAGRAPH_PAUSE, pauseSeconds } from '../text/pauses';
import { countSyllables } from '../text/reading';
import { createIntlCutter, type WordCutter } from '../text/segmenter';
import { LONGEST_GROUP, senseGroups, sentencesOf } from '../text/senseGroups';
import type { Offset, Span } from '../text/span';
import type { Spoken } from '../text/speakingTime';

export interface ScriptGroup extends Spoken {
  readonly text: string;
}

export interface ScriptSentence {
  /** A title is shown and not read. */
  readonly kind: 'title' | 'salutation' | 'heading' | 'body';
  /** Depth of the section that a heading begins, from 1; 0 for others. */
  readonly level: number;
  /** Index of its part. */
  readonly part: number;
  /** Whether it begins a paragraph. */
  readonly opens: boolean;
  readonly span: Span;
  readonly groups: readonly ScriptGroup[];
}

export interface ScriptPart {
  readonly kind: PartKind;
  /** Empty for opening, closing and what bears no title. */
  readonly label: string;
  /** Index of the speech in the file. */
  readonly speech: number;
}

export interface Script {
  readonly parts: readonly ScriptPart[];
  /** In order; without what is not read, but for titles. */
  readonly sentences: readonly ScriptSentence[];
}

/** A paragraph whose pieces are joined, with the way back to the text. */
interface JoinedParagraph {
  readonly kind: Paragraph['kind'];
  readonly words: string;
  offset(index: number): Offset;
}

type Draft = Omit<ScriptSentence, 'part'>;

export function readingScript({ text, outline, markdown }: Analysis): Script {
  const cut = createIntlCutter();
  const pieces = piecesRead(outline);
  const roots = partsOf(text, outline);
  const parts: (ScriptPart & { readonly start: Offset })[] = [];
  const sentences: ScriptSentence[] = [];
  outline.speeches.forEach((speech, index) => {
    const first = parts.length;
    parts.push(...partsFrom(roots[index], index));
    const { start, end } = spanRead(speech);
    const read = pieces.filter((piece) => start <= piece.start && piece.end <= end);
    const headings = headingsOf(speech.sections);
    const drafts = [...titles(text, speech), ...paragraphsOf(text, read).flatMap((paragraph) => paragraphSentences(paragraph, headings, markdown, cut))];
    for (const draft of drafts.sort((a, b) => a.span.start - b.span.start)) {
      const found = parts.findLastIndex((part) => part.start <= draft.span.start);
      sentences.push({ ...draft, part: Math.max(found, first) });
    }
  });
  return { parts: parts.map(({ kind, label, speech }) => ({ kind, label, speech })), sentences };
}

/** The speech itself, for what stands before its first part, then its parts. */
function partsFrom(root: Part | undefined, speech: number): (ScriptPart & { readonly start: Offset })[] {
  if (root === undefined) return [];
  const children = root.children.filter(({ kind }) => kind === 'opening' || kind === 'section' || kind === 'closing');
  return [root, ...children].map(({ kind, label, span }) => ({ kind, label, speech, start: span.start }));
}

function titles(text: string, { paragraphs }: Speech): Draft[] {
  return paragraphs
    .filter(({ kind, content }) => (kind === 'title' || kind === 'subtitle') && content.start < content.end)
    .map(({ kind, content }) => ({
      kind: 'title', level: 0, opens: kind === 'title', span: content, groups: [{ text: text.slice(content.start, content.end), characters: 0, pauses: 0 }],
    }));
}

function paragraphsOf(text: string, pieces: readonly ReadPiece[]): JoinedParagraph[] {
  const paragraphs: JoinedParagraph[] = [];
  let open: ReadPiece[] = [];
  for (const piece of pieces) {
    if (piece.begins && open.length > 0) open = [];
    open.push(piece);
    if (!piece.ends) continue;
    paragraphs.push(joined(text, open));
    open = [];
  }
  return paragraphs;
}

function joined(text: string, pieces: readonly ReadPiece[]): JoinedParagraph {
  const starts: number[] = [];
  let words = '';
  for (const { start, end } of pieces) {
    starts.push(words.length);
    words += text.slice(start, end);
  }
  return {
    kind: pieces[0]?.kind ?? 'body',
    words,
    offset(index) {
      const at = Math.max(0, starts.findLastIndex((start) => start <= index));
      return (pieces[at]?.start ?? 0) + index - (starts[at] ?? 0);
    },
  };
}

function paragraphSentences(paragraph: JoinedParagraph, headings: ReadonlyMap<Offset, Section>, markdown: boolean, cut: WordCutter): Draft[] {
  const { words, offset } = paragraph;
  const spans = sentencesOf(words);
  return spans.map(({ start, end }, index) => {
    const sentence = words.slice(start, end);
    const span = { start: offset(start), end: offset(end - 1) + 1 };
    const kind = kindOf(paragraph, span, headings);
    const whole = kind.kind === 'heading' && sentence.length <= LONGEST_GROUP;
    const groups = (whole ? [{ start: 0, end: sentence.length }] : senseGroups(sentence, cut)).map((group) => scriptGroup(sentence.slice(group.start, group.end), markdown));
    const last = groups.at(-1);
    if (index === spans.length - 1 && last !== undefined) groups[groups.length - 1] = { ...last, pauses: Math.round(10 * (last.pauses + PARAGRAPH_PAUSE)) / 10 };
    return { ...kind, opens: index === 0, span, groups };
  });
}

function scriptGroup(words: string, markdown: boolean): ScriptGroup {
  return { text: markdown ? words.replace(/\*\*|__/g, '') : words, characters: countSyllables(words), pauses: pauseSeconds(words) };
}

/** A sentence is a heading where it is all that a section's heading is. */
function kindOf({ kind }: JoinedParagraph, span: Span, headings: ReadonlyMap<Offset, Section>): Pick<Draft, 'kind' | 'level'> {
  if (kind === 'salutation') return { kind, level: 0 };
  const section = headings.get(span.start);
  if (section !== undefined && span.end <= section.headingSpan.end + 2) return { kind: 'heading', level: section.level };
  return kind === 'heading' ? { kind, level: section?.level ?? 1 } : { kind: 'body', level: 0 };
}

/** All sections by where they begin. */
function headingsOf(sections: readonly Section[], found = new Map<Offset, Section>()): ReadonlyMap<Offset, Section> {
  for (const section of sections) {
    found.set(section.span.start, section);
    headingsOf(section.children, found);
  }
  return found;
}
