/** Searching the snippets: Chinese, pinyin initials, whole pinyin; the nearest first, the drafter's own on top. */
import assert from 'node:assert/strict';
import { inGroups, searchSnippets } from '../../client/src/snippets/search';
import type { SnippetItem } from '../../server/src/lsp/protocol';

const item = (title: string, initials: string, words: string, pinyin: string, preview = title): SnippetItem => ({ id: title, title, description: '', initials, words, pinyin, body: preview, preview });

const groups = [
  { name: '过渡', fits: true, snippets: [item('讲三点意见', 'xm', '下面讲', 'xiamianjiang jiangsandianyijian', '下面，我讲三点意见。'), item('再强调', 'zqd', '再强调', 'zaiqiangdiao', '这里，我再强调三点。')] },
  { name: '结尾', fits: false, snippets: [item('谢谢', 'xx', '谢谢', 'xiexie', '我就讲这些，谢谢大家！'), item('谱写', 'px', '谱写', 'puxie', '谱写新的篇章。')] },
  { name: '主持', fits: false, snippets: [] },
  { name: '我的', fits: true, snippets: [item('下面的话', 'xmdh', '下面的话', 'xiamiandehua')] },
];
const found = (query: string): string[] => searchSnippets(groups, query).map(({ snippet }) => snippet.title);

describe('client: snippets', () => {
  it('come in groups, the own ones first, empty ones not at all', () => {
    assert.deepEqual(inGroups(groups).map(({ name }) => name), ['我的', '过渡', '结尾']);
  });
  it('are found by initials, the exact ones first', () => {
    assert.deepEqual(found('xm'), ['讲三点意见', '下面的话']);
    assert.deepEqual(found('X'), ['下面的话', '讲三点意见', '谢谢', '谱写']);
  });
  it('are found by whole pinyin, from its beginning or within', () => {
    assert.deepEqual(found('xiamian'), ['下面的话', '讲三点意见']);
    assert.deepEqual(found('qiangdiao'), ['再强调']);
    assert.deepEqual(found('xie'), ['谢谢', '谱写']);
  });
  it('are found by Chinese in name, words, group and text', () => {
    assert.deepEqual(found('下面讲'), ['讲三点意见']);
    assert.deepEqual(found('结尾'), ['谢谢', '谱写']);
    assert.deepEqual(found('篇章'), ['谱写']);
  });
  it('must hold every word', () => {
    assert.deepEqual(found('过渡 三点'), ['讲三点意见', '再强调']);
    assert.deepEqual(found('过渡 xie'), []);
  });
});
