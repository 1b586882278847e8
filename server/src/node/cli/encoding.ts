/** Bytes of a draft → text and back: UTF-8, UTF-16 with byte order mark, GB18030. */
import { encodeGb18030 } from './gb18030';

export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Encoding {
  readonly charset: Charset;
  /** Whether a byte order mark stands before the text; it is no part of the text. */
  readonly bom: boolean;
}

export type DecodeFailure =
  | { readonly kind: 'binary' }
  /** Nearly all of it is UTF-8, but not this line (from 1). */
  | { readonly kind: 'damaged-utf8'; readonly line: number }
  | { readonly kind: 'undecodable' };

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly failure: DecodeFailure };

const BOM = '\ufeff';
const REPLACEMENT = '\ufffd';

/** Never replaces a byte: what is no text in one of the four encodings is a failure. */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (utf16 !== null) {
    if (bytes.length % 2 !== 0) return { ok: false, failure: { kind: 'undecodable' } };
    return decoded(utf16Text(bytes, utf16), utf16);
  }
  if (bytes.includes(0)) return { ok: false, failure: { kind: 'binary' } };
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return decoded(utf8, 'utf-8');
  const damage = damageOfUtf8(bytes);
  if (damage !== null) return { ok: false, failure: { kind: 'damaged-utf8', line: damage } };
  const gb18030 = strictly('gb18030', bytes);
  if (gb18030 !== null && !gb18030.includes(REPLACEMENT)) return decoded(gb18030, 'gb18030');
  return { ok: false, failure: { kind: 'undecodable' } };
}

/** @returns null if the encoding cannot express the text. */
export function encode(text: string, { charset, bom }: Encoding): Uint8Array | null {
  const whole = bom ? BOM + text : text;
  if (charset === 'utf-16le') return Buffer.from(whole, 'utf16le');
  if (charset === 'utf-16be') return Buffer.from(whole, 'utf16le').swap16();
  const loneSurrogate = /\p{Surrogate}/u;
  if (loneSurrogate.test(whole)) return null;
  return charset === 'gb18030' ? encodeGb18030(whole) : Buffer.from(whole, 'utf8');
}

function decoded(text: string, charset: Charset): Decoded {
  if (text.includes('\0')) return { ok: false, failure: { kind: 'binary' } };
  const bom = text.startsWith(BOM);
  return { ok: true, text: bom ? text.slice(1) : text, encoding: { charset, bom } };
}

/** Keeps lone surrogates, which TextDecoder would replace. */
function utf16Text(bytes: Uint8Array, charset: 'utf-16le' | 'utf-16be'): string {
  const copy = Buffer.from(bytes);
  return (charset === 'utf-16be' ? copy.swap16() : copy).toString('utf16le');
}

function strictly(charset: 'utf-8' | 'gb18030', bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * GB18030 can read most broken UTF-8, as nonsense. Text of GB18030 read as UTF-8 is nearly all replacement characters;
 * where Chinese characters outnumber them, or a byte order mark stands before, it is UTF-8 with some bytes spoiled.
 * @returns the first spoiled line, from 1; null if it is no UTF-8 at all.
 */
function damageOfUtf8(bytes: Uint8Array): number | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const broken = text.split(REPLACEMENT).length - 1;
  const chinese = text.match(/[\u3000-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  if (!text.startsWith(BOM) && chinese <= broken) return null;
  return text.slice(0, text.indexOf(REPLACEMENT)).split(/\r\n|\r|\n/).length;
}
