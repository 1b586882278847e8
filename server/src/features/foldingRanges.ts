/** Lines that fold: speeches, openings, sections, closings and runs of page furniture. */
import type { Analysis } from '../analysis';
import { type Part, partsOf } from '../outline/parts';
import type { Span } from '../text/span';

/** The first line stays to be seen, the others up to and with the last are hidden. Zero-based. */
export interface Fold {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly kind: 'part' | 'furniture';
}

/** Folds in order of their first line; of two that begin on one line the longer comes first. */
export function foldingRanges(analysis: Analysis): readonly Fold[] {
  const folds = [...partsOf(analysis.text, analysis.outline).flatMap((part) => partFolds(analysis, part)), ...furnitureFolds(analysis)];
  return folds.sort((a, b) => a.firstLine - b.firstLine || b.lastLine - a.lastLine);
}

function partFolds(analysis: Analysis, part: Part, next?: Part): Fold[] {
  const own = part.kind === 'salutation' || part.kind === 'point' ? [] : lineFold(analysis, part.span, next?.span, 'part');
  return [...own, ...part.children.flatMap((child, index) => partFolds(analysis, child, part.children[index + 1]))];
}

/** Nothing for a single line; a line on which the next part begins stays to be seen. */
function lineFold({ lines, text }: Analysis, span: Span, next: Span | undefined, kind: Fold['kind']): Fold[] {
  const firstLine = lines.lineAt(span.start);
  let end = span.end;
  while (end > span.start && text.slice(end - 1, end).trim() === '') end--;
  let lastLine = lines.lineAt(end);
  if (next !== undefined && lines.lineAt(next.start) <= lastLine) lastLine = lines.lineAt(next.start) - 1;
  return lastLine > firstLine ? [{ firstLine, lastLine, kind }] : [];
}

/** Neighbouring lines of furniture, with the blank lines between them, fold together. */
function furnitureFolds(analysis: Analysis): Fold[] {
  const runs: Span[] = [];
  for (const span of analysis.outline.furniture) {
    const last = runs.at(-1);
    if (last !== undefined && analysis.text.slice(last.end, span.start).trim() === '') runs[runs.length - 1] = { start: last.start, end: span.end };
    else runs.push(span);
  }
  return runs.flatMap((run) => lineFold(analysis, run, undefined, 'furniture'));
}
