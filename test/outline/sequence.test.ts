/** Rows of ordinals and the faults in them. */
import assert from 'node:assert/strict';
import { type SequenceItem, sequenceFaults } from '../../server/src/outline/sequence';

/** `1 2 | 4`: a bar stands before an item where numbering may begin anew. */
function row(text: string): readonly SequenceItem[] {
  return [...text.matchAll(/(\|)? *(\d+)/g)].map(([, bar, digits]) => ({ ordinal: Number(digits), fresh: bar !== undefined }));
}

/** `gap@2:3`: kind, index, what is missing. */
function faults(text: string): readonly string[] {
  return sequenceFaults(row(text)).map(({ kind, index, missing }) => `${kind}@${index}${missing.length > 0 ? `:${missing.join()}` : ''}`);
}

/** The row after the renumbering of its first fault. */
function renumbered(text: string): string {
  const items = row(text);
  const [fault] = sequenceFaults(items);
  assert.ok(fault);
  const { from, to, first } = fault.renumber;
  return items.map(({ ordinal }, index) => (from <= index && index < to ? first + index - from : ordinal)).join(' ');
}

describe('sequenceFaults', () => {
  const cases: readonly (readonly [row: string, expected: readonly string[], name: string])[] = [
    ['1 2 3', [], 'a right row has none'],
    ['', [], 'an empty row has none'],
    ['4', [], 'a single item is no evidence'],
    ['3 7', [], 'two numbers that have nothing to do with each other are no evidence'],
    ['1 2 4 5', ['gap@2:3'], 'the count goes on after a gap'],
    ['1 3', ['gap@1:2'], 'two items can have a gap'],
    ['1 2 6 7', ['gap@2:3,4,5'], 'a gap may be wide'],
    ['1 2 4 4 5', ['gap@2:3'], 'one wrong numeral is one fault'],
    ['1 2 2 3', ['duplicate@2'], 'a duplicate may be counted over'],
    ['1 2 2 4', ['duplicate@2'], 'or counted along'],
    ['1 2 3 4 4 6', ['duplicate@4'], 'after two fours the six is no gap'],
    ['1 2 2 2 5', ['duplicate@2', 'duplicate@3'], 'several duplicates count along'],
    ['1 1 3', ['duplicate@1'], 'one, one, three repeats the one'],
    ['1 2 3 2 3 4', ['duplicate@3'], 'a second two with its followers is one fault'],
    ['1 2 4 3 5', ['disorder@3'], 'two swapped items are out of order, without a gap'],
    ['2 1', ['disorder@1'], 'even the first two'],
    ['1 2 4 5 3', ['disorder@4'], 'an item at the end'],
    ['1 2 3 1 2', ['restart@3'], 'a second one begins again'],
    ['1 2 3 1 3', ['restart@3', 'gap@4:2'], 'and is counted anew'],
    ['5 1', ['restart@1'], 'also where the first row had no one'],
    ['2 3', ['first-not-one@0:1'], 'a row that counts on but not from one'],
    ['2 3 5', ['first-not-one@0:1', 'gap@2:4'], 'may have another fault'],
    ['1 2 | 5 6', [], 'after a heading any number may come'],
    ['1 2 3 | 1 2', [], 'also the one'],
    ['| 3 4 6', ['gap@2:5'], 'but from there it counts'],
  ];
  for (const [text, expected, name] of cases) {
    it(`${name}: ${text}`, () => assert.deepEqual(faults(text), expected));
  }

  const renumberings: readonly (readonly [row: string, expected: string])[] = [
    ['1 2 4 5', '1 2 3 4'],
    ['1 2 2 3', '1 2 3 4'],
    ['1 2 3 4 4 6', '1 2 3 4 5 6'],
    ['1 2 4 3 5', '1 2 3 4 5'],
    ['1 2 3 1 2', '1 2 3 4 5'],
    ['2 3 4', '1 2 3'],
    ['2 1 3', '1 2 3'],
    ['1 3 | 1 3', '1 2 1 3'],
    ['1 3 4 1 2', '1 2 3 1 2'],
  ];
  for (const [text, expected] of renumberings) {
    it(`renumbers ${text}`, () => assert.equal(renumbered(text), expected));
  }

  it('names the item a fault conflicts with', () => {
    assert.deepEqual(['1 2 4', '1 2 2', '1 2 4 3', '1 2 1', '2 3'].map((text) => sequenceFaults(row(text))[0]?.against), [1, 1, 2, 0, null]);
  });

  it('ends with no fault when each first fault is renumbered in turn', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 500; round++) {
      let text = Array.from({ length: 1 + random(8) }, () => 1 + random(6)).join(' ');
      const start = text;
      for (let step = 0; faults(text).length > 0; step++) {
        assert.ok(step < 20, start);
        text = renumbered(text);
      }
    }
  });
});
