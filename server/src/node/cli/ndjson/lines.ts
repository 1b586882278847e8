/** Bytes that come piece by piece → lines; holds no more than one piece and the line that is being read. */

export interface Line {
  /** From 1; empty lines count. */
  readonly number: number;
  /** Without its line end. Null where there are more than the limit. */
  readonly bytes: Uint8Array | null;
}

const LF = 10;
const CR = 13;

/**
 * Lines end with `\n` or `\r\n`, the last one perhaps with neither; empty ones are passed over.
 * @param limit bytes of the longest line that is kept
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let begun: Uint8Array[] = [];
  let length = 0;
  let number = 0;

  function take(part: Uint8Array): void {
    length += part.length;
    if (length > limit) begun = [];
    else if (part.length > 0) begun.push(part);
  }

  function finish(): Line | null {
    number++;
    const bytes = length > limit ? null : withoutReturn(Buffer.concat(begun));
    begun = [];
    length = 0;
    return bytes?.length === 0 ? null : { number, bytes };
  }

  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf(LF); end >= 0; end = piece.indexOf(LF, from)) {
      take(piece.subarray(from, end));
      from = end + 1;
      const line = finish();
      if (line !== null) yield line;
    }
    take(piece.subarray(from));
  }
  const last = finish();
  if (last !== null) yield last;
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes;
}
