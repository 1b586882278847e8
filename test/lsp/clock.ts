/** A clock that goes only when a test says so. */
import type { Schedule } from '../../server/src/lsp/publisher';

export interface Clock {
  readonly schedule: Schedule;
  advance(milliseconds: number): void;
}

export interface ClockOptions {
  /** What is due at once runs by itself, after the messages that have already come. */
  readonly runsIdle: boolean;
}

export function createClock({ runsIdle }: ClockOptions = { runsIdle: false }): Clock {
  let now = 0;
  const timers = new Set<{ readonly due: number; readonly action: () => void }>();
  return {
    schedule(milliseconds, action) {
      if (runsIdle && milliseconds === 0) {
        const idle = setImmediate(action);
        return () => { clearImmediate(idle); };
      }
      const timer = { due: now + milliseconds, action };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    advance(milliseconds) {
      now += milliseconds;
      for (const timer of [...timers]) {
        if (timer.due > now || !timers.delete(timer)) continue;
        timer.action();
      }
    },
  };
}
