/** Flawless speeches: silent as they are, and one fault put in gives one finding. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../server/src/analysis';
import { renderMessage } from '../../server/src/l10n/messages';
import type { RuleFinding } from '../../server/src/lint/runRules';
import type { Marker, Speech } from '../../server/src/outline/outline';
import { siblingLists } from '../../server/src/outline/walk';
import type { Offset } from '../../server/src/text/span';
import { formatChinese, formatCircled } from '../../server/src/text/numerals';

const FOLDER = '../shared/authored';

interface Spoiling {
  readonly name: string;
  /** Rules one of which must report it, as the beginning of their ids. */
  readonly rule: string;
  /** The text with the middle one of three siblings spoiled; null where that cannot be done. */
  readonly spoil: (text: string, before: Marker, middle: Marker, after: Marker) => string | null;
}

const SPOILINGS: readonly Spoiling[] = [
  {
    name: 'a section cut out',
    rule: 'outline-ordinal-gap',
    spoil: (text, _, middle, after) => text.slice(0, lineStart(text, middle.span.start)) + text.slice(lineStart(text, after.span.start)),
  },
  { name: 'the number of the section before', rule: 'outline-ordinal-duplicate', spoil: (text, before, middle) => renumbered(text, middle, before.ordinal) },
  { name: 'the number of the section after', rule: 'outline-ordinal-', spoil: (text, _, middle, after) => renumbered(text, middle, after.ordinal) },
  { name: 'two sections swapped', rule: 'outline-ordinal-disorder', spoil: (text, _, middle, after) => renumbered(renumbered(text, after, middle.ordinal), middle, after.ordinal) },
  {
    name: 'a lost line break',
    rule: 'lost-paragraph-break',
    spoil: (text, _, middle) => {
      const kept = text.slice(0, lineStart(text, middle.span.start)).trimEnd();
      return /[。！？；]$/.test(kept) ? kept + text.slice(middle.span.start) : null;
    },
  },
];

describe('authored speeches', function () {
  if (!existsSync(FOLDER)) {
    it(`skipped: there is no folder ${FOLDER}`, function () {
      this.skip();
    });
    return;
  }
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))) {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    it(`${name} has no warning`, () => assert.deepEqual(serious(text).map(shown), []));
    for (const spoiling of SPOILINGS) it(`${name} with ${spoiling.name}`, () => checkSpoiled(text, spoiling));
  }
});

function checkSpoiled(text: string, { name, rule, spoil }: Spoiling): void {
  for (const [before, middle, after] of analyse(text).outline.speeches.flatMap(threes)) {
    const spoiled = spoil(text, before, middle, after);
    if (spoiled === null) continue;
    const ids = serious(spoiled).map((finding) => finding.rule.meta.id);
    assert.ok(ids.length === 1 && ids[0]!.startsWith(rule), `${middle.text} in ${name}: ${ids.join(', ')}`);
  }
}

/** The first three siblings of every list that holds four or more, each at the head of its paragraph. */
function threes({ sections }: Speech): readonly (readonly [Marker, Marker, Marker])[] {
  return [...siblingLists(sections)].flatMap(({ siblings }) => {
    const [a, b, c, d] = siblings.flatMap(({ marker, appendix }) => (marker === null || appendix || marker.place === 'inside' ? [] : [marker]));
    return a === undefined || b === undefined || c === undefined || d === undefined ? [] : [[a, b, c] as const];
  });
}

function serious(text: string): readonly RuleFinding[] {
  return analyse(text, { onRuleFailure: rethrow })
    .findings()
    .filter(({ severity }) => severity === 'warning' || severity === 'error');
}

function rethrow(_: string, error: unknown): never {
  throw error;
}

function shown({ rule, messageId, data, span }: RuleFinding): string {
  return `${span.start} ${rule.meta.id}: ${renderMessage(rule.messages[messageId]!, data, 'zh')}`;
}

function lineStart(text: string, offset: Offset): Offset {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function renumbered(text: string, { numeral: { start, end }, style }: Marker, ordinal: number): string {
  const numeral = style === 'circled' ? formatCircled(ordinal) : /[0-9]/.test(text.slice(start, end)) ? String(ordinal) : formatChinese(ordinal);
  return text.slice(0, start) + numeral + text.slice(end);
}
