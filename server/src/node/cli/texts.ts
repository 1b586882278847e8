/** What the command line has to say; `textsZh` and `textsEn` word it. */
import type { RefusalId } from '../../edits/refusals';
import type { MessageData, Severity } from '../../rules/rule';
import type { UsageProblem } from './arguments';
import type { ReadFailure, WriteFailure } from './draft';
import type { LineProblem } from './ndjson/record';

/** The edit asked for would not be certain. */
interface Refused {
  readonly kind: 'refused';
  readonly refusal: RefusalId;
  readonly data: MessageData;
}

/** A draft was not read, not written back, or not checked in full. */
export type Failure = ReadFailure | WriteFailure | Refused | { readonly kind: 'internal' } | { readonly kind: 'rule-failed'; readonly rule: string };

/** A line of newline-delimited JSON has no result. */
export type LineFailure = LineProblem | Refused | { readonly kind: 'internal' };

export interface CheckTotals {
  readonly files: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Findings that `--fix` would remove. */
  readonly fixable: number;
  readonly fixedFiles: number;
  readonly unchecked: number;
}

/** Sentences; none ends with a line break but the help. */
export interface Texts {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly help: string;
  /** Heading of the list of rules in the help of `check`. */
  readonly rulesHeading: string;
  usage(problem: UsageProblem): string;
  /** Where to read more, after a usage problem. */
  readonly seeHelp: string;
  failure(failure: Failure): string;
  lineFailure(failure: LineFailure): string;
  failedLines(failed: number, all: number): string;
  readonly noDrafts: string;
  outputFailed(code: string): string;
  readonly internal: string;
  summary(totals: CheckTotals): string;
  progress(done: number, total: number): string;
  readonly untitled: string;
  length(characters: number, minutes: number): string;
  declared(text: string, count: number | null, actual: number): string;
}
