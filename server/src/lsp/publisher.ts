/** Sends findings to the editor, holding back for a moment what is new on the line being typed. */
import { pace, TYPING_PAUSE } from './pacing';

/** Runs the action after so many milliseconds; the returned function calls it off. */
export type Schedule = (milliseconds: number, action: () => void) => () => void;

/** All findings of one version of a document, in order. */
export interface Publication<T> {
  readonly uri: string;
  readonly findings: readonly T[];
  readonly keyOf: (finding: T) => string;
  readonly isTyped: (finding: T) => boolean;
  /** Sends what is shown from now on. @param late whether this is what was held back */
  readonly send: (findings: readonly T[], late: boolean) => void;
}

export interface Publisher {
  publish<T>(publication: Publication<T>): void;
  /** Whether findings of this key were among the last that were sent. */
  isShown(uri: string, key: string): boolean;
  /** The document is closed: nothing held back is sent any more. */
  close(uri: string): void;
}

interface State {
  /** Keys. */
  readonly shown: () => readonly string[];
  readonly callOff: () => void;
}

export function createPublisher(schedule: Schedule): Publisher {
  const states = new Map<string, State>();
  const idle = (): void => undefined;
  return {
    publish({ uri, findings, keyOf, isTyped, send }) {
      const before = states.get(uri);
      before?.callOff();
      const { now, later } = pace({ shown: before?.shown ?? (() => []), next: findings, keyOf, isTyped });
      send(now, false);
      const showAll = (): void => {
        states.set(uri, { shown: () => findings.map(keyOf), callOff: idle });
        send(findings, true);
      };
      states.set(uri, { shown: () => now.map(keyOf), callOff: later.length === 0 ? idle : schedule(TYPING_PAUSE, showAll) });
    },
    isShown: (uri, key) => states.get(uri)?.shown().includes(key) ?? false,
    close(uri) {
      states.get(uri)?.callOff();
      states.delete(uri);
    },
  };
}
