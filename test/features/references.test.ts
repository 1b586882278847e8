import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis';
import { definition, referenceLinks, references } from '../../server/src/features/references';
import { AUTHORED } from './authored';
import { ODD_TEXTS, place } from './draft';

const SPEECH = [
  '同志们：',
  '　　下面，我讲三点意见。',
  '　　一、提高认识',
  '　　形势逼人。',
  '　　二、突出重点',
  '　　（一）抓项目。要开工。',
  '　　（二）抓民生。要办实事。',
  '　　三、压实责任',
  '　　@',
  '　　同志们，让我们共同努力！',
  '',
].join('\n');

/** Words that link → the heading that they link to, with these words in the third part. */
function linked(words: string): Readonly<Record<string, string>> {
  const text = SPEECH.replace('@', words);
  return Object.fromEntries(referenceLinks(analyse(text)).map(({ span, target }) => [text.slice(span.start, span.end), text.slice(target.span.start, target.span.end)]));
}

describe('links to points', () => {
  for (const [words, expected] of [
    ['前面讲的第二点要抓紧。', { 第二点: '二、突出重点' }],
    ['对照前面讲的第一个问题查摆。', { 第一个问题: '一、提高认识' }],
    ['要盯紧，第二部分提到的任务要分解。', { 第二部分: '二、突出重点' }],
    ['任务清单按照第二部分办。', { 第二部分: '二、突出重点' }],
    ['后面的第二点再说。', {}],
    ['前面讲的第三点要抓紧。', {}],
    ['前面讲的第五点要抓紧。', {}],
    ['第二点，要抓紧。', {}],
    ['我讲第一点抓早，第二点抓小。', { 第一点: '一、提高认识' }],
    ['刚才讲的第一点、第二点都重要。', {}],
  ] as const) {
    it(`in ${words}`, () => assert.deepEqual(linked(words), expected));
  }
  it('are none where two points may be meant', () => {
    assert.deepEqual(linked('（一）抓领导。\n　　（二）抓考核。\n　　（三）抓问责。前面讲的第二点要抓紧，前面讲的第一部分也是。'), { 第一部分: '一、提高认识' });
  });
  it('know which way the words point', () => {
    const text = SPEECH.replace('形势逼人。', '形势逼人，后面讲的第二点就是讲这个。').replace('@', '前面讲的第二点，务必记住。');
    assert.equal(referenceLinks(analyse(text)).length, 2);
    assert.deepEqual(referenceLinks(analyse(text.replace('后面讲的', '前面讲的'))).length, 1);
  });
  it('count the items of a series of the same section', () => {
    const series = '一是抓早，要快；二是抓小，要细；三是抓实，要严。前面讲的第二点最难。';
    assert.deepEqual(linked(series), {});
    const text = SPEECH.replace('形势逼人。', series);
    const [link] = referenceLinks(analyse(text));
    assert.deepEqual(link?.target.span, place(text, '二是'));
  });
});

describe('links in whole speeches', () => {
  for (const { name, text } of AUTHORED) {
    it(`${name}: a part named in the last one`, () => {
      const [first, ...others] = analyse(text).outline.speeches[0]!.sections.filter(({ marker, appendix }) => marker?.ordinal !== undefined && !appendix);
      const last = others.at(-1);
      if (first === undefined || last === undefined) return;
      const words = '对照前面讲的第一部分查摆。';
      const at = last.span.end;
      const source = text.slice(0, at) + words + text.slice(at);
      const [link, ...more] = referenceLinks(analyse(source));
      assert.equal(more.length, 0);
      assert.deepEqual(link, { span: { start: at + 6, end: at + 10 }, target: { span: { start: first.marker!.span.start, end: first.headingSpan.end }, selection: first.headingSpan } });
    });
  }
});

describe('definition and references', () => {
  const text = SPEECH.replace('@', '前面讲的第二点要抓紧。责任到人。');
  const analysis = analyse(text);
  const words = (spans: readonly { readonly start: number; readonly end: number }[]): readonly string[] => spans.map(({ start, end }) => text.slice(start, end));

  it('lead from a reference to its point', () => {
    const found = definition(analysis, place(text, '第二点').start + 1);
    assert.deepEqual(words([found!.origin, ...found!.targets.map(({ selection }) => selection)]), ['第二点', '突出重点']);
  });
  it('lead from a promise to its points', () => {
    const found = definition(analysis, place(text, '三点意见').start);
    assert.deepEqual(words(found!.targets.map(({ span }) => span)), ['一、提高认识', '二、突出重点', '三、压实责任']);
  });
  it('lead from a point back to what speaks of it', () => {
    const here = words(references(analysis, place(text, '突出重点').start, { declaration: false }));
    assert.deepEqual(here, ['我讲三点意见', '第二点']);
    assert.deepEqual(words(references(analysis, place(text, '第二点').end, { declaration: true })), ['突出重点', ...here]);
  });
  it('let a heading that is spoken of be its own definition', () => {
    assert.deepEqual(words([definition(analysis, place(text, '二、').start)!.origin]), ['突出重点']);
    assert.equal(definition(analysis, place(text, '抓民生').start), null);
  });
  it('are nothing elsewhere', () => {
    assert.equal(definition(analysis, place(text, '责任到人').start), null);
    assert.deepEqual(references(analysis, place(text, '责任到人').start, { declaration: true }), []);
  });
  it('point to points of the outline only, whatever the text', () => {
    for (const source of [...ODD_TEXTS, ...AUTHORED.map((speech) => speech.text)]) {
      const found = analyse(source);
      const starts = new Set(found.outline.speeches.flatMap((speech) => [
        ...speech.enumerations.flatMap(({ items }) => items.map(({ span }) => span.start)),
        ...sectionStarts(speech.sections),
      ]));
      for (const { span, target } of referenceLinks(found)) {
        assert.match(source.slice(span.start, span.end), /^第.{1,3}(?:点|大点|部分|个方面|条意见|个问题|大部分)$/);
        assert.ok(starts.has(target.span.start));
      }
      for (const offset of [0, 1, source.length]) references(found, offset, { declaration: true });
    }
  });
});

function sectionStarts(sections: readonly { readonly span: { readonly start: number }; readonly children: readonly never[] | readonly object[] }[]): readonly number[] {
  return sections.flatMap(({ span, children }) => [span.start, ...sectionStarts(children as typeof sections)]);
}
