/** A promise of so many points (抓好三项工作：) whose points are to be written next. */
import { candidates } from '../outline/promises';
import type { Offset } from '../text/span';

export interface OpenPromise {
  /** Null for 几点. */
  readonly count: number | null;
}

/** How far back a promise is looked for: in the paragraph above, or on the line. */
const REACH = 200;

/** The last number of the sentence before the place that promises points or would be read so; null where there is none. */
export function openPromise(text: string, at: Offset): OpenPromise | null {
  const above = text.slice(Math.max(0, at - REACH), at).replace(/[#>*_\s\u3000]+$/, '');
  const line = /[^\r\n]*$/.exec(above)?.[0] ?? '';
  const sentence = /[^。！？]*[。！？：:]?$/.exec(line)?.[0] ?? '';
  const last = candidates(sentence).filter(({ strict, plain }) => strict || plain).at(-1);
  return last === undefined ? null : { count: last.count };
}
