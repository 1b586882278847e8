/** Quick fixes, ways to silence a finding, the fix-all action and the way to a rule's page, as LSP code actions. */
import { type CodeAction, CodeActionKind } from './library';
import { PASTE_OPTIONS } from '../clean/options';
import type { LanguageService } from '../languageService';
import type { RuleFinding } from '../lint/runRules';
import type { Span } from '../text/span';
import { diagnosticOf, firstOfEach, ruleName, workspaceEdit } from './actionParts';
import { wordOf } from './diagnostics';
import { type Reading, SOURCE_FIX_ALL } from './reading';
import { refactorActions } from './refactorings';
import { silenceActions } from './silenceActions';
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
    actions.push(...silenceActions(service, reading, findings));
    actions.push(...rulePageActions(reading, findings));
  }
  if (asked || only !== undefined) actions.push(...refactorActions(service, reading, span.start).filter(({ kind }) => kind !== undefined && wanted(kind)));
  if ((asked || only !== undefined) && wanted(CodeActionKind.RefactorRewrite)) actions.push(...cleanActions(service, reading, span));
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

/** The clean-up of the selection, else of the whole draft; shown before it is made where the client can do that. */
function cleanActions(service: LanguageService, reading: Reading, span: Span): CodeAction[] {
  const selected = span.start < span.end;
  const edits = service.cleaningEdits(reading.analysis, PASTE_OPTIONS, selected ? span : undefined);
  if (edits.length === 0) return [];
  const title = say(selected ? 'cleanSelection' : 'clean', reading.locale);
  const command = reading.client.cleanCommand;
  const kind = CodeActionKind.RefactorRewrite;
  return [command === undefined ? { title, kind, edit: workspaceEdit(reading, edits) } : { title, kind, command: { title, command } }];
}

/** One a rule, where the client has a command that opens the page. */
function rulePageActions(reading: Reading, findings: readonly RuleFinding[]): CodeAction[] {
  const command = reading.client.openRulePageCommand;
  if (command === undefined) return [];
  return firstOfEach(findings, ({ rule }) => rule.meta.id).map((finding) => {
    const title = say('rulePage', reading.locale, { name: ruleName(reading, finding) });
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(reading, finding)],
      command: { title, command, arguments: [finding.rule.meta.id] },
    };
  });
}
