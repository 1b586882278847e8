/** Rules × one speech → its findings, with places that count from the speech's start. */
import type { ParsedSpeech } from '../outline/parsedText';
import type { Finding, OptionValue, Rule, RuleContext, Severity, UnusedIgnore } from '../rules/rule';
import { lazyLineIndex } from '../text/lineIndex';
import type { Memory } from '../text/memory';
import type { WordCutter } from '../text/segmenter';
import type { TextEdit } from '../text/textEdit';
import { mentionsIgnores } from './ignoreComments';
import { optionsOf, type RuleConfig, severityOf } from './ruleConfig';

/** A rule that is on, with what the settings say of it. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, OptionValue>>;
}

export interface SpeechFinding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly finding: Finding;
  /** The lines that the finding's data name, counted from the speech's first line, which is 0. */
  readonly lines: Readonly<Record<string, number>> | null;
}

/** All that the rules say of one speech; it stands as long as neither the speech nor the settings change. */
export interface SpeechCheck {
  /** In order of their places. */
  readonly findings: readonly SpeechFinding[];
  readonly failures: readonly RuleError[];
  /** A rule asked for words, so that better words may change what it found. */
  readonly usesWords: boolean;
  /** The speech may hold comments that silence rules. */
  readonly mentionsIgnores: boolean;
}

export interface RuleError {
  readonly id: string;
  readonly error: unknown;
}

const WEIGHT: Readonly<Record<Severity, number>> = { hint: 0, information: 1, warning: 2, error: 3 };
const NONE: readonly UnusedIgnore[] = [];

const ACTIVE = new WeakMap<RuleConfig, { readonly rules: readonly Rule[]; readonly active: readonly ActiveRule[] }>();

/** Of rules that have no options. */
const NO_OPTIONS: ActiveRule['options'] = {};

export function activeRules(rules: readonly Rule[], config: RuleConfig): readonly ActiveRule[] {
  const known = ACTIVE.get(config);
  if (known?.rules === rules) return known.active;
  const active = rules.flatMap((rule) => {
    const severity = severityOf(rule, config);
    return severity === 'off' ? [] : [{ rule, severity, options: rule.meta.options === undefined ? NO_OPTIONS : optionsOf(rule, config) }];
  });
  ACTIVE.set(config, { rules, active });
  return active;
}

/** @param unusedIgnores with places that count from the speech's start too; they may lie outside of it */
export function checkSpeech(
  { text, markdown, outline, contents }: ParsedSpeech,
  active: readonly ActiveRule[],
  { moment }: Pick<RuleConfig, 'moment'>,
  cutter: WordCutter,
  memory: Memory,
  unusedIgnores = NONE,
): SpeechCheck {
  const [speech] = outline.speeches;
  const findings: SpeechFinding[] = [];
  const failures: RuleError[] = [];
  let usesWords = false;
  if (speech === undefined) return { findings, failures, usesWords, mentionsIgnores: false };
  const answers = new Map<unknown, unknown>();
  const lines = lazyLineIndex(text);
  const cut = new Map<string, ReturnType<WordCutter>>();
  const words: WordCutter = (words) => {
    usesWords = true;
    const known = cut.get(words) ?? cutter(words);
    cut.set(words, known);
    return known;
  };
  const common: RuleContext = {
    text, lines, outline, speech, moment, markdown, words, options: NO_OPTIONS, unusedIgnores, contents,
    known: memory.known,
    shared(compute) {
      const known = answers.get(compute) as ReturnType<typeof compute> | undefined;
      if (known !== undefined) return known;
      const answer = compute(common);
      answers.set(compute, answer);
      return answer;
    },
  };
  for (const { rule, severity, options } of active) {
    const context = options === NO_OPTIONS ? common : { ...common, options };
    const done = findings.length;
    try {
      for (const finding of rule.check(context)) {
        findings.push({ rule, severity: lighter(severity, finding.severity), finding: withSoundFixes(finding), lines: linesOf(finding, context) });
      }
    } catch (error) {
      findings.length = done;
      failures.push({ id: rule.meta.id, error });
    }
  }
  return { findings: findings.length > 1 ? findings.sort(inOrder) : findings, failures, usesWords, mentionsIgnores: mentionsIgnores(text) };
}

/** No fix is better than one that edits a place twice. */
function withSoundFixes(finding: Finding): Finding {
  const { fixes } = finding;
  if (fixes === undefined || fixes.every(({ edits }) => areApart(edits))) return finding;
  return { ...finding, fixes: fixes.filter(({ edits }) => areApart(edits)) };
}

function areApart(edits: readonly TextEdit[]): boolean {
  if (edits.length < 2) return true;
  const spans = edits.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
  return spans.every(({ start }, index) => index === 0 || (spans[index - 1]?.end ?? 0) <= start);
}

function linesOf({ lineOf }: Finding, context: RuleContext): SpeechFinding['lines'] {
  if (lineOf === undefined) return null;
  return Object.fromEntries(Object.entries(lineOf).map(([name, offset]) => [name, context.lines.lineAt(offset)]));
}

/** A finding may weigh less than its rule, never more. */
function lighter(rule: Severity, finding: Severity | undefined): Severity {
  return finding !== undefined && WEIGHT[finding] < WEIGHT[rule] ? finding : rule;
}

function inOrder(a: SpeechFinding, b: SpeechFinding): number {
  return a.finding.span.start - b.finding.span.start || a.finding.span.end - b.finding.span.end || compare(a.rule.meta.id, b.rule.meta.id);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
