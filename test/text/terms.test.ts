/** Which words of a text are terms. */
import assert from 'node:assert/strict';
import { createIntlCutter, type Word } from '../../server/src/text/segmenter';
import { clausesOf, termsOf } from '../../server/src/text/terms';

const near = createIntlCutter();

function terms(text: string, words: (clause: string) => readonly Word[] = near): Readonly<Record<string, number>> {
  return Object.fromEntries(termsOf(text, clausesOf(text), words));
}

/** Words divided by /, each with its tag where it has one: 陆知行nr */
function cut(words: string): readonly Word[] {
  let start = 0;
  return words.split('/').map((word) => {
    const [, text = '', tag = ''] = /^(\P{ASCII}+)([a-z]*)$/u.exec(word) ?? [];
    start += text.length;
    return { text, start: start - text.length, tag: tag === '' ? null : tag };
  });
}

describe('terms of a text', () => {
  it('are whole phrases that repeat themselves, however they are cut', () => {
    const found = terms('要应接尽接。各地做到应接尽接，抓常态化疫情防控。常态化疫情防控不放松。');
    assert.equal(found['应接尽接'], 2);
    assert.equal(found['常态化疫情防控'], 2);
  });
  it('are not the parts of a longer one that occur only there', () => {
    const found = terms('抓常态化疫情防控。常态化疫情防控不放松。');
    assert.equal(found['疫情防控'], undefined);
    assert.equal(terms('抓常态化疫情防控。常态化疫情防控不放松。疫情防控要紧。')['疫情防控'], 3);
  });
  it('hold no words that only join others', () => {
    for (const term of Object.keys(terms('我们要抓好工作的落实。我们要抓好工作的落实。'))) assert.doesNotMatch(term, /的|要|我们/);
  });
  it('are long words, and shorter ones if they are names', () => {
    const found = terms('陆知行到营商环境处紧迫感', () => cut('陆知行nr/到v/营商环境n/处n/紧迫感n'));
    assert.deepEqual(found, { 陆知行: 1, 营商环境: 1 });
  });
  it('are titles and names in quotation marks', () => {
    assert.deepEqual(Object.keys(terms('按照《防汛应急预案》抓“百日攻坚”行动，“好”。', () => [])), ['防汛应急预案', '百日攻坚']);
  });
  it('stand any text', () => {
    for (const text of ['', '汉'.repeat(5000), '\ud842汉字', '《》“”']) assert.doesNotThrow(() => terms(text));
  });
});
