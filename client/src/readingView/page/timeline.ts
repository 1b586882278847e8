/** The time of a script: when each line is read, and how long it still takes. */
import type { ReadingScript } from '../../../../server/src/lsp/speakingProtocol';

/** One line of the page, read from `start` to `end`, in seconds from the beginning. */
export interface TimedLine {
  /** Index of its sentence. */
  readonly sentence: number;
  /** Index of its part. */
  readonly part: number;
  readonly speech: number;
  readonly start: number;
  readonly end: number;
}

export interface Timeline {
  readonly lines: readonly TimedLine[];
  /** Seconds of all lines. */
  readonly total: number;
}

/** Seconds left of what is being read. */
export interface TimeLeft {
  readonly part: number;
  readonly speech: number;
}

/** @param charactersPerMinute above 0 */
export function createTimeline({ sentences, parts, pauses }: ReadingScript, charactersPerMinute: number): Timeline {
  const lines: TimedLine[] = [];
  let now = 0;
  sentences.forEach(({ groups, part }, sentence) => {
    for (const group of groups) {
      const end = now + (group.characters * 60) / charactersPerMinute + (pauses ? group.pauses : 0);
      lines.push({ sentence, part, speech: parts[part]?.speech ?? 0, start: now, end });
      now = end;
    }
  });
  return { lines, total: now };
}

/** Index of the line that is read at a moment; the last one from the end on, -1 where there are no lines. */
export function lineAt({ lines }: Timeline, seconds: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? Infinity) <= seconds) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, lines.length - 1);
}

/** What is left of the part and of the speech that are read at a moment. */
export function timeLeft(timeline: Timeline, seconds: number): TimeLeft {
  const line = timeline.lines[lineAt(timeline, seconds)];
  if (line === undefined) return { part: 0, speech: 0 };
  const endOf = (of: 'part' | 'speech'): number => timeline.lines.findLast((other) => other[of] === line[of])?.end ?? line.end;
  const left = (end: number): number => Math.max(0, end - Math.max(seconds, line.start));
  return { part: left(endOf('part')), speech: left(endOf('speech')) };
}

/** Index of the first line of a sentence; -1 where it has none. */
export function firstLineOf({ lines }: Timeline, sentence: number): number {
  return lines.findIndex((line) => line.sentence === sentence);
}

/** `1:05`; seconds are rounded up, so that 0:00 means done. */
export function clockText(seconds: number): string {
  const whole = Math.ceil(Math.max(0, seconds) - 1e-6);
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`;
}
