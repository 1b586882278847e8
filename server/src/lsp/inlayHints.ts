/** Hints of the core → LSP inlay hints with their sentences. */
import { type InlayHint, InlayHintRequest } from './library';
import type { Hint } from '../features/inlayHints';
import type { RuleFinding } from '../lint/runRules';
import { toSpan, toTextEdits } from './convert';
import { wordOf } from './diagnostics';
import type { FeatureOptions } from './features';
import type { Reading } from './reading';
import { say } from './wording';

export interface InlayHintOptions extends FeatureOptions {
  /** Whether a finding is not shown yet, as it is being typed. */
  readonly isHeldBack: (reading: Reading, finding: RuleFinding) => boolean;
}

export function registerInlayHints({ guard, service, read, isHeldBack }: InlayHintOptions): void {
  guard.request(InlayHintRequest.type, async ({ textDocument, range }) => {
    const reading = await read(textDocument.uri);
    const { analysis, places, settings: { inlayHints } } = reading;
    if (inlayHints === 'off') return [];
    const findings = analysis.findings().filter((finding) => !isHeldBack(reading, finding));
    return service.inlayHints(analysis, toSpan(places, range), { findings, kept: inlayHints === 'all' }).map((hint) => toInlayHint(hint, reading));
  });
}

function toInlayHint(hint: Hint, reading: Reading): InlayHint {
  const { places, locale } = reading;
  const position = places.position(hint.at);
  switch (hint.kind) {
    case 'expected':
      return {
        position, label: `→${hint.marker}`, paddingLeft: true, paddingRight: true,
        tooltip: sentences(hint.findings, reading), textEdits: toTextEdits(places, hint.edits),
      };
    case 'missing':
      return { position, label: say('hintMissing', locale, { markers: hint.markers }), paddingRight: true, tooltip: sentences(hint.findings, reading) };
    case 'broken':
      return { position, label: `≠${String(hint.actual)}`, paddingLeft: true, tooltip: sentences(hint.findings, reading) };
    case 'kept': {
      const { text, actual } = hint.promise;
      return { position, label: `✓${String(actual)}`, paddingLeft: true, tooltip: say('hintKept', locale, { text, actual }) };
    }
  }
}

function sentences(findings: readonly RuleFinding[], { locale }: Reading): string {
  return findings.map((finding) => wordOf(finding, finding.messageId, finding.data, locale)).join('\n');
}
