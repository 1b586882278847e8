/** Blanks and line ends around an offset. */
import type { Offset } from './span';

/** Spaces, tabs and ideographic spaces. */
export function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\u3000';
}

export function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r';
}

/** Where the blanks before the offset begin. */
export function blanksBefore(text: string, offset: Offset): Offset {
  let at = offset;
  while (at > 0 && isBlank(text.charAt(at - 1))) at--;
  return at;
}

/** Where the blanks after the offset end. */
export function blanksAfter(text: string, offset: Offset): Offset {
  let at = offset;
  while (at < text.length && isBlank(text.charAt(at))) at++;
  return at;
}

/** Whether only blanks stand between the line's start and the offset. */
export function opensLine(text: string, offset: Offset): boolean {
  const at = blanksBefore(text, offset);
  return at === 0 || isLineEnd(text.charAt(at - 1));
}

/** Whether only blanks stand between the offset and the line's end. */
export function closesLine(text: string, offset: Offset): boolean {
  const at = blanksAfter(text, offset);
  return at === text.length || isLineEnd(text.charAt(at));
}

/** Behind the line end that stands at the offset; the offset itself where there is none. */
export function afterLineEnd(text: string, offset: Offset): Offset {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return isLineEnd(text.charAt(offset)) ? offset + 1 : offset;
}
