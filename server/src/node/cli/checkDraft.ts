/** The check of one draft, as plain data: another thread may have made it. */
import type { Locale } from '../../l10n/messages';
import { fixAll } from '../../lint/fixAll';
import type { RuleConfig } from '../../lint/ruleConfig';
import type { RuleFinding } from '../../lint/runRules';
import { createLineIndex } from '../../text/lineIndex';
import type { WordCutter } from '../../text/segmenter';
import { type Draft, readDraft, type ReadFailure, writeDraft } from './draft';
import { mainLineEnd } from './lineEnds';
import { lint } from './lint';
import { reportFinding, type ReportedFinding } from './reports/report';
import type { Terminal } from './terminal';
import type { Failure } from './texts';
import type { Input } from './walk';

/** What is the same for all drafts of a run. */
export interface Checking {
  readonly fix: boolean;
  readonly locale: Locale;
  readonly words: WordCutter;
  readonly configOf: (path: string) => RuleConfig;
}

/** A finding that names its rule by the id. */
export interface NamedFinding extends Omit<ReportedFinding, 'rule'> {
  readonly rule: string;
}

export type Outcome =
  | { readonly kind: 'unread'; readonly failure: ReadFailure }
  /** Something is wrong with the program, not with the draft. */
  | { readonly kind: 'broken' }
  | {
    readonly kind: 'checked';
    /** The text that the findings are about: corrected, if that could be written. */
    readonly text: string;
    readonly findings: readonly NamedFinding[];
    readonly fixed: boolean;
    readonly failures: readonly Failure[];
  };

/** Outcomes of all inputs of a run, asked for in order. */
export interface Checks {
  of(index: number): Promise<Outcome>;
  end(): void;
}

/** Never throws: a failure with one draft does not touch the others. */
export async function checkInput(input: Input, terminal: Pick<Terminal, 'input'>, checking: Checking): Promise<Outcome> {
  const draft = await readDraft(input, terminal);
  if ('kind' in draft) return { kind: 'unread', failure: draft };
  try {
    return checkDraft(draft, checking);
  } catch {
    return { kind: 'broken' };
  }
}

function checkDraft(draft: Draft, { fix, locale, words, configOf }: Checking): Outcome {
  const failures: Failure[] = [];
  const failedRules = new Set<string>();
  const options = { markdown: draft.markdown, config: configOf(draft.path), words, lineEnd: mainLineEnd(draft.text), onRuleFailure: (rule: string) => failedRules.add(rule) };
  const findingsIn = (text: string): readonly RuleFinding[] => lint(text, options);
  const corrected = fix ? fixAll(draft.text, findingsIn) : draft.text;
  const failure = corrected === draft.text ? null : writeDraft(draft, corrected);
  if (failure !== null) failures.push(failure);
  const fixed = corrected !== draft.text && failure === null;
  const text = fixed ? corrected : draft.text;
  const lines = createLineIndex(text);
  const findings = findingsIn(text).map((finding) => ({ ...reportFinding(finding, lines, locale), rule: finding.rule.meta.id }));
  for (const rule of failedRules) failures.push({ kind: 'rule-failed', rule });
  return { kind: 'checked', text, findings, fixed, failures };
}
