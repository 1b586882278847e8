/** Work of which only the latest of its name matters: what is called off, or asked for anew, ends at its next pause. */
import { Outdated } from './guard';
import type { Schedule } from './publisher';

/** Lets go before it all that has arrived meanwhile; rejects with `Outdated` where the work has been called off. */
export type Pause = () => Promise<void>;

export interface Latest {
  /** Begins at once; what runs under this name is called off. */
  run(name: string, work: (pause: Pause) => Promise<void>): Promise<void>;
  callOff(name: string): void;
}

export function createLatest(schedule: Schedule): Latest {
  const running = new Map<string, object>();
  return {
    async run(name, work) {
      const own = {};
      running.set(name, own);
      await work(async () => {
        await new Promise<void>((resume) => { schedule(0, resume); });
        if (running.get(name) !== own) throw new Outdated();
      });
      if (running.get(name) === own) running.delete(name);
    },
    callOff: (name) => void running.delete(name),
  };
}
