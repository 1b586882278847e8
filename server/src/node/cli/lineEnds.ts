/** Line ends of a draft, and fixes that insert the same. */
import type { RuleFinding } from '../../lint/runRules';

export type LineEnd = '\n' | '\r\n' | '\r';

/** The line end that occurs most; `\n` in a text of one line. */
export function mainLineEnd(text: string): LineEnd {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const [end] of text.matchAll(/\r\n|\r|\n/g)) counts[end as LineEnd]++;
  if (counts['\r\n'] > counts['\n'] && counts['\r\n'] >= counts['\r']) return '\r\n';
  return counts['\r'] > counts['\n'] ? '\r' : '\n';
}

/** Line ends in the new text of the finding's fixes become those of the draft. */
export function withLineEnd(finding: RuleFinding, lineEnd: LineEnd): RuleFinding {
  if (finding.fixes === undefined) return finding;
  const fixes = finding.fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, newText: edit.newText.replace(/\r\n|\r|\n/g, lineEnd) })),
  }));
  return { ...finding, fixes };
}
