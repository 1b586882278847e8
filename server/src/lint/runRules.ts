/** Rules × speeches → findings in document order; speeches that have been checked already are not checked again. */
import type { ParsedText } from '../outline/parsedText';
import { shiftEdits, shiftSpan } from '../outline/shift';
import type { Rule, UnusedIgnore } from '../rules/rule';
import { FORGETFUL, type Memory } from '../text/memory';
import type { Offset } from '../text/span';
import { createIntlCutter, type WordCutter } from '../text/segmenter';
import { applyIgnores, readIgnores } from './ignores';
import { placeFinding, type RuleFinding } from './placeFinding';
import type { RuleConfig } from './ruleConfig';
import { activeRules, checkSpeech, compare, type SpeechCheck } from './speechCheck';
import { createSpeechChecks, type PlacedFindings, type SpeechChecks, speechFindings } from './speechFindings';

export type { RuleFinding } from './placeFinding';
export type { PlacedFindings } from './speechFindings';

export interface LintInput {
  readonly parsed: ParsedText;
  /** By default the JavaScript engine's own. */
  readonly words?: WordCutter;
  readonly memory?: Memory;
  /** What is known of speeches by the same rules and settings; filled on the way. */
  readonly checks?: SpeechChecks;
}

const INTL_WORDS = createIntlCutter();

/** Called when a rule throws; the rule is silent for this text and the others go on. */
export type RuleFailure = (ruleId: string, error: unknown) => void;

/** All findings of a text, in document order. @param known all rules there are, where `rules` is a choice of them; tells an ignore of an unknown rule */
export function runRules(input: LintInput, rules: readonly Rule[], config: RuleConfig, onFailure: RuleFailure, known: readonly Rule[] = rules): readonly RuleFinding[] {
  return placedFindings(input, rules, config, onFailure, known).flatMap(({ findings }) => findings);
}

/** The same by speeches, those without any left out; all in one where an ignore or a rule that failed bears on them. */
export function placedFindings(input: LintInput, rules: readonly Rule[], config: RuleConfig, onFailure: RuleFailure, known: readonly Rule[] = rules): readonly PlacedFindings[] {
  const { parsed, words = INTL_WORDS, memory = FORGETFUL, checks = createSpeechChecks() } = input;
  const active = activeRules(rules, config);
  const first = active.filter(({ rule }) => rule.meta.afterOthers !== true);
  const failed = new Set<string>();
  const fail = ({ failures }: SpeechCheck): void => {
    for (const { id, error } of failures) {
      if (!failed.has(id)) onFailure(id, error);
      failed.add(id);
    }
  };
  const found = speechFindings(parsed, checks, (own) => checkSpeech(own, first, config, words, memory));
  for (const { check } of found) fail(check);
  const mentionsIgnores = found.some(({ check }) => check.mentionsIgnores);
  const placed: PlacedFindings[] = [];
  for (const speech of found) if (speech.placed !== null) placed.push(speech.placed);
  if (!mentionsIgnores && failed.size === 0) return placed;
  const findings = placed.flatMap((speech) => speech.findings.filter(({ rule }) => !failed.has(rule.meta.id)));
  if (!mentionsIgnores) return [together(parsed, findings)];
  const ran = new Set(first.map(({ rule }) => rule.meta.id).filter((id) => !failed.has(id)));
  const { kept, unused } = applyIgnores(findings, readIgnores(parsed.text, parsed.lines), parsed.lines, ran, new Set(known.map(({ meta }) => meta.id)));
  const last = active.filter(({ rule }) => rule.meta.afterOthers === true);
  const after = parsed.speeches.flatMap(({ start, parsed: speech }) => {
    const here = unused.filter(({ span }) => start <= span.start && span.start < start + speech.text.length);
    if (here.length === 0) return [];
    const check = checkSpeech(speech, last, config, words, memory, here.map((ignore) => shiftIgnore(ignore, -start)));
    fail(check);
    const firstLine = parsed.lines.lineAt(start);
    return check.findings.map((finding) => placeFinding(finding, start, firstLine));
  });
  return [together(parsed, [...kept, ...after.filter(({ rule }) => !failed.has(rule.meta.id))].sort(inOrder))];
}

function together({ blocks }: ParsedText, findings: readonly RuleFinding[]): PlacedFindings {
  return { span: { start: 0, end: blocks.length }, source: findings, nameLines: true, findings };
}

function shiftIgnore(ignore: UnusedIgnore, by: Offset): UnusedIgnore {
  return { ...ignore, span: shiftSpan(ignore.span, by), removal: shiftEdits(ignore.removal, by) };
}

function inOrder(a: RuleFinding, b: RuleFinding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || compare(a.rule.meta.id, b.rule.meta.id);
}
