/** The two speeches of the seed page, which are no part of this project, come out as clean drafts. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../server/src/analysis';
import type { Section } from '../../server/src/outline/outline';
import { type GoldNode, readGold, SHARED } from '../corpus/gold';
import { cleaned, hanOf } from './support';

/** What cleaning must leave nothing of. */
const CLEANED_AWAY = [
  'scrape-residue', 'lost-paragraph-break', 'halfwidth-punctuation', 'ordinal-bracket-width', 'bracketed-ordinal-no-punct', 'arabic-ordinal-dot',
  'circled-ordinal-no-punct', 'chinese-ordinal-dunhao', 'di-ordinal-comma', 'narrative-ordinal-no-comma', 'salutation-colon',
];

describe('cleaning: the seed page', () => {
  before(function () {
    if (SHARED === null) {
      console.log('      略过：未找到 ../shared（the seeds are not part of this project）');
      this.skip();
    }
  });
  const read = (): { readonly page: string; readonly result: string; readonly speeches: ReturnType<typeof readGold> } => {
    const folder = join(SHARED ?? '', 'seeds');
    const page = readFileSync(join(folder, readdirSync(folder).find((name) => name.endsWith('.txt'))!), 'utf8');
    return { page, result: cleaned(page), speeches: readGold(join(SHARED ?? '', 'corpus')).filter(({ name }) => /^00[12]-seed/.test(name)) };
  };

  it('has no residue, no lost break, no half-width mark and no wrong ordinal left', () => {
    const { page, result } = read();
    const found = (text: string): readonly string[] => analyse(text).findings().map(({ rule }) => rule.meta.id).filter((id) => CLEANED_AWAY.includes(id));
    assert.ok(found(page).length > 10, 'the page is dirty');
    assert.deepEqual(found(result), []);
  });
  it('keeps what was erased as findings', () => {
    const { result } = read();
    const findings = analyse(result).findings();
    const shown = (id: string): readonly string[] => findings.filter(({ rule }) => rule.meta.id === id).map(({ span }) => result.slice(span.start, span.end));
    assert.ok(shown('erased-subject').some((text) => text.includes('市、市')), 'the erased name of a place');
    assert.ok(shown('placeholder-leftover').length > 0, 'the placeholders');
    assert.equal(shown('declared-count-mismatch').length, 1, 'three points promised, one there');
  });
  it('has the nodes of the gold outlines, each at the start of its paragraph', () => {
    const { result, speeches } = read();
    const outline = analyse(result).outline;
    assert.deepEqual(outline.pageMarks, []);
    assert.equal(outline.speeches.length, 2);
    assert.deepEqual(outline.speeches.map(({ sections }) => sections.flatMap((section) => nodesOf(section))), speeches.map(({ gold }) => gold.outline.flatMap((node) => goldNodes(node))));
    assert.deepEqual(outline.speeches.map(({ title }) => title?.text), speeches.map(({ gold }) => gold.title));
    for (const speech of outline.speeches) for (const section of speech.sections) for (const marker of markersOf(section)) assert.match(result.slice(0, marker), /(?:^|\n)$/);
  });
  it('has every Chinese character of the speeches and no other', () => {
    const { result, speeches } = read();
    assert.equal(hanOf(result), hanOf(speeches.map(({ text }) => text).join('')));
  });
});

describe('cleaning: real texts', () => {
  before(function () {
    if (SHARED === null) this.skip();
  });
  it('Chinese characters are lost only with residue, a second clean-up does nothing, and no section is lost', () => {
    for (const { name, text } of readGold(join(SHARED ?? '', 'corpus'))) {
      const before = analyse(text).outline;
      const result = cleaned(text);
      const residue = before.furniture.map(({ start, end }) => text.slice(start, end)).join('');
      assert.equal(hanOf(result).length, hanOf(text).length - hanOf(residue).length, name);
      const count = (sections: readonly Section[]): number => sections.reduce((sum, { children }) => sum + 1 + count(children), 0);
      const sections = (outline: typeof before): number => outline.speeches.reduce((sum, speech) => sum + count(speech.sections), 0);
      assert.ok(sections(analyse(result).outline) >= sections(before), name);
    }
  }).timeout(60_000);
});

function nodesOf({ marker, heading, level, children }: Section): readonly string[] {
  return [`${level} ${marker?.text ?? ''}${heading}`, ...children.flatMap((child) => nodesOf(child))];
}

/** With the punctuation that cleaning gives. */
function goldNodes({ marker, heading, level, children }: GoldNode): readonly string[] {
  const words = `${marker}${heading}`.replaceAll(',', '，').replaceAll('(', '（').replaceAll(')', '）');
  return [`${level} ${words}`, ...children.flatMap((child) => goldNodes(child))];
}

function markersOf({ marker, children }: Section): readonly number[] {
  return [...(marker === null ? [] : [marker.span.start]), ...children.flatMap((child) => markersOf(child))];
}
