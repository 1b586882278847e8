/** Bytes to text and back. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { decode, encode, type Encoding } from '../../server/src/node/cli/encoding';
import { encodeGb18030 } from '../../server/src/node/cli/gb18030';
import { BYTES } from './support';

const READABLE: readonly (readonly [file: string, encoding: Encoding])[] = [
  ['utf8.txt', { charset: 'utf-8', bom: false }],
  ['utf8-bom.txt', { charset: 'utf-8', bom: true }],
  ['utf8-crlf.txt', { charset: 'utf-8', bom: false }],
  ['utf8-cr.txt', { charset: 'utf-8', bom: false }],
  ['utf16le-crlf.txt', { charset: 'utf-16le', bom: true }],
  ['utf16be.txt', { charset: 'utf-16be', bom: true }],
  ['utf16le-lone-surrogate.txt', { charset: 'utf-16le', bom: true }],
  ['gb18030-crlf.txt', { charset: 'gb18030', bom: false }],
  ['gb18030-rare.txt', { charset: 'gb18030', bom: false }],
  ['gb18030-bom.txt', { charset: 'gb18030', bom: true }],
  ['empty.txt', { charset: 'utf-8', bom: false }],
  ['only-bom.txt', { charset: 'utf-8', bom: true }],
];

const UNREADABLE = [
  ['binary.txt', { kind: 'binary' }],
  ['utf16le-no-bom.txt', { kind: 'binary' }],
  ['utf16le-odd.txt', { kind: 'undecodable' }],
  ['undecodable.txt', { kind: 'undecodable' }],
  ['utf8-surrogate.txt', { kind: 'damaged-utf8', line: 7 }],
  ['utf8-truncated.txt', { kind: 'damaged-utf8', line: 9 }],
] as const;

describe('encoding of drafts', () => {
  for (const [file, encoding] of READABLE) {
    it(`${file}: read and written back byte for byte`, () => {
      const bytes = readFileSync(`${BYTES}/${file}`);
      const decoded = decode(bytes);
      assert.ok(decoded.ok);
      assert.deepEqual(decoded.encoding, encoding);
      assert.ok(!decoded.text.startsWith('\ufeff'));
      if (bytes.length > 3) assert.match(decoded.text, /^在全县安全生产工作会议上的讲话[\r\n]/);
      assert.deepEqual(Buffer.from(encode(decoded.text, encoding)!), bytes);
    });
  }

  for (const [file, failure] of UNREADABLE) {
    it(`${file}: ${failure.kind}`, () => {
      assert.deepEqual(decode(readFileSync(`${BYTES}/${file}`)), { ok: false, failure });
    });
  }

  it('a file that reads the same from other bytes is noticed', () => {
    const bytes = readFileSync(`${BYTES}/gb18030-no-round-trip.txt`);
    const decoded = decode(bytes);
    assert.ok(decoded.ok);
    assert.notDeepEqual(Buffer.from(encode(decoded.text, decoded.encoding)!), bytes);
  });

  it('GB18030 agrees with another encoder over GB 2312, CJK, its extensions, symbols and emoji', () => {
    let text = '　、。《》“”—…①⑩㈠Ⅻ〔〕％＋０９ＡｚàéОя€ḿ';
    for (let code = 0x4e00; code <= 0x9fa5; code++) text += String.fromCharCode(code);
    for (let code = 0x3400; code <= 0x4db5; code++) text += String.fromCharCode(code);
    for (let code = 0x20000; code <= 0x2fa1d; code += 101) text += String.fromCodePoint(code);
    text += '😀';
    assert.deepEqual(Buffer.from(encodeGb18030(text)!), iconv.encode(text, 'gb18030'));
  });

  it('a lone surrogate cannot be written in UTF-8 or GB18030', () => {
    assert.equal(encode('a\ud842', { charset: 'utf-8', bom: false }), null);
    assert.equal(encode('a\ud842', { charset: 'gb18030', bom: false }), null);
  });
});
