/** Puts a fault into a draft, checks it, and compares with the findings of the unspoiled draft. */
import { type Analysis, analyse } from '../../server/src/analysis';
import type { RuleFinding } from '../../server/src/lint/runRules';
import { applyEdits } from '../../server/src/text/textEdit';
import type { Draft } from './draft';
import { moved, type Mutant, mutate } from './mutant';

export interface Trial {
  readonly found: boolean;
  /** Findings beyond the one that is due (or the one for each place). */
  readonly extra: number;
  /** Whether a fix brings the original back byte for byte. */
  readonly restored: boolean;
  /** What was found, for the message of a failing test. */
  readonly note: string;
}

export function tryMutant({ text, name }: Draft, before: Analysis, mutant: Mutant): Trial {
  const spoiled = mutate(text, mutant);
  const after = analyse(spoiled, { onRuleFailure: rethrow });
  const fresh = freshFindings(before, after, mutant);
  const lines = mutant.places.map((place) => after.lines.lineAt(moved(place, mutant.edits)));
  const due = fresh.filter(({ rule, span }) => mutant.rules.includes(rule.meta.id) && lines.includes(after.lines.lineAt(span.start)));
  const reported = new Set(due.map(({ span }) => after.lines.lineAt(span.start)));
  const wanted = mutant.each === true ? new Set(lines).size : 1;
  return {
    found: reported.size >= wanted,
    extra: Math.max(0, fresh.length - wanted),
    restored: due.some((finding) => (finding.fixes ?? []).some(({ edits }) => applyEdits(spoiled, edits) === text)),
    note: `${name}: ${shown(spoiled, after, lines)} → ${fresh.map((finding) => `${finding.rule.meta.id}@${after.lines.lineAt(finding.span.start) + 1} “${spoiled.slice(finding.span.start, finding.span.end).slice(0, 12)}”`).join(', ') || 'nothing'}`,
  };
}

/** What the spoiled draft has and the other has not; a finding about something else that only moved is none. */
function freshFindings(before: Analysis, after: Analysis, { edits, rules }: Mutant): readonly RuleFinding[] {
  const known = serious(before).map(({ rule, span }) => ({ id: rule.meta.id, start: moved(span.start, edits) }));
  const isAt = (start: number, id: string): boolean => serious(after).some(({ rule, span }) => rule.meta.id === id && span.start === start);
  const gone = known.filter(({ id, start }) => !rules.includes(id) && !isAt(start, id)).map(({ id }) => id);
  return serious(after).filter(({ rule: { meta }, span }) => {
    if (known.some(({ id, start }) => id === meta.id && start === span.start)) return false;
    const index = gone.indexOf(meta.id);
    if (index >= 0) gone.splice(index, 1);
    return index < 0;
  });
}

/** Hints do not disturb; everything above does. */
export function serious(analysis: Analysis): readonly RuleFinding[] {
  return analysis.findings().filter(({ severity }) => severity !== 'hint');
}

function shown(text: string, { lines }: Analysis, places: readonly number[]): string {
  return places.map((line) => `${line + 1} “${text.slice(lines.lineSpan(line).start, lines.lineSpan(line).end).trim().slice(0, 16)}”`).join(' / ');
}

function rethrow(_: string, error: unknown): never {
  throw error;
}
