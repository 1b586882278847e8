/** Flawless speeches stay as they are; spoiled ones come back as they were. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEdits, formEdits } from '../../server/src/clean/clean';
import { CLEAN_KINDS, PASTE_OPTIONS } from '../../server/src/clean/options';
import { AUTHORED, readGold } from '../corpus/gold';
import { type Random, randomFrom } from '../support/random';
import { dirt, furniture, gluedTitleBlock, halfWidth, hardLineBreaks, lostBreak, pageMarks, type Spoiler, straightQuotes } from './spoiler';
import { cleaned, hanOf, only } from './support';
import { sampled } from '../support/thorough';

const speeches = readGold(AUTHORED).map(({ name, text }) => ({ name, text }));
const SAMPLES = 'client/samples';
/** The sample with faults has them. */
const flawless = readdirSync(SAMPLES).filter((name) => !name.startsWith('有毛病')).map((name) => ({ name, text: readFileSync(join(SAMPLES, name), 'utf8') }));

describe('cleaning: flawless speeches', () => {
  for (const { name, text } of [...speeches, ...flawless]) {
    it(`${name} needs no edit`, () => {
      assert.deepEqual(cleanEdits(text, PASTE_OPTIONS), []);
      assert.deepEqual(cleanEdits(text, only(...CLEAN_KINDS)), []);
      assert.deepEqual(formEdits(text, only(...CLEAN_KINDS)), []);
    });
    it(`${name}: another indent changes blanks at line starts only`, () => {
      for (const indent of ['two', 'none'] as const) {
        const result = cleaned(text, { ...PASTE_OPTIONS, indent });
        const bare = (whole: string): string => whole.replace(/^[ \t\u3000]+/gm, '');
        assert.equal(bare(result), bare(text));
      }
    });
  }
});

const SPOILERS: Readonly<Record<string, readonly Spoiler[]>> = {
  'page marks': [pageMarks],
  furniture: [furniture],
  'hard line breaks': [hardLineBreaks],
  'half-width marks': [halfWidth],
  'straight quotation marks': [straightQuotes],
  dirt: [dirt],
  'a lost break': [lostBreak],
  'a glued title block': [gluedTitleBlock],
  'half-width marks, straight quotation marks and dirt': [halfWidth, straightQuotes, dirt],
  'page marks, half-width marks and dirt': [pageMarks, halfWidth, dirt],
  'hard line breaks and dirt': [hardLineBreaks, dirt],
  'furniture, a lost break and dirt': [furniture, lostBreak, dirt],
};
const SEEDS = sampled(1, 3);
/** Whoever spoils at random may find no place at first. */
const DRAWS = 40;
/** So many speeches have a place for the rarest of all, page marks. */
const SPOILED_LEAST = sampled(3, 5);
const taken = speeches.filter((_, index) => index % sampled(2, 1) === 0);

describe('cleaning: spoiled speeches', () => {
  for (const [what, spoilers] of Object.entries(SPOILERS)) {
    it(`${what}: cleaning brings every speech back`, () => {
      let spoiledTexts = 0;
      for (const { name, text } of taken) {
        for (let seed = 1; seed <= SEEDS; seed++) {
          const random = randomFrom(seed);
          const spoiled = spoilers.reduce((current, spoil) => spoiledBy(spoil, current, random), text);
          if (spoiled !== text) spoiledTexts++;
          assert.equal(cleaned(spoiled), text, `${name}, seed ${seed}`);
        }
      }
      assert.ok(spoiledTexts >= SPOILED_LEAST * SEEDS, `only ${spoiledTexts} texts were spoiled`);
    }).timeout(60_000);
  }
  it('Chinese characters are never lost, also where all is spoiled at once', () => {
    for (const { name, text } of speeches) {
      const random = randomFrom(99);
      const spoiled = [hardLineBreaks, gluedTitleBlock, lostBreak, halfWidth, straightQuotes, dirt].reduce((current, spoil) => spoil(current, random), text);
      assert.equal(hanOf(cleaned(spoiled)), hanOf(text), name);
    }
  }).timeout(60_000);
});

/** The text itself only where it has no place for this. */
function spoiledBy(spoil: Spoiler, text: string, random: Random): string {
  for (let draw = 0; draw < DRAWS; draw++) {
    const spoiled = spoil(text, random);
    if (spoiled !== text) return spoiled;
  }
  return text;
}
