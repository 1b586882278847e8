/** Text → GB18030: the inverse of the platform's own decoder, which has no encoder beside it. */

const BMP_FOUR_BYTE = 39_420;
const LINE_FEED = 0x0a;
let table: ReadonlyMap<string, number> | undefined;

/** @returns null if a character has no code: a lone surrogate, or U+FFFD, which stands for what was not read. */
export function encodeGb18030(text: string): Uint8Array | null {
  table ??= buildTable();
  const bytes = Buffer.alloc(text.length * 4);
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const sequence = code < 0x80 ? code : code > 0xffff ? fourBytes(code - 0x10000, 0x90) : table.get(character);
    if (sequence === undefined) return null;
    const size = sequence < 0x80 ? 1 : sequence < 0x10000 ? 2 : 4;
    length = bytes.writeUIntBE(sequence, length, size);
  }
  return bytes.subarray(0, length);
}

/** Of several codes that read as the same character the first counts: A1A1, not A3A0, for the ideographic space. */
function buildTable(): ReadonlyMap<string, number> {
  const sequences: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) sequences.push(lead * 0x100 + trail);
  }
  for (let linear = 0; linear < BMP_FOUR_BYTE; linear++) sequences.push(fourBytes(linear, 0x81));
  const bytes = Buffer.alloc(sequences.length * 5);
  let length = 0;
  for (const sequence of sequences) {
    length = bytes.writeUIntBE(sequence, length, sequence < 0x10000 ? 2 : 4);
    length = bytes.writeUInt8(LINE_FEED, length);
  }
  const characters = new TextDecoder('gb18030').decode(bytes.subarray(0, length)).split('\n');
  const result = new Map<string, number>();
  characters.forEach((character, index) => {
    const sequence = sequences[index];
    if (sequence === undefined || character.length !== 1 || character === '\ufffd' || result.has(character)) return;
    result.set(character, sequence);
  });
  return result;
}

/** The four-byte code at a place in the linear order, counted from `first` 30 81 30. */
function fourBytes(linear: number, first: number): number {
  const last = linear % 10;
  const third = Math.floor(linear / 10) % 126;
  const second = Math.floor(linear / 1260) % 10;
  const lead = Math.floor(linear / 12_600);
  return (lead + first) * 0x1000000 + (second + 0x30) * 0x10000 + (third + 0x81) * 0x100 + last + 0x30;
}
