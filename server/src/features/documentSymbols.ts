/** The tree of the built-in outline view, breadcrumbs and “go to symbol”. */
import type { Analysis } from '../analysis';
import { type Part, type PartKind, partsOf } from '../outline/parts';
import { createReadAloud, type ReadAloud, spanRead } from '../outline/readAloud';
import type { Span } from '../text/span';
import type { Spoken } from '../text/speakingTime';

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

/** One node a speech. */
export function documentSymbols(analysis: Analysis, { points }: SymbolOptions): readonly SymbolNode[] {
  const reading = createReadAloud(analysis.text, analysis.outline);
  return partsOf(analysis.text, analysis.outline).map((part, index) => {
    const speech = analysis.outline.speeches[index];
    const node = nodeOf(part, reading, points);
    return speech === undefined ? node : { ...node, characters: reading.speech(speech), pauses: reading.pauses(spanRead(speech)) };
  });
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
