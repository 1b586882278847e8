/** What spares rules work changes nothing of what they find. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { RuleConfig } from '../../server/src/lint/ruleConfig';
import { runRules } from '../../server/src/lint/runRules';
import { parseText } from '../../server/src/outline/parsedText';
import { rules } from '../../server/src/rules/index';
import type { OptionValue } from '../../server/src/rules/rule';
import { charactersIn, holdsAll, setsOf } from '../../server/src/rules/support/characters';
import { createNearIndex, fingerprint } from '../../server/src/rules/support/nearDuplicates';
import { mayHoldPair, sketchOf } from '../../server/src/rules/support/nearPairs';
import { FORGETFUL, type Memory } from '../../server/src/text/memory';
import { AUTHORED, readGold } from '../corpus/gold';
import { readSuite } from '../support/markdownSuite';
import { readMarkers } from '../support/markers';
import { randomFrom, randomText } from '../support/random';
import { sampled } from '../support/thorough';

/** Every rule that is on or can be switched on, with words for the one that needs some. */
const ALL_ON: RuleConfig = {
  moment: 'final',
  settings: new Map(rules.map(({ meta }) => [meta.id, 'warning'])),
  options: new Map<string, Readonly<Record<string, OptionValue>>>([['terms-forbidden-custom', { words: ['工作'] }], ['deadline-past', { date: '2030-08-30' }]]),
};

/** Holds all texts to have all characters, so that everything is looked for everywhere. */
const HAVING_ALL: Memory = {
  known(text) {
    const known = FORGETFUL.known(text);
    return {
      text,
      of: <T>(ask: (text: string) => T): T => ((ask as unknown) === charactersIn ? ({ low: -1, high: -1 } as T) : known.of(ask)),
      derive: (ask) => known.derive(ask),
    };
  },
};

function findings(text: string, memory: Memory): unknown {
  return runRules({ parsed: parseText(text, false, undefined, memory), memory }, rules, ALL_ON, (_, error) => { throw error; }).map(({ rule, ...finding }) => ({ id: rule.meta.id, ...finding }));
}

/** The examples of the rules' pages and suites: each pattern has some that match. */
function examples(): string[] {
  return ['server/src/rules', 'test/rules'].flatMap((folder) =>
    readdirSync(folder).filter((name) => name.endsWith('.md')).flatMap((name) =>
      readSuite(readFileSync(`${folder}/${name}`, 'utf8')).flatMap(({ blocks }) => blocks.map(({ text }) => readMarkers(text).text)),
    ),
  );
}

describe('quick looks', () => {
  const authored = readGold(AUTHORED).map(({ text }) => text);

  it('know the characters of the first set and of the last', () => {
    for (const set of ['capital', '谢讲'] as const) {
      for (const character of set === 'capital' ? 'AZ' : set) assert.ok(holdsAll(charactersIn(`字${character}字`), setsOf([set])), character);
      assert.ok(!holdsAll(charactersIn('字'), setsOf([set])));
    }
  });
  it('a paragraph without the characters that a pattern needs holds no match of it', () => {
    const texts = examples();
    const random = randomFrom(1);
    const mixed = Array.from({ length: sampled(50, 5_000) }, () => {
      const text = texts[random(texts.length)] ?? '';
      const at = random(text.length);
      return text.slice(0, at) + randomText(random, 1 + random(4)) + text.slice(at + random(4));
    });
    for (const text of [...texts, ...authored, ...mixed]) assert.deepEqual(findings(text, FORGETFUL), findings(text, HAVING_ALL), text);
  }).timeout(600_000);

  it('of texts where no two are nearly the same most are told at a glance, and never the others', () => {
    const paragraphs = authored.flatMap((text) => text.split(/\n+/)).filter(({ length }) => length >= 60);
    const random = randomFrom(2);
    let pairs = 0;
    let told = 0;
    for (let round = 0; round < sampled(300, 5_000); round++) {
      const first = paragraphs[random(paragraphs.length)] ?? '';
      const second = edited(first, 1 + random(12));
      const texts = [paragraphs[random(paragraphs.length)] ?? '', first, paragraphs[random(paragraphs.length)] ?? '', second];
      const index = createNearIndex<string>(0.85);
      const near = texts.some((text) => {
        const print = fingerprint(text);
        const found = index.find(print) !== null;
        index.add(print, text);
        return found;
      });
      const may = mayHoldPair(texts.map(sketchOf), 0.85);
      assert.ok(may || !near, texts.join('\n'));
      if (near) pairs++;
      else if (!may) told++;
    }
    assert.ok(pairs > 20 && told > 20, `${pairs} with a pair, ${told} told to have none`);
    const speeches = authored.filter((text) => !mayHoldPair(text.split(/\n+/).filter(({ length }) => length >= 60).map(sketchOf), 0.85));
    assert.ok(speeches.length > authored.length * 0.8, `${speeches.length} of ${authored.length} speeches`);

    function edited(text: string, edits: number): string {
      let made = text;
      for (let count = 0; count < edits; count++) {
        const at = random(made.length);
        made = made.slice(0, at) + (random(2) === 0 ? '' : randomText(random, 1)) + made.slice(at + random(3));
      }
      return made;
    }
  }).timeout(600_000);
});
