/** The contract of a report: findings worded and placed, one file after another. */
import { type Locale, renderMessage } from '../../../l10n/messages';
import type { RuleFinding } from '../../../lint/runRules';
import type { MessageData, Rule, Severity } from '../../../rules/rule';
import type { LineColumn, LineIndex } from '../../../text/lineIndex';
import { createPairIndex, type PairIndex } from '../../../text/pairIndex';
import type { Span } from '../../../text/span';

/** As in LSP: 0-based lines, characters in UTF-16 code units. */
export interface Range {
  readonly start: LineColumn;
  readonly end: LineColumn;
}

export interface ReportedFinding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  }[];
}

export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly findings: readonly ReportedFinding[];
  /** Whether `--fix` has written the file. */
  readonly fixed: boolean;
}

/** A file that was not checked, and the sentence that says why. */
export interface UncheckedFile {
  readonly path: string;
  readonly message: string;
}

export interface Report {
  file(file: CheckedFile): void;
  end(unchecked: readonly UncheckedFile[]): void;
}

export function reportFinding(finding: RuleFinding, lines: LineIndex, locale: Locale): ReportedFinding {
  const { rule, severity } = finding;
  const word = (id: string, data: MessageData | undefined): string => {
    const message = rule.messages[id];
    return message === undefined ? id : renderMessage(message, data, locale);
  };
  return {
    rule,
    severity,
    message: word(finding.messageId, finding.data),
    range: rangeOf(finding.span, lines),
    related: (finding.related ?? []).map((place) => ({
      message: word(place.messageId, place.data),
      range: rangeOf(place.span, lines),
    })),
    fixes: (finding.fixes ?? []).map((fix) => ({
      title: word(fix.messageId, fix.data),
      safe: fix.safe,
      edits: fix.edits.map((edit) => ({ range: rangeOf(edit.span, lines), newText: edit.newText })),
    })),
  };
}

export function rangeOf(span: Span, lines: LineIndex): Range {
  return { start: lines.position(span.start), end: lines.position(span.end) };
}

/** Line and column as people count them: from 1, a character of two code units as one. */
export function humanPosition(file: Pick<CheckedFile, 'text' | 'lines'>, place: LineColumn): { line: number; column: number } {
  const { start } = file.lines.lineSpan(place.line);
  const { pairsBefore } = pairsOf(file);
  return { line: place.line + 1, column: place.character - pairsBefore(start + place.character) + pairsBefore(start) + 1 };
}

const PAIRS = new WeakMap<LineIndex, PairIndex>();

function pairsOf({ text, lines }: Pick<CheckedFile, 'text' | 'lines'>): PairIndex {
  const known = PAIRS.get(lines) ?? createPairIndex(text);
  PAIRS.set(lines, known);
  return known;
}
