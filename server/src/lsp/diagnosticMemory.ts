/** Findings as they are published, kept from one version of a document to the next. */
import type { Diagnostic } from './library';
import type { PlacedFindings, RuleFinding } from '../lint/runRules';
import { type DiagnosticOptions, toDiagnostic } from './diagnostics';
import { createLineMemory, movedRange } from './lineMemory';

export interface ShownFinding {
  readonly diagnostic: Diagnostic;
  /** What makes a finding the same after the text around it has moved. */
  readonly key: string;
}

export interface DiagnosticMemory {
  /** In the order of the findings. */
  shown(placed: readonly PlacedFindings[], options: DiagnosticOptions): readonly ShownFinding[];
}

interface Shown {
  readonly findings: readonly ShownFinding[];
  readonly nameLines: boolean;
}

export function createDiagnosticMemory(): DiagnosticMemory {
  const memory = createLineMemory<Shown>(({ findings, nameLines }, by) =>
    nameLines ? null : { findings: findings.map(({ diagnostic, key }) => ({ diagnostic: moved(diagnostic, by), key })), nameLines });
  return {
    shown(placed, options) {
      const { uri, places, locale, rulePages = '', related } = options;
      const besides = [uri, places.encoding, locale, rulePages, related].join(' ');
      const shown: ShownFinding[] = [];
      for (const stretch of placed) {
        const { findings } = memory.of(stretch.source, places.position(stretch.span.start), besides, () => shownOf(stretch, options));
        for (const finding of findings) shown.push(finding);
      }
      return shown;
    },
  };
}

function shownOf({ findings, nameLines }: PlacedFindings, options: DiagnosticOptions): Shown {
  return { findings: findings.map((finding) => ({ diagnostic: toDiagnostic(finding, options), key: keyOf(finding) })), nameLines };
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
