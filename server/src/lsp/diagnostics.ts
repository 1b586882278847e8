/** Findings → LSP diagnostics. */
import { type Diagnostic, DiagnosticSeverity } from './library';
import { type Locale, renderMessage } from '../l10n/messages';
import type { RuleFinding } from '../lint/runRules';
import type { MessageData, Severity } from '../rules/rule';
import { type Places, toRange } from './convert';
import type { Reading } from './reading';

export const SOURCE = 'policy-speech';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface DiagnosticOptions {
  readonly uri: string;
  readonly places: Places;
  readonly locale: Locale;
  /** Folder of the rule pages, without a final slash; no links without it. */
  readonly rulePages: string | undefined;
  /** Whether the client shows places that a finding conflicts with. */
  readonly related: boolean;
}

export function diagnosticOptions({ document, places, locale, client }: Reading): DiagnosticOptions {
  return { uri: document.uri, places, locale, rulePages: client.rulePages, related: client.related };
}

export function toDiagnostic(finding: RuleFinding, options: DiagnosticOptions): Diagnostic {
  const { id } = finding.rule.meta;
  const { uri, places, locale, rulePages } = options;
  const related = options.related ? (finding.related ?? []) : [];
  return {
    range: toRange(places, finding.span),
    severity: SEVERITIES[finding.severity],
    code: id,
    source: SOURCE,
    message: wordOf(finding, finding.messageId, finding.data, locale),
    ...(rulePages === undefined ? {} : { codeDescription: { href: `${rulePages}/${id}.md` } }),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((place) => ({
            location: { uri, range: toRange(places, place.span) },
            message: wordOf(finding, place.messageId, place.data, locale),
          })),
        }),
  };
}

/** A sentence of the finding's rule; its id where the rule does not have it. */
export function wordOf(finding: RuleFinding, messageId: string, data: MessageData | undefined, locale: Locale): string {
  const message = finding.rule.messages[messageId];
  return message === undefined ? messageId : renderMessage(message, data, locale);
}
