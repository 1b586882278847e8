/** Lines that fold: speeches, openings, sections, closings and runs of page furniture. */
import type { Analysis } from '../analysis';
import type { Part } from '../outline/parts';
import { lazyLineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';
import { partOf, perSpeech } from './perSpeech';

/** The first line stays to be seen, the others up to and with the last are hidden. Zero-based. */
export interface Fold {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly kind: 'part' | 'furniture';
}

/** Folds in order of their first line; of two that begin on one line the longer comes first. */
export function foldingRanges(analysis: Analysis): readonly Fold[] {
  const { speeches, lines } = analysis;
  const parts = speeches.flatMap(({ start, parsed }) => {
    const by = lines.lineAt(start);
    return speechFolds(parsed).map(({ firstLine, lastLine, kind }) => ({ firstLine: firstLine + by, lastLine: lastLine + by, kind }));
  });
  return [...parts, ...furnitureFolds(analysis)].sort((a, b) => a.firstLine - b.firstLine || b.lastLine - a.lastLine);
}

/** A text whose lines are known. */
type Lined = Pick<Analysis, 'slice' | 'lines'>;

/** Lines counted from the one that the speech begins on. */
const speechFolds = perSpeech(({ text }, parsed): readonly Fold[] =>
  partFolds({ slice: (start, end) => text.slice(start, end), lines: lazyLineIndex(text) }, partOf(parsed)));

function partFolds(text: Lined, part: Part, next?: Part): Fold[] {
  const own = part.kind === 'salutation' || part.kind === 'point' ? [] : lineFold(text, part.span, next?.span, 'part');
  return [...own, ...part.children.flatMap((child, index) => partFolds(text, child, part.children[index + 1]))];
}

/** Nothing for a single line; a line on which the next part begins stays to be seen. */
function lineFold({ lines, slice }: Lined, span: Span, next: Span | undefined, kind: Fold['kind']): Fold[] {
  const firstLine = lines.lineAt(span.start);
  let end = span.end;
  while (end > span.start && slice(end - 1, end).trim() === '') end--;
  let lastLine = lines.lineAt(end);
  if (next !== undefined && lines.lineAt(next.start) <= lastLine) lastLine = lines.lineAt(next.start) - 1;
  return lastLine > firstLine ? [{ firstLine, lastLine, kind }] : [];
}

/** Neighbouring lines of furniture, with the blank lines between them, fold together. */
function furnitureFolds(analysis: Analysis): Fold[] {
  const runs: Span[] = [];
  for (const span of analysis.outline.furniture) {
    const last = runs.at(-1);
    if (last !== undefined && analysis.slice(last.end, span.start).trim() === '') runs[runs.length - 1] = { start: last.start, end: span.end };
    else runs.push(span);
  }
  return runs.flatMap((run) => lineFold(analysis, run, undefined, 'furniture'));
}
