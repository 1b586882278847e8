/** Findings as they are published, kept from one version of a document to the next: most of them only move by lines. */
import type { Diagnostic, Position, Range } from 'vscode-languageserver';
import type { PlacedFindings, RuleFinding } from '../lint/runRules';
import { type DiagnosticOptions, toDiagnostic } from './diagnostics';

export interface ShownFinding {
  readonly diagnostic: Diagnostic;
  /** What makes a finding the same after the text around it has moved. */
  readonly key: string;
}

export interface DiagnosticMemory {
  /** In the order of the findings. */
  shown(placed: readonly PlacedFindings[], options: DiagnosticOptions): readonly ShownFinding[];
}

interface Known {
  /** Where the stretch began. */
  readonly at: Position;
  readonly options: DiagnosticOptions;
  readonly shown: readonly ShownFinding[];
}

export function createDiagnosticMemory(): DiagnosticMemory {
  const known = new WeakMap<object, Known>();

  function shownOf(stretch: PlacedFindings, options: DiagnosticOptions): readonly ShownFinding[] {
    const at = options.places.position(stretch.span.start);
    const before = known.get(stretch.source);
    const by = before === undefined ? null : linesMoved(before, at, options);
    if (before !== undefined && by === 0) return before.shown;
    const shown = before === undefined || by === null || stretch.nameLines
      ? stretch.findings.map((finding) => ({ diagnostic: toDiagnostic(finding, options), key: keyOf(finding) }))
      : before.shown.map(({ diagnostic, key }) => ({ diagnostic: moved(diagnostic, by), key }));
    known.set(stretch.source, { at, options, shown });
    return shown;
  }

  return { shown: (placed, options) => placed.flatMap((stretch) => shownOf(stretch, options)) };
}

/** @returns null where more has changed than the line */
function linesMoved({ at: before, options: then }: Known, at: Position, now: DiagnosticOptions): number | null {
  const same = before.character === at.character && then.places.encoding === now.places.encoding
    && then.uri === now.uri && then.locale === now.locale && then.rulePages === now.rulePages && then.related === now.related;
  return same ? at.line - before.line : null;
}

function moved(diagnostic: Diagnostic, by: number): Diagnostic {
  const { range, relatedInformation } = diagnostic;
  return {
    ...diagnostic,
    range: movedRange(range, by),
    ...(relatedInformation === undefined
      ? {}
      : { relatedInformation: relatedInformation.map(({ location, message }) => ({ location: { uri: location.uri, range: movedRange(location.range, by) }, message })) }),
  };
}

function movedRange({ start, end }: Range, by: number): Range {
  return { start: { line: start.line + by, character: start.character }, end: { line: end.line + by, character: end.character } };
}

/** What makes a finding the same after the text around it has moved. */
export function keyOf({ rule, messageId, data }: RuleFinding): string {
  return JSON.stringify([rule.meta.id, messageId, data]);
}
