/** Small words in the draft: the expected marker beside a wrong one, whether a promise of points is kept. */
import type { Analysis } from '../analysis';
import type { RuleFinding } from '../lint/runRules';
import type { DeclaredCount, Speech } from '../outline/outline';
import { allSections } from '../outline/walk';
import { firstIndexNotBefore } from '../text/binarySearch';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { contains, type Offset, overlaps, type Span } from '../text/span';

export interface HintOptions {
  /** Findings of the analysis that may be shown. */
  readonly findings: readonly RuleFinding[];
  /** Whether promises that are kept are shown as well. */
  readonly kept: boolean;
}

interface Placed {
  /** Behind which character it is shown. */
  readonly at: Offset;
}

export type Hint =
  /** A marker that should be another one. `marker` is that one, `edits` make it so. */
  | (Placed & { readonly kind: 'expected'; readonly marker: string; readonly edits: readonly TextEdit[]; readonly findings: readonly RuleFinding[] })
  /** Before this marker others are missing: “二、”. */
  | (Placed & { readonly kind: 'missing'; readonly markers: string; readonly findings: readonly RuleFinding[] })
  /** A promise that another number of points follows. */
  | (Placed & { readonly kind: 'broken'; readonly actual: number; readonly findings: readonly RuleFinding[] })
  | (Placed & { readonly kind: 'kept'; readonly promise: DeclaredCount });

const DECLARED_RULE = 'declared-count-mismatch';

/** Hints inside the range, in order. Without findings there are none but kept promises. */
export function inlayHints(analysis: Analysis, range: Span, { findings: shown, kept }: HintOptions): readonly Hint[] {
  const findings = shown.filter(({ severity, rule, span }) => severity !== 'hint' && rule.meta.group === 'A' && overlaps(widened(span), range));
  const speeches = analysis.outline.speeches.filter(({ span }) => overlaps(widened(span), widened(range)));
  const broken = findings.filter(({ rule }) => rule.meta.id === DECLARED_RULE);
  const hints: Hint[] = [
    ...broken.flatMap((finding) => brokenPromise(finding)),
    ...markerHints(analysis, speeches, findings.filter(({ rule }) => rule.meta.id !== DECLARED_RULE)),
    ...(kept ? keptPromises(speeches, broken) : []),
  ];
  return hints.filter(({ at }) => range.start <= at && at <= range.end).sort((a, b) => a.at - b.at);
}

function widened({ start, end }: Span): Span {
  return { start: start - 1, end: end + 1 };
}

function brokenPromise(finding: RuleFinding): readonly Hint[] {
  const actual = finding.data?.['actual'];
  return typeof actual === 'number' ? [{ kind: 'broken', at: finding.span.end, actual, findings: [finding] }] : [];
}

function keptPromises(speeches: readonly Speech[], broken: readonly RuleFinding[]): readonly Hint[] {
  const promises = speeches.flatMap(({ declaredCounts }) => declaredCounts);
  return promises
    .filter(({ count, actual, items, span }) => count === actual && items.length > 0 && !broken.some((finding) => overlaps(finding.span, span)))
    .map((promise) => ({ kind: 'kept', at: promise.span.end, promise }));
}

/** One hint a marker, though several rules may find fault with it: `二，` that should be `三、`. */
function markerHints(analysis: Analysis, speeches: readonly Speech[], findings: readonly RuleFinding[]): readonly Hint[] {
  const markers = findings.length === 0 ? [] : markersOf(speeches);
  const byMarker = new Map<Span, RuleFinding[]>();
  for (const finding of findings) {
    const first = firstIndexNotBefore(markers.length, (index) => (markers[index]?.end ?? Infinity) <= finding.span.start);
    const marker = markers[first];
    if (marker !== undefined && overlaps(marker, finding.span)) byMarker.set(marker, [...(byMarker.get(marker) ?? []), finding]);
  }
  return [...byMarker].flatMap(([marker, own]) => markerHint(analysis.slice(marker.start, marker.end), marker, own));
}

/** In order. */
function markersOf(speeches: readonly Speech[]): readonly Span[] {
  const markers = speeches.flatMap((speech) => [
    ...[...allSections(speech.sections)].flatMap(({ marker }) => marker?.span ?? []),
    ...speech.enumerations.flatMap(({ items }) => items.map(({ span }) => span)),
  ]);
  return markers.sort((a, b) => a.start - b.start);
}

function markerHint(words: string, marker: Span, findings: readonly RuleFinding[]): readonly Hint[] {
  const missing = findings.find(({ data }) => data?.['missing'] !== undefined);
  if (missing !== undefined) return [{ kind: 'missing', at: marker.start, markers: String(missing.data?.['missing']), findings: [missing] }];
  const edits: TextEdit[] = [];
  for (const { fixes = [] } of findings) {
    const fix = fixes.find(({ safe }) => safe) ?? fixes[0];
    const inside = (fix?.edits ?? []).filter(({ span }) => contains(marker, span));
    if (inside.every(({ span }) => edits.every((edit) => !overlaps(edit.span, span)))) edits.push(...inside);
  }
  const moved = edits.map(({ span, newText }) => ({ span: { start: span.start - marker.start, end: span.end - marker.start }, newText }));
  const expected = applyEdits(words, moved).trim();
  const written = words.trim();
  if (expected === written || expected === '' || /[\r\n]/.test(expected)) return [];
  return [{ kind: 'expected', at: marker.end, marker: expected, edits, findings }];
}
