/** Quick fixes, the fix-all action and the way to a rule's page, as LSP code actions. */
import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import type { LanguageService } from '../languageService';
import type { RuleFinding } from '../lint/runRules';
import type { Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import { toTextEdits } from './convert';
import { diagnosticOptions, toDiagnostic, wordOf } from './diagnostics';
import { type Reading, SOURCE_FIX_ALL } from './reading';
import { say } from './wording';

export interface CodeActionQuery {
  readonly span: Span;
  /** Kinds asked for; all where not given. */
  readonly only: readonly string[] | undefined;
  /** Whether the drafter asked; the editor itself asks at every move of the cursor. */
  readonly asked: boolean;
}

export function codeActions(service: LanguageService, reading: Reading, { span, only, asked }: CodeActionQuery): CodeAction[] {
  const wanted = (kind: string): boolean => only === undefined || only.some((asking) => kind === asking || kind.startsWith(`${asking}.`));
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    const findings = service.findingsAt(reading.analysis, span);
    actions.push(...findings.flatMap((finding) => fixActions(service, reading, finding)));
    actions.push(...rulePageActions(reading, findings));
  }
  if (wanted(SOURCE_FIX_ALL) && (asked || only !== undefined)) {
    const edits = service.fixAllEdits(reading.analysis, reading.settings.config);
    if (edits.length > 0) {
      actions.push({ title: say('fixAll', reading.locale), kind: SOURCE_FIX_ALL, edit: workspaceEdit(reading, edits) });
    }
  }
  return actions;
}

function fixActions(service: LanguageService, reading: Reading, finding: RuleFinding): CodeAction[] {
  return service.quickFixes(finding).map(({ fix, preferred }) => ({
    title: wordOf(finding, fix.messageId, fix.data, reading.locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(reading, finding)],
    ...(preferred ? { isPreferred: true } : {}),
    edit: workspaceEdit(reading, fix.edits),
  }));
}

/** One a rule, where the client has a command that opens the page. */
function rulePageActions(reading: Reading, findings: readonly RuleFinding[]): CodeAction[] {
  const command = reading.client.openRulePageCommand;
  if (command === undefined) return [];
  const first = new Map<string, RuleFinding>();
  for (const finding of findings) if (!first.has(finding.rule.meta.id)) first.set(finding.rule.meta.id, finding);
  return [...first].map(([id, finding]) => {
    const { name, nameEn } = finding.rule.meta;
    const title = say('rulePage', reading.locale, { name: reading.locale === 'zh' ? name : nameEn });
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(reading, finding)],
      command: { title, command, arguments: [id] },
    };
  });
}

function diagnosticOf(reading: Reading, finding: RuleFinding): Diagnostic {
  return toDiagnostic(reading.analysis, finding, diagnosticOptions(reading));
}

/** Bound to the version that was read, where the client can check it. */
function workspaceEdit({ analysis, document, client }: Reading, edits: readonly TextEdit[]): WorkspaceEdit {
  const { uri, version } = document;
  const changes = toTextEdits(analysis.lines, edits);
  return client.documentChanges ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] } : { changes: { [uri]: changes } };
}
