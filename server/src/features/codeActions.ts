/** Quick fixes of findings, and one action that applies all safe fixes of a text. */
import { type Analysis, analyse } from '../analysis';
import { fixAll, safeEdits } from '../lint/fixAll';
import type { RuleFinding } from '../lint/runRules';
import type { RuleConfig } from '../lint/ruleConfig';
import type { Fix } from '../rules/rule';
import type { Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';

export interface QuickFix {
  readonly finding: RuleFinding;
  readonly fix: Fix;
  /** The only safe fix of its finding: the editor may apply it without a choice. */
  readonly preferred: boolean;
}

/** Findings that touch the span, in order; a cursor at their edge touches them. */
export function findingsAt(analysis: Analysis, span: Span): readonly RuleFinding[] {
  const near = analysis.placedFindings().filter((stretch) => meet(stretch.span, span));
  return near.flatMap(({ findings }) => findings.filter((finding) => meet(finding.span, span)));
}

/** Whether two spans overlap or touch. */
function meet(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The fixes of one finding, the safe ones first. */
export function quickFixes(finding: RuleFinding): readonly QuickFix[] {
  const fixes = finding.fixes ?? [];
  const safe = fixes.filter((fix) => fix.safe);
  return [...safe, ...fixes.filter((fix) => !fix.safe)].map((fix) => ({ finding, fix, preferred: fix.safe && safe.length === 1 }));
}

/**
 * Edits after which no safe fix is left; empty if there is none now.
 * Where one round does it these are the fixes' own small edits, otherwise one edit over all that changes.
 */
export function fixAllEdits(analysis: Analysis, config: RuleConfig): readonly TextEdit[] {
  const firstRound = safeEdits(analysis.findings());
  if (firstRound.length === 0) return [];
  const { text, markdown } = analysis;
  let rounds = 0;
  const fixed = fixAll(text, (current) => {
    rounds++;
    return current === text ? analysis.findings() : analyse(current, { markdown, config }).findings();
  });
  return rounds <= 2 ? firstRound : changed(text, fixed);
}

/** The one edit that turns `before` into `after`, never cutting a surrogate pair or `\r\n` in two. */
function changed(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  while (head > 0 && (joined(before, head) || joined(after, head))) head--;
  let tail = 0;
  while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  while (tail > 0 && (joined(before, before.length - tail) || joined(after, after.length - tail))) tail--;
  return [{ span: { start: head, end: before.length - tail }, newText: after.slice(head, after.length - tail) }];
}

/** Whether the units before and after the offset belong together. */
function joined(text: string, offset: number): boolean {
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(offset - 1, offset + 1));
}
