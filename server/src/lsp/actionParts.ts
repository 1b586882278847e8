/** What every code action of a finding is made of: the finding as a diagnostic, and edits of its document. */
import type { Diagnostic, WorkspaceEdit } from './library';
import type { RuleFinding } from '../lint/runRules';
import type { TextEdit } from '../text/textEdit';
import { toTextEdits } from './convert';
import { diagnosticOptions, toDiagnostic } from './diagnostics';
import type { Reading } from './reading';

export function diagnosticOf(reading: Reading, finding: RuleFinding): Diagnostic {
  return toDiagnostic(finding, diagnosticOptions(reading));
}

/** Bound to the version that was read, where the client can check it. */
export function workspaceEdit({ places, document, client }: Reading, edits: readonly TextEdit[]): WorkspaceEdit {
  const { uri, version } = document;
  const changes = toTextEdits(places, edits);
  return client.documentChanges ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] } : { changes: { [uri]: changes } };
}

/** Name of the finding's rule. */
export function ruleName(reading: Reading, { rule: { meta } }: RuleFinding): string {
  return reading.locale === 'zh' ? meta.name : meta.nameEn;
}

/** The first finding of each kind, in order. */
export function firstOfEach(findings: readonly RuleFinding[], kindOf: (finding: RuleFinding) => string): readonly RuleFinding[] {
  const first = new Map<string, RuleFinding>();
  for (const finding of findings) {
    const kind = kindOf(finding);
    if (!first.has(kind)) first.set(kind, finding);
  }
  return [...first.values()];
}
