/** Lists that are sent again and again, made of pieces of which most are the same objects as the time before. */

/** Neither it nor what is in it ever changes: whoever sends it may keep what it made of it. */
export type Piece<T> = readonly T[];

const PIECES = new WeakMap<object, readonly Piece<unknown>[]>();

/** A list like any other, of which it is known what pieces it was made of. Nobody may change it. */
export function listOf<T>(pieces: readonly Piece<T>[]): T[] {
  const list: T[] = [];
  for (const piece of pieces) for (const item of piece) list.push(item);
  PIECES.set(list, pieces);
  return list;
}

/** Undefined for what is no such list. */
export function piecesOf(value: object): readonly Piece<unknown>[] | undefined {
  return PIECES.get(value);
}

/** The list less some of its items; the pieces that have none of them are the same. */
export function without<T>(list: readonly T[], items: ReadonlySet<T>): readonly T[] {
  if (items.size === 0) return list;
  const kept = (piece: Piece<T>): Piece<T> => (piece.some((item) => items.has(item)) ? piece.filter((item) => !items.has(item)) : piece);
  const pieces = PIECES.get(list) as readonly Piece<T>[] | undefined;
  return pieces === undefined ? kept(list) : listOf(pieces.map(kept));
}
