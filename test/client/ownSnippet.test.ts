/** The drafter's own snippets: what is read from a file, what is written to one. */
import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { isSnippetFile, readOwnSnippet, snippetFile, suggestedTitle } from '../../client/src/snippets/ownSnippet';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('client: own snippets', () => {
  it('are text files, hidden ones aside', () => {
    assert.deepEqual(['压实责任.txt', '结尾.TXT', '.压实.txt', '结尾.md', 'txt'].filter(isSnippetFile), ['压实责任.txt', '结尾.TXT']);
  });
  it('are named by their file', () => {
    assert.deepEqual(readOwnSnippet('压实责任.txt', bytes('\r\n要压实责任。\r\n\r\n要严督实查。\r\n')), { title: '压实责任', text: '要压实责任。\n\n要严督实查。' });
  });
  it('are named by a first line that says so', () => {
    assert.deepEqual(readOwnSnippet('a.txt', bytes('名称： 县里/乡里 \n要压实责任。')), { title: '县里/乡里', text: '要压实责任。' });
    assert.deepEqual(readOwnSnippet('a.txt', bytes('名称如下：\n甲、乙')), { title: 'a', text: '名称如下：\n甲、乙' });
  });
  it('keep the indent of their first line', () => {
    assert.equal(readOwnSnippet('a.txt', bytes('\n　　要压实责任。\n'))?.text, '　　要压实责任。');
  });
  it('without text are none', () => {
    for (const text of ['', ' \n　\n', '名称：空\n\n']) assert.equal(readOwnSnippet('a.txt', bytes(text)), null);
  });
  it('may be UTF-8 with a mark, or GB18030', () => {
    assert.equal(readOwnSnippet('a.txt', bytes('\ufeff要压实责任。'))?.text, '要压实责任。');
    assert.equal(readOwnSnippet('a.txt', iconv.encode('要压实责任，抓好落实。', 'gb18030'))?.text, '要压实责任，抓好落实。');
  });

  const titles = ['压实责任', '县里/乡里', ' 结尾 ', '...', 'CON', '名称', '何时?何地?', '长'.repeat(100), '😀'.repeat(40)];
  for (const title of titles)
    it(`“${title.slice(0, 12)}” is written as it is read`, () => {
      for (const text of ['要压实责任。\n\n要严督实查。', '名称：甲\n乙', '$1 和 }', '100 万元']) {
        const { name, content } = snippetFile({ title, text });
        assert.ok(isSnippetFile(name) && name.length <= 64 && !/[\\/:*?"<>|]/.test(name), name);
        assert.deepEqual(readOwnSnippet(name, bytes(content)), { title: title.trim(), text });
      }
    });

  for (const [text, title] of [
    ['要压实责任，抓好落实。', '要压实责任'],
    ['　　（一）摸清底数。全县', '摸清底数'],
    ['# 二、突出重点', '突出重点'],
    ['1. 加强领导', '加强领导'],
    ['“四个意识”', ''],
    ['进一步加大工作力度推动各项任务落地', '进一步加大工作力度推动各'],
  ] as const)
    it(`“${text}” suggests “${title}”`, () => {
      assert.equal(suggestedTitle(text), title);
    });
});
