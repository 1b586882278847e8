/** Inputs of the benchmark: our own speeches, one after another until they are long enough. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const AUTHORED = 'test/fixtures/authored';
/** Lengths in UTF-16 code units, with the names they have in the table. */
export const SIZES = [{ name: '5k', length: 5_000 }, { name: '100k', length: 100_000 }, { name: '2M', length: 2_000_000 }];

const speeches = readdirSync(AUTHORED).filter((name) => name.endsWith('.txt')).sort().map((name) => readFileSync(join(AUTHORED, name), 'utf8').trimEnd());
/** The one that is about as long as a report to be read out: 5,000 characters. */
const report = speeches.find((text) => text.length > 5_000);

/** A text of about this length, of whole lines. */
export function textOf(length) {
  const all = length <= report.length ? report : `${speeches.join('\n\n')}\n\n`.repeat(Math.ceil(length / speeches.join('').length));
  return `${all.slice(0, all.lastIndexOf('\n', length))}\n`;
}

/** The same with its headings as Markdown knows them. */
export function asMarkdown(text) {
  return text.replace(/^[\s\u3000]*(?=[一二三四五六七八九十]+、)/gm, '## ').replace(/^[\s\u3000]*(?=（[一二三四五六七八九十]+）)/gm, '### ').replaceAll('\n', '\n\n');
}

/** Writes so many different speeches into the folder, each under a number and a title of its own. */
export function writeFolder(folder, count) {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++) writeFileSync(join(folder, `${String(index).padStart(4, '0')}.txt`), `${speeches[index % speeches.length]}\n`);
}

/** Whole numbers below the limit; the same in every run. */
export function randomNumbers(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % limit;
  };
}
