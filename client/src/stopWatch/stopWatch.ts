/** A stop watch: how long it has run, without its pauses. Times are in milliseconds since 1970. */

/** `before` is what had passed when it was started or went on last. */
export type StopWatch =
  | { readonly state: 'running'; readonly since: number; readonly before: number }
  | { readonly state: 'paused'; readonly before: number };

export function startWatch(now: number): StopWatch {
  return { state: 'running', since: now, before: 0 };
}

export function pauseWatch(watch: StopWatch, now: number): StopWatch {
  return { state: 'paused', before: elapsed(watch, now) };
}

export function resumeWatch(watch: StopWatch, now: number): StopWatch {
  return { state: 'running', since: now, before: elapsed(watch, now) };
}

/** A clock that was put back takes nothing away. */
export function elapsed(watch: StopWatch, now: number): number {
  return watch.before + (watch.state === 'running' ? Math.max(0, now - watch.since) : 0);
}

/** `3:05`, `1:00:05`; whole seconds that have passed. */
export function elapsedText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${String(minutes)}:${two(seconds % 60)}` : `${String(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
