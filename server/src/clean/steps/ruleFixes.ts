/** Steps that make the safe fixes of rules. */
import type { Rule } from '../../rules/rule';
import type { TextEdit } from '../../text/textEdit';
import type { Draft } from '../draft';
import type { Change } from '../step';

/** The fixes of all findings of the rules; also of those places that only the fix of all places holds. */
export function* ruleFixes(draft: Draft, rules: readonly Rule[]): Generator<Change> {
  for (const rule of rules) {
    const fixes = draft.findings(rule).flatMap((finding) => (finding.fixes ?? []).filter(({ safe }) => safe));
    const seen = new Set<number>();
    for (const { messageId, edits } of fixes) {
      if (messageId === 'fixAll') continue;
      for (const { span } of edits) seen.add(span.start);
      yield edits;
    }
    const others = fixes.filter(({ messageId }) => messageId === 'fixAll').flatMap(({ edits }) => edits);
    yield* others.filter((edit) => isNew(edit, seen) && !draft.isIgnored(rule.meta.id, edit.span.start)).map((edit) => [edit]);
  }
}

function isNew({ span: { start } }: TextEdit, seen: Set<number>): boolean {
  if (seen.has(start)) return false;
  seen.add(start);
  return true;
}
