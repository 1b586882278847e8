/** Findings as they are published, kept from one version of a document to the next. */
import type { Diagnostic } from './library';
import type { PlacedFindings, RuleFinding } from '../lint/runRules';
import { type DiagnosticOptions, toDiagnostic } from './diagnostics';
import { createLineMemory, movedRange } from './lineMemory';
import { listOf, type Piece } from './pieces';

export interface DiagnosticMemory {
  /** In the order of the findings. */
  shown(placed: readonly PlacedFindings[], options: DiagnosticOptions): readonly Diagnostic[];
  /** What makes one that was shown the same after the text around it has moved. */
  keyOf(diagnostic: Diagnostic): string;
}

interface Shown {
  readonly diagnostics: Piece<Diagnostic>;
  readonly nameLines: boolean;
}

export function createDiagnosticMemory(): DiagnosticMemory {
  const keys = new WeakMap<Diagnostic, string>();
  const known = (diagnostic: Diagnostic, key: string): Diagnostic => {
    keys.set(diagnostic, key);
    return diagnostic;
  };
  const keyOfShown = (diagnostic: Diagnostic): string => keys.get(diagnostic) ?? '';
  const memory = createLineMemory<Shown>(({ diagnostics, nameLines }, by) =>
    nameLines ? null : { diagnostics: diagnostics.map((diagnostic) => known(moved(diagnostic, by), keyOfShown(diagnostic))), nameLines });
  return {
    shown(placed, options) {
      const { uri, places, locale, rulePages = '', related } = options;
      const besides = [uri, places.encoding, locale, rulePages, related].join(' ');
      return listOf(placed.map((stretch) => memory.of(stretch.source, places.position(stretch.span.start), besides, () => ({
        diagnostics: stretch.findings.map((finding) => known(toDiagnostic(finding, options), keyOf(finding))),
        nameLines: stretch.nameLines,
      })).diagnostics));
    },
    keyOf: keyOfShown,
  };
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

/** What makes a finding the same after the text around it has moved. */
export function keyOf({ rule, messageId, data }: RuleFinding): string {
  return JSON.stringify([rule.meta.id, messageId, data]);
}
