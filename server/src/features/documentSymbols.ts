/** The tree of the built-in outline view, breadcrumbs and “go to symbol”. */
import type { Analysis } from '../analysis';
import type { ParsedSpeech } from '../outline/parsedText';
import type { Part, PartKind } from '../outline/parts';
import { type ReadAloud, spanRead } from '../outline/readAloud';
import { shiftSpan } from '../outline/shift';
import type { Offset, Span } from '../text/span';
import type { Spoken } from '../text/speakingTime';
import { type OwnSpeech, partOf, perSpeech, readAloudOf } from './perSpeech';

export interface SymbolNode {
  readonly kind: PartKind;
  /** Empty for opening, closing and what bears no title. */
  readonly name: string;
  readonly level: number;
  readonly span: Span;
  /** Lies inside `span`. */
  readonly selection: Span;
  /** What is read aloud of a section, or of a speech without its appendix; null for parts whose length nobody asks for. */
  readonly spoken: Spoken | null;
  readonly children: readonly SymbolNode[];
}

export interface SymbolOptions {
  /** Whether points inside paragraphs (一是…二是…) are shown. */
  readonly points: boolean;
}

/** A speech as a node, its places counted from its start. */
export interface SpeechSymbol {
  readonly start: Offset;
  /** The same object as long as the speech stays the same. */
  readonly node: SymbolNode;
}

/** One node a speech. */
export function documentSymbols({ speeches }: Analysis, { points }: SymbolOptions): readonly SpeechSymbol[] {
  const symbolOf = points ? withPoints : withoutPoints;
  return speeches.map(({ start, parsed }) => ({ start, node: symbolOf(parsed) }));
}

const withPoints = perSpeech((own, parsed) => symbolNode(own, parsed, true));
const withoutPoints = perSpeech((own, parsed) => symbolNode(own, parsed, false));

function symbolNode({ speech }: OwnSpeech, parsed: ParsedSpeech, points: boolean): SymbolNode {
  const reading = readAloudOf(parsed);
  return nodeOf(partOf(parsed), points, (part) =>
    part.kind === 'speech' ? spokenIn(reading, spanRead(speech)) : part.kind === 'section' ? spokenIn(reading, part.span) : null);
}

function spokenIn(reading: ReadAloud, span: Span): Spoken {
  return { characters: reading.count(span), pauses: reading.pauses(span) };
}

function nodeOf(part: Part, points: boolean, spokenOf: (part: Part) => Spoken | null): SymbolNode {
  const children = points ? part.children : part.children.filter((child) => child.kind !== 'point');
  return {
    kind: part.kind,
    name: part.label,
    level: part.level,
    span: part.span,
    selection: part.selection,
    spoken: spokenOf(part),
    children: children.map((child) => nodeOf(child, points, spokenOf)),
  };
}

/** The node at its place in the file. */
export function symbolAtPlace({ start, node }: SpeechSymbol): SymbolNode {
  const place = (own: SymbolNode): SymbolNode => ({
    ...own,
    span: shiftSpan(own.span, start),
    selection: shiftSpan(own.selection, start),
    children: own.children.map(place),
  });
  return place(node);
}
