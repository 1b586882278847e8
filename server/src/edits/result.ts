/** What an edit of the outline comes to: text edits, or the reason why it is refused. */
import type { Outline } from '../outline/outline';
import type { MessageData } from '../rules/rule';
import type { Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import type { RefusalId } from './refusals';

/** What every edit starts from; an analysis is one. */
export interface EditSource {
  readonly text: string;
  readonly markdown: boolean;
  readonly outline: Outline;
}

export interface Refusal {
  readonly ok: false;
  readonly refusal: RefusalId;
  readonly data: MessageData;
}

export interface Done {
  readonly ok: true;
  /** In order, none overlapping another; empty where nothing has to change. */
  readonly edits: readonly TextEdit[];
  /** What to select afterwards, in offsets of the new text. */
  readonly selection?: Span;
}

export type EditResult = Done | Refusal;

export function refuse(refusal: RefusalId, data: MessageData = {}): Refusal {
  return { ok: false, refusal, data };
}

/** Thrown deep inside an edit, caught by `attempt`. */
class Refused extends Error {
  readonly reason: Refusal;
  constructor(reason: Refusal) {
    super(reason.refusal);
    this.reason = reason;
  }
}

/** Ends the edit under way with a reason. */
export function stop(refusal: RefusalId, data: MessageData = {}): never {
  throw new Refused(refuse(refusal, data));
}

/** Runs an edit; what it throws with `stop` becomes its result. */
export function attempt(edit: () => EditResult): EditResult {
  try {
    return edit();
  } catch (error) {
    if (error instanceof Refused) return error.reason;
    throw error;
  }
}
