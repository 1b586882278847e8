import assert from 'node:assert/strict';
import type { Speech } from '../../server/src/outline/outline';
import { type Part, partsOf } from '../../server/src/outline/parts';
import { at, outlineOf, sectionOf, seriesOf, speechOf } from './handmade';

/** Kind, and the text of the part, indented by depth. */
function drawn(text: string, speech: Speech): readonly string[] {
  const draw = (part: Part, depth: number): readonly string[] => [
    `${'  '.repeat(depth)}${part.kind} ${text.slice(part.span.start, part.span.end)}`,
    ...part.children.flatMap((child) => draw(child, depth + 1)),
  ];
  return partsOf(text, outlineOf(speech))[0]!.children.flatMap((part) => draw(part, 0));
}

describe('parts of a speech', () => {
  it('a point ends before the section that begins in its paragraph', () => {
    const text = '一、甲。一是乙。乙。二是丙。二、丁。';
    const sections = [sectionOf(text, '一、', '一、甲。一是乙。乙。二是丙。'), sectionOf(text, '二、', '二、丁。')];
    const enumerations = [seriesOf(text, ['一是', '二是'], '一是乙。乙。二是丙。二、丁。')];
    assert.deepEqual(drawn(text, speechOf(text, { sections, enumerations })), [
      'section 一、甲。一是乙。乙。二是丙。', '  point 一是乙。乙。', '  point 二是丙。', 'section 二、丁。',
    ]);
  });
  it('a point outside all sections holds none', () => {
    const text = '一是乙。乙。二是丙。一、丁。';
    const enumerations = [seriesOf(text, ['一是', '二是'], text)];
    assert.deepEqual(drawn(text, speechOf(text, { sections: [sectionOf(text, '一、', '一、丁。')], enumerations })), [
      'point 一是乙。乙。', 'point 二是丙。', 'section 一、丁。',
    ]);
  });
  it('a series inside a point hangs under it', () => {
    const text = '一是甲：一要乙；二要丙。二是丁。';
    const enumerations = [seriesOf(text, ['一是', '二是'], text), seriesOf(text, ['一要', '二要'], '一要乙；二要丙。')];
    assert.deepEqual(drawn(text, speechOf(text, { enumerations })), [
      'point 一是甲：一要乙；二要丙。', '  point 一要乙；', '  point 二要丙。', 'point 二是丁。',
    ]);
  });
  it('the closing is no part of the last section', () => {
    const text = '一、甲。乙。同志们，丙！';
    const sections = [sectionOf(text, '一、', text)];
    const closing = at(text, '同志们，丙！');
    const salutations = [{ span: at(text, '同志们，'), text: '同志们，', role: 'closing' }] as const;
    assert.deepEqual(drawn(text, speechOf(text, { sections, closing, salutations })), ['section 一、甲。乙。', 'closing 同志们，丙！']);
  });
  it('a salutation in the body stands where it is used', () => {
    const text = '一、甲。\n同志们！\n乙。';
    const salutations = [{ span: at(text, '同志们！'), text: '同志们！', role: 'mid' }] as const;
    assert.deepEqual(drawn(text, speechOf(text, { sections: [sectionOf(text, '一、', text)], salutations })), [
      `section ${text}`, '  salutation 同志们！',
    ]);
  });
  it('what sticks out of its parent is cut off', () => {
    const text = '一、甲（一）乙丙二、丁';
    const sections = [sectionOf(text, '一、', '一、甲（一）乙', [sectionOf(text, '（一）', '（一）乙丙', [], 2)]), sectionOf(text, '二、', '二、丁')];
    assert.deepEqual(drawn(text, speechOf(text, { sections })), ['section 一、甲（一）乙', '  section （一）乙', 'section 二、丁']);
  });
  it('an opening of blanks is none', () => {
    assert.deepEqual(drawn('　\n　', speechOf('　\n　', { opening: { start: 0, end: 3 } })), []);
  });
  it('labels are cut between characters', () => {
    const text = `一是${'𠮷'.repeat(100)}`;
    const part = partsOf(text, outlineOf(speechOf(text, { enumerations: [seriesOf(text, ['一是'], text)] })))[0]!.children[0]!;
    assert.equal(part.label, `一是${'𠮷'.repeat(27)}…`);
  });
});
