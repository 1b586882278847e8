/** A finding of one speech → the same with places and line numbers of the file. */
import { shiftEdits, shiftSpan } from '../outline/shift';
import type { Finding, Fix, RelatedPlace, Rule, Severity } from '../rules/rule';
import type { Offset } from '../text/span';
import type { SpeechFinding } from './speechCheck';

/** A finding with the rule that made it and the weight it has now. */
export interface RuleFinding extends Omit<Finding, 'lineOf'> {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** @param start where the speech begins @param firstLine zero-based line that holds it */
export function placeFinding({ rule, severity, finding, lines }: SpeechFinding, start: Offset, firstLine: number): RuleFinding {
  const { messageId, span, data, related, fixes } = finding;
  const named = lines === null ? data : { ...data, ...counted(lines, firstLine + 1) };
  return {
    rule,
    severity,
    messageId,
    span: shiftSpan(span, start),
    ...(named === undefined ? {} : { data: named }),
    ...(related === undefined ? {} : { related: start === 0 ? related : related.map((place) => shiftPlace(place, start)) }),
    ...(fixes === undefined ? {} : { fixes: start === 0 ? fixes : fixes.map((fix) => shiftFix(fix, start)) }),
  };
}

function counted(lines: Readonly<Record<string, number>>, from: number): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(lines).map(([name, line]) => [name, line + from]));
}

function shiftPlace(place: RelatedPlace, by: Offset): RelatedPlace {
  return { ...place, span: shiftSpan(place.span, by) };
}

function shiftFix(fix: Fix, by: Offset): Fix {
  return { ...fix, edits: shiftEdits(fix.edits, by) };
}
