/** Reports a deviation of form that runs through a speech: in full at its first place, as a hint at the others. */
import type { TextEdit } from '../../text/textEdit';
import type { Span } from '../../text/span';
import type { Finding, Fix, Message, MessageData, Severity } from '../rule';

/** Hints beyond this number help nobody; the fix of all places holds them nevertheless. */
const MOST_PLACES = 200;

/** One place that deviates, with the edits that mend this place alone. */
export interface Deviation {
  readonly span: Span;
  readonly data: MessageData;
  readonly edits: readonly TextEdit[];
  /** Less than the rule's severity, as in {@link Finding}. */
  readonly severity?: Severity;
}

/** Title of the second fix; a rule that uses {@link reportDeviations} puts it into its messages as `fixAll`. */
export const FIX_ALL: Message = { zh: '全文统一（{count} 处）', en: 'Change all {count} places' };

/**
 * Findings for the deviations of one speech, in their order.
 * The rule has the messages `found`, `foundMany` (with `{count}`), `fix` and `fixAll`.
 */
export function* reportDeviations(deviations: readonly Deviation[]): Generator<Finding> {
  const count = deviations.length;
  if (count === 0) return;
  const all: Fix = {
    messageId: 'fixAll',
    data: { count },
    edits: deviations.flatMap((deviation) => deviation.edits),
    safe: true,
  };
  for (const [index, { span, data, edits, severity }] of deviations.slice(0, MOST_PLACES).entries()) {
    const fix: Fix = { messageId: 'fix', data, edits, safe: true };
    if (index > 0) {
      yield { messageId: 'found', data, span, fixes: [fix], severity: 'hint' };
      continue;
    }
    yield {
      messageId: count > 1 ? 'foundMany' : 'found',
      data: { ...data, count },
      span,
      fixes: count > 1 ? [fix, all] : [fix],
      ...(severity === undefined ? {} : { severity }),
    };
  }
}
