/** Code actions that silence a finding: on its line, in the file, or by switching its rule off. */
import { type CodeAction, CodeActionKind } from './library';
import type { LanguageService } from '../languageService';
import type { RuleFinding } from '../lint/runRules';
import type { TextEdit } from '../text/textEdit';
import { diagnosticOf, firstOfEach, ruleName, workspaceEdit } from './actionParts';
import type { Reading } from './reading';
import { say, type WordingId } from './wording';

/** In this order: on the line (one for each rule and line), in the file, the rule off (one for each rule). None is preferred. */
export function silenceActions(service: LanguageService, reading: Reading, findings: readonly RuleFinding[]): CodeAction[] {
  const { lines } = reading.analysis;
  const byLine = firstOfEach(findings, ({ rule, span }) => `${rule.meta.id} ${lines.lineAt(span.start)}`);
  const byRule = firstOfEach(findings, ({ rule }) => rule.meta.id);
  const edit = (finding: RuleFinding, id: WordingId, change: TextEdit | undefined): CodeAction[] =>
    change === undefined ? [] : [{ ...action(reading, finding, id), edit: workspaceEdit(reading, [change]) }];
  return [
    ...byLine.flatMap((finding) => edit(finding, 'ignoreLine', service.ignoreEdits(reading.analysis, finding)?.line)),
    ...byRule.flatMap((finding) => edit(finding, 'ignoreFile', service.ignoreEdits(reading.analysis, finding)?.file)),
    ...byRule.flatMap((finding) => disable(reading, finding)),
  ];
}

/** Only where the client has a command for it: the settings are the client's. */
function disable(reading: Reading, finding: RuleFinding): CodeAction[] {
  const command = reading.client.disableRuleCommand;
  if (command === undefined) return [];
  const made = action(reading, finding, 'disableRule');
  const { id } = finding.rule.meta;
  const file = reading.settings.configFile;
  const decides = file !== null && file.rules.settings.has(id);
  return [{ ...made, command: { title: made.title, command, arguments: decides ? [id, file.uri] : [id] } }];
}

function action(reading: Reading, finding: RuleFinding, id: WordingId): CodeAction {
  return {
    title: say(id, reading.locale, { name: ruleName(reading, finding) }),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(reading, finding)],
  };
}
