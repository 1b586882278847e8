/** The four-character pieces of a text without blanks and punctuation, as hashes. */
import { isSurrogate, unitClass } from '../../text/unitClass';

const PIECE = 4;
/** Of long texts only every n-th piece (by its hash) is kept, so that a text costs a bounded number of pieces. */
const MANY = 800;
const isLeftOut = unitClass('marks', () => /[\s\u3000\p{P}]/u);

export interface Pieces {
  /** In order of the text, with those that come again. */
  readonly hashes: Int32Array;
  /** Pieces of texts of very different lengths are not held against each other. */
  readonly sampling: number;
}

const BASE = 31;
const OLDEST = BASE ** (PIECE - 1);

export function piecesOf(text: string): Pieces {
  const units = new Uint16Array(text.length);
  const length = takeUnits(text, units);
  const sampling = samplingOf(length);
  const hashes = new Int32Array(Math.max(0, length - PIECE + 1));
  let count = 0;
  let rolling = 0;
  for (let i = 0; i < length; i++) {
    if (i >= PIECE) rolling -= Math.imul(units[i - PIECE] ?? 0, OLDEST);
    rolling = (Math.imul(rolling, BASE) + (units[i] ?? 0)) | 0;
    if (i < PIECE - 1) continue;
    // Neighbours in the order of characters are strangers in that of hashes.
    const hash = Math.imul(rolling, 0x9e3779b1);
    if (sampling === 1 || (hash >>> 8) % sampling === 0) hashes[count++] = hash;
  }
  return { hashes: count === hashes.length ? hashes : hashes.subarray(0, count), sampling };
}

/** @returns how many there are */
function takeUnits(text: string, units: Uint16Array): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isSurrogate(unit)) return takeByPattern(text, units);
    if (isHan(unit) || !isLeftOut(unit)) units[count++] = unit;
  }
  return count;
}

/** Most of a text. */
function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** With surrogates, two of which may make one punctuation mark. */
function takeByPattern(text: string, units: Uint16Array): number {
  const plain = text.replace(/[\s\u3000\p{P}]+/gu, '');
  for (let i = 0; i < plain.length; i++) units[i] = plain.charCodeAt(i);
  return plain.length;
}

/** 1 for a paragraph of usual length; powers of four beyond, so that near lengths mostly share it. */
function samplingOf(length: number): number {
  let sampling = 1;
  while (length / sampling > MANY) sampling *= 4;
  return sampling;
}
