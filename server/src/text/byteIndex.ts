/** Offsets into a text as bytes of its UTF-8 form, and back. */
import { firstIndexNotBefore } from './binarySearch';
import type { Offset } from './span';

/** A surrogate without its other half counts as the replacement character that stands for it in UTF-8: three bytes. */
export interface ByteIndex {
  /** Bytes before the offset; of an offset inside a surrogate pair, bytes before the end of the pair. */
  bytesBefore(offset: Offset): number;
  /** The last offset with no more bytes before it; never inside a surrogate pair. */
  offsetAt(bytes: number): Offset;
}

/** Offsets between two marks are counted through, so that one long line costs no more than many short ones. */
const STEP = 256;

/** Looks at the whole text when first asked. */
export function createByteIndex(text: string): ByteIndex {
  let made: readonly number[] | undefined;

  /** Bytes before every `STEP`th offset. */
  function marks(): readonly number[] {
    if (made !== undefined) return made;
    const bytes: number[] = [];
    let sum = 0;
    for (let i = 0; i < text.length; i++) {
      if (i % STEP === 0) bytes.push(sum);
      sum += bytesOfUnit(text, i);
    }
    made = bytes;
    return bytes;
  }

  return {
    bytesBefore(offset) {
      const end = Math.max(0, Math.min(offset, text.length));
      const mark = Math.max(0, Math.min(Math.floor(end / STEP), marks().length - 1));
      let sum = marks()[mark] ?? 0;
      for (let i = mark * STEP; i < end; i++) sum += bytesOfUnit(text, i);
      return sum;
    },
    offsetAt(bytes) {
      const before = marks();
      const mark = Math.max(0, firstIndexNotBefore(before.length, (index) => (before[index] ?? 0) <= bytes) - 1);
      let sum = before[mark] ?? 0;
      let offset = mark * STEP;
      while (offset < text.length && sum + bytesOfUnit(text, offset) <= bytes) {
        sum += bytesOfUnit(text, offset);
        offset++;
      }
      return offset;
    },
  };
}

/** The first half of a surrogate pair stands for both. */
function bytesOfUnit(text: string, at: Offset): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  if (isHigh(code) && isLow(text.charCodeAt(at + 1))) return 4;
  return isLow(code) && isHigh(text.charCodeAt(at - 1)) ? 0 : 3;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
