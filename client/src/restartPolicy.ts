/** How often a server that ends by itself is started again. */

export interface RestartPolicy {
  /** The server has ended at `now` (milliseconds): whether to start it again. */
  readonly mayRestart: (now: number) => boolean;
  /** The user asked for a new start: forget what was. */
  readonly reset: () => void;
}

/** Gives up when the server has ended more than `limit` times within `windowMs`. */
export function createRestartPolicy(limit: number, windowMs: number): RestartPolicy {
  let ends: readonly number[] = [];
  return {
    mayRestart: (now) => {
      ends = [...ends.filter((end) => now - end < windowMs), now];
      return ends.length <= limit;
    },
    reset: () => {
      ends = [];
    },
  };
}
