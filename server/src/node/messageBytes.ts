/** Messages as bytes of JSON; of a list made of pieces, those of a piece are kept as long as the piece lives. */
import type { Message } from '../lsp/library';
import { type Piece, piecesOf } from '../lsp/pieces';

/** A list of pieces is the result of a request, or what a notification tells: so deep in a message. */
const DEPTH = 2;

/** The message with its head. Its content is, byte for byte, what `JSON.stringify` makes of it. */
export function messageBytes(message: Message): Uint8Array {
  const parts = partsOf(message, DEPTH) ?? [Buffer.from(JSON.stringify(message))];
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Buffer.from(`Content-Length: ${length}\r\n\r\n`), ...parts]);
}

/** Null where there is no list of pieces so deep in it. */
function partsOf(value: unknown, depth: number): readonly Uint8Array[] | null {
  if (typeof value !== 'object' || value === null) return null;
  const pieces = piecesOf(value);
  if (pieces !== undefined) return listParts(pieces);
  if (depth === 0 || Array.isArray(value)) return null;
  const properties = Object.entries(value as Readonly<Record<string, unknown>>).map(([name, own]) => ({ name, own, parts: partsOf(own, depth - 1) }));
  return properties.every(({ parts }) => parts === null) ? null : objectParts(properties);
}

interface Property {
  readonly name: string;
  readonly own: unknown;
  readonly parts: readonly Uint8Array[] | null;
}

function objectParts(properties: readonly Property[]): readonly Uint8Array[] {
  const all: Uint8Array[] = [];
  let text = '';
  for (const { name, own, parts } of properties) {
    const json = parts === null ? (JSON.stringify(own) as string | undefined) : '';
    if (json === undefined) continue;
    text += `${text === '' && all.length === 0 ? '{' : ','}${JSON.stringify(name)}:${json}`;
    if (parts === null) continue;
    all.push(Buffer.from(text));
    text = '';
    for (const part of parts) all.push(part);
  }
  all.push(Buffer.from(`${text}}`));
  return all;
}

const OPEN = Buffer.from('[');
const CLOSE = Buffer.from(']');

function listParts(pieces: readonly Piece<unknown>[]): readonly Uint8Array[] {
  const parts: Uint8Array[] = [OPEN];
  for (const piece of pieces) {
    if (piece.length > 0) parts.push(parts.length === 1 ? pieceBytes(piece).subarray(1) : pieceBytes(piece));
  }
  parts.push(CLOSE);
  return parts;
}

const BYTES = new WeakMap<Piece<unknown>, Uint8Array>();

/** Its items, a comma before each. */
function pieceBytes(piece: Piece<unknown>): Uint8Array {
  const known = BYTES.get(piece);
  if (known !== undefined) return known;
  const text = `,${JSON.stringify(piece).slice(1, -1)}`;
  // In memory of its own: small buffers share theirs, and one that is kept keeps all the others.
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  BYTES.set(piece, bytes);
  return bytes;
}
