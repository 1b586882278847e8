/** Whatever is offered at a place of a flawless speech leaves a speech without faults but for what must be filled in. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../server/src/analysis';
import { complete } from '../../server/src/completion/complete';
import type { Completion } from '../../server/src/completion/completion';
import { expandSnippet } from '../../server/src/snippets/expandSnippet';
import { applyEdits } from '../../server/src/text/textEdit';
import { randomFrom } from '../support/random';
import { sampled, THOROUGH } from '../support/thorough';

const FOLDER = 'test/fixtures/authored';
const TYPED = ['xm', '/', '', '下面'];
const PLACES = sampled(1, 60);

describe('completions of authored speeches', function () {
  this.timeout(600_000);
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))) {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    it(name, () => {
      const seen = new Set<string>();
      const faults = [...places(text, name)].flatMap((place, index) => typedAt(text.length + index).flatMap((typed) => faultsAt(place.text, place.offset, typed, seen)));
      assert.deepEqual([...new Set(faults)], []);
    });
  }
});

interface Place {
  readonly text: string;
  readonly offset: number;
}

/** All that may be typed at the place; in the quick run one of them. */
const typedAt = (place: number): readonly string[] => (THOROUGH ? TYPED : TYPED.slice(place % TYPED.length).slice(0, 1));

/** Blank lines put in after any line, ends of sentences, anywhere; the speech whole, and broken off behind the cursor. */
function* places(text: string, seed: string): Generator<Place> {
  const random = randomFrom(seed.length * 7 + text.length);
  const lineEnd = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const lines = [...text.matchAll(/[^\r\n]+/g)].map((match) => match.index + match[0].length);
  const sentences = [...text.matchAll(/[。！？](?=[^\r\n”])/g)].map((match) => match.index + 1);
  const pick = (list: readonly number[]): number => list[random(list.length)] ?? 0;
  for (let count = 0; count < PLACES; count++) {
    const line = pick(lines);
    const indent = random(2) === 0 && text.includes('\u3000\u3000') ? '\u3000\u3000' : '';
    const before = `${text.slice(0, line)}${lineEnd}${indent}`;
    yield { text: before + text.slice(line), offset: before.length };
    yield { text: before, offset: before.length };
    const anywhere = random(text.length);
    for (const offset of [pick(sentences), anywhere]) {
      if (!/^[\udc00-\udfff\n]/.test(text.slice(offset))) yield { text, offset };
    }
  }
}

function faultsAt(text: string, offset: number, typed: string, seen: Set<string>): string[] {
  const written = text.slice(0, offset) + typed + text.slice(offset);
  const { items } = complete(analyse(written), offset + typed.length, { triggers: ['/', '、、'], own: [], terms: () => [] });
  if (items.length === 0) return [];
  const brokenOff = /^\s*$/.test(text.slice(offset));
  const before = faultCounts(text);
  // What an ordinary sentence on the line would bring along as well is no fault of what is offered there.
  const onLine = /(?:^|[\r\n])[ \t\u3000]*$/.test(text.slice(0, offset)) && /^(?:[\r\n]|$)/.test(text.slice(offset));
  const ordinary = onLine ? faultCounts(`${text.slice(0, offset)}大家要抓好落实。${text.slice(offset)}`) : before;
  return items.flatMap((item) => {
    const after = applied(written, item);
    if (seen.has(after)) return [];
    seen.add(after);
    return [...faultCounts(after)].flatMap(([rule, number]) => {
      // A draft that ends here keeps its promises later.
      if (number <= Math.max(before.get(rule) ?? 0, ordinary.get(rule) ?? 0) || (brokenOff && rule === 'declared-count-mismatch')) return [];
      const place = text.slice(Math.max(0, offset - 12), offset).replace(/\s/g, '¶');
      return [`${item.label} [${item.relation ?? item.group}]: ${rule} after “${place}”`];
    });
  });
}

function applied(text: string, { span, body, along }: Completion): string {
  return applyEdits(text, [{ span, newText: expandSnippet(body).text }, ...along]);
}

function faultCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of analyse(text).findings()) {
    if (rule.meta.id !== 'placeholder-leftover') counts.set(rule.meta.id, (counts.get(rule.meta.id) ?? 0) + 1);
  }
  return counts;
}
