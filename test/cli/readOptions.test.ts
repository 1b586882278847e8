/** Options are read as Node's own reader reads them. */
import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';
import { readOptions } from '../../server/src/node/cli/readOptions';
import { randomFrom } from '../support/random';
import { sampled } from '../support/thorough';

const KINDS = {
  format: { type: 'string' },
  rule: { type: 'string', multiple: true },
  flag: { type: 'boolean', multiple: true },
  fix: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;
const PIECES = ['-', '--', '=', 'format', 'rule', 'flag', 'fix', 'help', 'h', 'V', 'x', 'no-', '稿', '\ud83d\ude00', ' ', '', '__proto__', 'constructor', 'a.txt'];

describe('options', () => {
  const random = randomFrom(3);
  const some = (most: number): number[] => Array.from({ length: random(most + 1) }, () => random(PIECES.length));
  const argument = (): string => some(5).map((index) => PIECES[index]!).join('');

  it('are read as by parseArgs', () => {
    for (let round = 0; round < sampled(5_000, 200_000); round++) {
      const args = some(6).map(argument);
      const { values, tokens, positionals } = parseArgs({ args, options: KINDS, strict: false, allowPositionals: true, tokens: true });
      const read = readOptions(args, KINDS);
      const options = tokens.flatMap((token) => (token.kind === 'option' ? [{ name: token.name, rawName: token.rawName, value: token.value }] : []));
      const known = Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(KINDS, name)));
      assert.deepEqual(read, { values: known, options, positionals }, JSON.stringify(args));
    }
  });
});
