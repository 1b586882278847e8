/** Applies the server's edits to a text that is no document. */
import type { CleanResult, ProtocolPosition } from '../../../server/src/lsp/protocol';

/** @param edits in order, none overlapping another, as positions of `text` */
export function applyEdits(text: string, edits: CleanResult['edits']): string {
  const starts = lineStarts(text);
  const offset = ({ line, character }: ProtocolPosition): number => Math.min((starts[line] ?? text.length) + character, text.length);
  let result = '';
  let done = 0;
  for (const { range, newText } of edits) {
    result += text.slice(done, offset(range.start)) + newText;
    done = offset(range.end);
  }
  return result + text.slice(done);
}

/** Lines end with `\n`, `\r\n` or a lone `\r`, as the protocol has it. */
function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ index, 0: end }) => index + end.length)];
}
