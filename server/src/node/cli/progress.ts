/** One line on the terminal while many files are read. */
import type { Terminal } from './terminal';

export interface Progress {
  /** Shows how far it is; not more often than ten times a second, and not in the first half second. */
  show(label: string): void;
  /** Takes the line away, before anything else is written. */
  clear(): void;
}

const FIRST_AFTER = 500;
const EVERY = 100;

const SILENT: Progress = { show: () => undefined, clear: () => undefined };

/** @param now milliseconds of any clock. */
export function createProgress(terminal: Pick<Terminal, 'error'>, isTerminal: boolean, now: () => number): Progress {
  if (!isTerminal) return SILENT;
  let next = now() + FIRST_AFTER;
  let shown = false;
  return {
    show(label) {
      if (now() < next) return;
      next = now() + EVERY;
      shown = true;
      terminal.error(`\r\u001b[K${label}`);
    },
    clear() {
      if (shown) terminal.error('\r\u001b[K');
      shown = false;
    },
  };
}
