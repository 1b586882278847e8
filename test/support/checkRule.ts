/** Runs one rule on a text and compares what it finds, alone among all rules. */
import assert from 'node:assert/strict';
import { renderMessage } from '../../server/src/l10n/messages';
import { type RuleFinding, runRules } from '../../server/src/lint/runRules';
import { parseText } from '../../server/src/outline/parsedText';
import { rules } from '../../server/src/rules/index';
import type { Fix, Message, MessageData, OptionValue, Rule } from '../../server/src/rules/rule';
import { createIntlCutter, type WordCutter } from '../../server/src/text/segmenter';
import { contains, overlaps } from '../../server/src/text/span';
import { applyEdits, type TextEdit } from '../../server/src/text/textEdit';
import { readMarkers, writeMarkers } from './markers';

export interface RuleInput {
  readonly text: string;
  readonly markdown?: boolean;
  /** Options of the rule that are set. */
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** By default the JavaScript engine's own. */
  readonly words?: WordCutter;
}

const ROUNDS = 10;

/** Findings of this rule; a rule for the final check runs at the final check, one that is off is switched on. */
export function lintWith(rule: Rule, { text, markdown = false, options = {}, words = createIntlCutter() }: RuleInput): readonly RuleFinding[] {
  const findings = runRules(
    { parsed: parseText(text, markdown), words },
    rule.meta.afterOthers === true ? rules : [rule],
    {
      moment: rule.meta.finalOnly === true ? 'final' : 'writing',
      settings: rule.meta.off === true ? new Map([[rule.meta.id, rule.meta.severity]]) : new Map(),
      options: new Map([[rule.meta.id, options]]),
    },
    (_, error) => {
      throw error;
    },
    rules,
  );
  return findings.filter((finding) => finding.rule === rule);
}

/** Checks that the rule finds exactly the marked places, and that each finding is well made. */
export function checkRule(rule: Rule, marked: RuleInput): readonly RuleFinding[] {
  const { text, spans } = readMarkers(marked.text);
  const findings = lintWith(rule, { ...marked, text });
  assert.equal(writeMarkers(text, findings.map((finding) => finding.span)), writeMarkers(text, spans));
  for (const finding of findings) checkFinding(finding, text);
  return findings;
}

/** The text after the first fix of every finding, repeated until the rule has nothing more to fix. */
export function fixWith(rule: Rule, input: RuleInput): string {
  let { text } = input;
  for (let round = 0; round < ROUNDS; round++) {
    const edits = firstEdits(lintWith(rule, { ...input, text }));
    if (edits.length === 0) return text;
    text = applyEdits(text, edits);
  }
  assert.fail(`after ${ROUNDS} rounds the rule still fixes: ${text}`);
}

/** The Chinese sentence of a finding. */
export function chineseMessage(finding: RuleFinding): string {
  return renderMessage(messageOf(finding.rule, finding.messageId), finding.data, 'zh');
}

/** Everything in a finding lies inside the text, is worded in both languages and can be applied. */
export function checkFinding(finding: RuleFinding, text: string): void {
  const whole = { start: 0, end: text.length };
  const { rule } = finding;
  checkWording(rule, finding, text);
  assert.ok(contains(whole, finding.span), 'finding outside the text');
  for (const related of finding.related ?? []) {
    checkWording(rule, related, text);
    assert.ok(contains(whole, related.span), 'related place outside the text');
  }
  for (const fix of finding.fixes ?? []) {
    checkWording(rule, fix, text);
    checkEdits(fix, text);
  }
}

function checkEdits(fix: Fix, text: string): void {
  assert.notEqual(applyEdits(text, fix.edits), text, `fix ${fix.messageId} changes nothing`);
}

function checkWording(rule: Rule, { messageId, data }: { readonly messageId: string; readonly data?: MessageData }, text: string): void {
  const message = messageOf(rule, messageId);
  for (const locale of ['zh', 'en'] as const) {
    const sentence = renderMessage(message, data, locale);
    assert.doesNotMatch(sentence, /\{\w+\}|undefined|NaN/, `${rule.meta.id}/${messageId} (${locale})`);
  }
  assert.deepEqual(untranslated(message.en, data, text), [], `${rule.meta.id}/${messageId}: Chinese in English that is neither quoted nor of the draft`);
}

/** Chinese that the data bring into an English sentence outside quotation marks, and that is not the draft's own. */
function untranslated(english: string, data: MessageData = {}, text: string): readonly string[] {
  const unquoted = (part: string): string => part.replace(/“[^”]*”/g, '');
  const values = [...unquoted(english).matchAll(/\{(\w+)\}/g)].map((match) => unquoted(String(data[match[1]!])));
  return values.flatMap((value) => value.match(/\p{Script=Han}+/gu) ?? []).filter((words) => !text.includes(words));
}

function messageOf(rule: Rule, messageId: string): Message {
  const message = rule.messages[messageId];
  assert.ok(message, `${rule.meta.id} has no message ${messageId}`);
  return message;
}

function firstEdits(findings: readonly RuleFinding[]): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const finding of findings) {
    const edits = finding.fixes?.[0]?.edits ?? [];
    const clashes = edits.some((edit) => chosen.some((other) => overlaps(edit.span, other.span) || edit.span.start === other.span.start));
    if (!clashes) chosen.push(...edits);
  }
  return chosen;
}
