/** Rules × speeches → findings in document order; speeches that have been checked already are not checked again. */
import type { ParsedSpeech, ParsedText, PlacedSpeech } from '../outline/parsedText';
import { shiftEdits, shiftSpan } from '../outline/shift';
import type { Rule, UnusedIgnore } from '../rules/rule';
import { FORGETFUL, type Memory } from '../text/memory';
import type { Offset } from '../text/span';
import { createIntlCutter, type WordCutter } from '../text/segmenter';
import { applyIgnores, readIgnores } from './ignores';
import { placeFinding, type RuleFinding } from './placeFinding';
import type { RuleConfig } from './ruleConfig';
import { activeRules, checkSpeech, compare, type SpeechCheck } from './speechCheck';

export type { RuleFinding } from './placeFinding';

export interface LintInput {
  readonly parsed: ParsedText;
  /** By default the JavaScript engine's own. */
  readonly words?: WordCutter;
  readonly memory?: Memory;
  /** What is known of speeches by the same rules and settings; filled on the way. */
  readonly checks?: SpeechChecks;
}

/** What the rules said of each speech, as long as the speech is in use. */
export interface SpeechChecks {
  readonly of: WeakMap<ParsedSpeech, SpeechCheck>;
  /** The same at its place. */
  readonly placed: WeakMap<PlacedSpeech, PlacedFindings>;
}

interface PlacedFindings {
  readonly check: SpeechCheck;
  readonly firstLine: number;
  readonly findings: readonly RuleFinding[];
}

export function createSpeechChecks(): SpeechChecks {
  return { of: new WeakMap(), placed: new WeakMap() };
}

/** Without those that better words may change. */
export function withoutWords(checks: SpeechChecks, { speeches }: ParsedText): SpeechChecks {
  const kept = createSpeechChecks();
  for (const { parsed } of speeches) {
    const check = checks.of.get(parsed);
    if (check?.usesWords === false) kept.of.set(parsed, check);
  }
  return kept;
}

const NONE: readonly RuleFinding[] = [];
const INTL_WORDS = createIntlCutter();

/** Called when a rule throws; the rule is silent for this text and the others go on. */
export type RuleFailure = (ruleId: string, error: unknown) => void;

/**
 * @param known all rules there are, where `rules` is a choice of them; tells an ignore of an unknown rule
 */
export function runRules(input: LintInput, rules: readonly Rule[], config: RuleConfig, onFailure: RuleFailure, known: readonly Rule[] = rules): readonly RuleFinding[] {
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
  let mentionsIgnores = false;
  const found = parsed.speeches.map((speech) => {
    const { check, findings } = findingsOf(speech, parsed, checks, (own) => checkSpeech(own, first, config, words, memory));
    mentionsIgnores ||= check.mentionsIgnores;
    fail(check);
    return findings;
  });
  const findings = failed.size === 0 ? found.flat() : found.flatMap((list) => list.filter(({ rule }) => !failed.has(rule.meta.id)));
  if (!mentionsIgnores) return findings;
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
  return [...kept, ...after.filter(({ rule }) => !failed.has(rule.meta.id))].sort(inOrder);
}

function findingsOf(placed: PlacedSpeech, { lines }: ParsedText, checks: SpeechChecks, run: (speech: ParsedSpeech) => SpeechCheck): PlacedFindings {
  const { start, parsed } = placed;
  const check = checks.of.get(parsed) ?? run(parsed);
  checks.of.set(parsed, check);
  if (check.findings.length === 0) return { check, firstLine: 0, findings: NONE };
  const firstLine = lines.lineAt(start);
  const known = checks.placed.get(placed);
  if (known !== undefined && known.check === check && known.firstLine === firstLine) return known;
  const made = { check, firstLine, findings: check.findings.map((finding) => placeFinding(finding, start, firstLine)) };
  checks.placed.set(placed, made);
  return made;
}

function shiftIgnore(ignore: UnusedIgnore, by: Offset): UnusedIgnore {
  return { ...ignore, span: shiftSpan(ignore.span, by), removal: shiftEdits(ignore.removal, by) };
}

function inOrder(a: RuleFinding, b: RuleFinding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || compare(a.rule.meta.id, b.rule.meta.id);
}
