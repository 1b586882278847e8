/** The tree of the built-in outline view, breadcrumbs and “go to symbol”. */
import type { Analysis } from '../analysis';
import type { ParsedSpeech } from '../outline/parsedText';
import type { Part, PartKind } from '../outline/parts';
import { type ReadAloud, spanRead } from '../outline/readAloud';
import { shiftSpan } from '../outline/shift';
import type { Offset, Span } from '../text/span';
import type { Spoken } from '../text/speakingTime';
import { type OwnSpeech, partOf, perSpeech, readAloudOf } from './perSpeech';

/** What is read aloud of a part; of a speech, without its appendix. */
export interface SymbolNode extends Spoken {
  readonly kind: PartKind;
  /** Empty for opening, closing and what bears no title. */
  readonly name: string;
  readonly level: number;
  readonly span: Span;
  /** Lies inside `span`. */
  readonly selection: Span;
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
  return { ...nodeOf(partOf(parsed), reading, points), characters: reading.speech(speech), pauses: reading.pauses(spanRead(speech)) };
}

function nodeOf(part: Part, reading: ReadAloud, points: boolean): SymbolNode {
  const children = points ? part.children : part.children.filter((child) => child.kind !== 'point');
  return {
    kind: part.kind,
    name: part.label,
    level: part.level,
    span: part.span,
    selection: part.selection,
    characters: reading.count(part.span),
    pauses: reading.pauses(part.span),
    children: children.map((child) => nodeOf(child, reading, points)),
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
