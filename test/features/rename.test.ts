import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis';
import { renameEdits, type RenameRefusal, renameTarget } from '../../server/src/features/rename';
import { allSections } from '../../server/src/outline/walk';
import { applyEdits } from '../../server/src/text/textEdit';
import { sampled } from '../support/thorough';
import { AUTHORED } from './authored';
import { ODD_TEXTS, place } from './draft';

const SPEECH = [
  '在“百日攻坚”行动动员会上的讲话',
  '同志们：',
  '　　下面，我围绕抓项目、抓民生、强作风讲三点意见。',
  '　　一、抓项目',
  '　　要抓项目前期，也要抓项目，抓落地。“抓项目”是头等大事。',
  '　　二、抓民生',
  '　　开展“百日攻坚”行动，推进“百日攻尖”行动，百日攻坚行动要见效。“百日攻坚战”行动另行部署。',
  '　　三、强作风',
  '　　要创建全国文明城市，争创全国文明县城，全国文明城市工作要抓紧，全国文明城市群不在此列。',
  '　　同志们，让我们共同努力！',
  '',
].join('\n');

/** The text after the words at this place were renamed. */
function renamed(text: string, at: string, name: string): string {
  const result = renameEdits(analyse(text), place(text, at).start, name);
  assert.ok(result.ok, result.ok ? '' : result.refusal);
  return applyEdits(text, result.edits);
}

function refusal(text: string, offset: number, name = '新名'): RenameRefusal | null {
  const result = renameEdits(analyse(text), offset, name);
  return result.ok ? null : result.refusal;
}

describe('renaming a heading', () => {
  it('goes along in the preview and in quotation marks, not in other words', () => {
    assert.equal(
      renamed(SPEECH, '一、抓项目', '抓投资'),
      SPEECH.replace('围绕抓项目', '围绕抓投资').replace('一、抓项目', '一、抓投资').replace('“抓项目”', '“抓投资”'),
    );
  });
  it('is the same from where the words are repeated', () => {
    assert.equal(renamed(SPEECH, '抓民生、', '办实事'), SPEECH.replace('、抓民生', '、办实事').replace('二、抓民生', '二、办实事'));
  });
  it('is the same from the marker and from the indent before it', () => {
    const at = place(SPEECH, '　　二、抓民生').start;
    for (const offset of [at, at + 1, at + 2, at + 3]) {
      const target = renameTarget(analyse(SPEECH), offset);
      assert.deepEqual(target.ok && SPEECH.slice(target.span.start, target.span.end), '抓民生');
    }
    assert.equal(refusal(SPEECH, at - 1), 'notNamed');
  });
  it('leaves the full stop of a run-in heading', () => {
    const text = '同志们：\n　　（一）抓项目。要开工。\n　　（二）抓民生。要办实事。\n';
    assert.equal(renamed(text, '抓项目', '抓投资'), text.replace('抓项目', '抓投资'));
  });
  it('goes along wherever a long heading is repeated, but not inside a longer one', () => {
    const text = '同志们：\n　　一、全力以赴保安全度汛\n　　要全力以赴保安全度汛，要更加全力以赴保安全度汛。\n　　二、全力以赴保安全度汛保稳定\n　　抓紧。\n';
    assert.equal(renamed(text, '一、全', '守住底线'), text.replace('一、全力以赴保安全度汛', '一、守住底线'));
    const set = text.replace('要全力', '同志们，全力');
    assert.equal(renamed(set, '一、全', '守住底线'), set.replace('一、全力以赴保安全度汛', '一、守住底线').replace('，全力以赴保安全度汛，', '，守住底线，'));
  });
  it('is refused with a reason', () => {
    const at = place(SPEECH, '一、抓项目').start;
    assert.equal(refusal(SPEECH, place(SPEECH, '头等大事').start), 'notNamed');
    assert.equal(refusal(SPEECH, at, ' 　'), 'emptyName');
    assert.equal(refusal(SPEECH, at, '抓\n二、投资'), 'lineBreak');
    assert.equal(refusal(SPEECH, at, '抓投资。要快'), 'misread');
    assert.equal(refusal('# 一、抓**项**目\n\n# 二、抓民生\n', 3), 'headingBroken');
  });
});

describe('renaming a name', () => {
  const campaign = SPEECH.replace(/“百日攻[坚尖]”行动/g, '“百日会战”行动').replace('，百日攻坚行动', '，百日会战行动');
  it('takes all variants of a campaign, never a longer name', () => {
    assert.equal(renamed(SPEECH, '百日攻尖', '百日会战'), campaign);
  });
  it('takes all variants of an honour, never a longer name', () => {
    assert.equal(renamed(SPEECH, '全国文明县城', '全国卫生城市'), SPEECH.replace('创建全国文明城市', '创建全国卫生城市').replace('全国文明县城', '全国卫生城市').replace('全国文明城市工作', '全国卫生城市工作'));
  });
});

describe('renaming, whatever the text', () => {
  it('changes the places it names and nothing else, and can be taken back', () => {
    let renames = 0;
    for (const { name, text } of AUTHORED) {
      const analysis = analyse(text);
      const sections = [...allSections(analysis.outline.speeches[0]!.sections)];
      for (const section of sections.filter((_, index) => index % sampled(5, 1) === 0)) {
        const at = section.headingSpan.start;
        const target = renameTarget(analysis, at);
        if (!target.ok) continue;
        const old = text.slice(target.span.start, target.span.end);
        const result = renameEdits(analysis, at, `${old}甲`);
        if (!result.ok) continue;
        renames++;
        const after = applyEdits(text, result.edits);
        assert.equal(after.length, text.length + result.edits.length, name);
        assert.ok(result.edits.every(({ span }) => text.slice(span.start, span.end) === old), name);
        const back = renameEdits(analyse(after), at, old);
        assert.ok(back.ok && applyEdits(after, back.edits) === text, `${name}: ${old}`);
      }
    }
    assert.ok(renames > 30, String(renames));
  });
  it('never fails', () => {
    for (const text of ODD_TEXTS) for (const offset of [0, 1, text.length]) refusal(text, offset);
  });
});
