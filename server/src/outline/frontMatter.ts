/** What the drafter wrote at the head of the file (front matter): between two lines `---`, one `name: value` a line. */
import { parseNumeral } from '../text/numerals';
import type { Span } from '../text/span';

/** How long the speech is to be (时长：20分钟). */
export interface TargetLength {
  /** Above 0; null where the words cannot be understood. */
  readonly minutes: number | null;
  /** The value as written. */
  readonly text: string;
  readonly span: Span;
}

/** A file's head is not longer; the outline sets it aside on the same terms. */
export const FRONT_MATTER_LINES = 60;
const FENCE = /^[ \t\uFEFF\u3000]*---[ \t\u3000]*$/;
const TARGET = /^([ \t\u3000]*(?:时长|目标时长|讲话时长|minutes)[ \t\u3000]*[:：][ \t\u3000]*)(.*?)[ \t\u3000]*(?:[ \t]#.*)?$/i;
const MINUTES = /^["'“]?(?:约|大约|不超过)?\s*([0-9０-９]{1,3}(?:[.．][0-9０-９])?|[一二三四五六七八九十百两〇零]{1,5})\s*(?:个)?(半)?\s*(分钟|分|小时|钟头|minutes?|mins?\.?|hours?|h)?(半)?["'”]?$/i;

/** The first target length of the front matter; null where there is none. */
export function targetLength(text: string): TargetLength | null {
  let start = 0;
  let inside = false;
  let found: TargetLength | null = null;
  for (let line = 0; line < FRONT_MATTER_LINES && start <= text.length; line++) {
    const end = lineEnd(text, start);
    const words = text.slice(start, end);
    if (FENCE.test(words)) {
      if (inside) return found;
      inside = true;
    } else if (!inside) return null;
    else found ??= targetIn(words, start);
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return null;
}

function targetIn(line: string, start: number): TargetLength | null {
  const match = TARGET.exec(line);
  const [, head = '', value = ''] = match ?? [];
  if (match === null || value === '') return null;
  return { minutes: minutesOf(value), text: value, span: { start: start + head.length, end: start + head.length + value.length } };
}

/** 20, 20分钟, 约二十分钟, 半小时, 一个半小时, 1.5小时, 20 min. */
function minutesOf(value: string): number | null {
  if (/^半个?(?:小时|钟头)$/.test(value)) return 30;
  const match = MINUTES.exec(value);
  if (match === null) return null;
  const [, number = '', halfBefore, unit = '', halfAfter] = match;
  const amount = /[.．]/.test(number) ? Number(number.normalize('NFKC')) : parseNumeral(number);
  if (amount === null || amount <= 0) return null;
  const half = halfBefore !== undefined || halfAfter !== undefined;
  return (amount + (half ? 0.5 : 0)) * (/^(?:小时|钟头|h)/i.test(unit) ? 60 : 1);
}

function lineEnd(text: string, start: number): number {
  for (let i = start; i < text.length; i++) if (text[i] === '\n' || text[i] === '\r') return i;
  return text.length;
}
