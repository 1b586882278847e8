/** Snippets of the gallery where they are inserted: as paragraphs of their own or within one, with the draft's blank lines and indent. */
import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis';
import { gallery } from '../../server/src/completion/gallery';
import { expandSnippet } from '../../server/src/snippets/expandSnippet';

const APPENDED = { title: '督查', text: '要严督实查。' };

/** The text after the snippet has been inserted at `‸`. */
function inserted(marked: string, id: string): string {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const snippet = gallery(analyse(text, { markdown: false }), offset, [APPENDED]).flatMap(({ snippets }) => snippets).find((one) => one.id === id);
  assert.ok(snippet, id);
  return text.slice(0, offset) + expandSnippet(snippet.body).text + text.slice(offset);
}

const SPACED = '在推进会上的讲话\n\n同志们：\n\n今天，我们召开推进会。\n\n';
const CLOSE = '在推进会上的讲话\n同志们：\n　　今天，我们召开推进会。\n　　会议很重要。\n';

describe('snippets of the gallery in the draft', () => {
  for (const [name, text, id, expected] of [
    ['a sentence goes on in its paragraph', `${SPACED}要压实责任。‸`, '我的·0·督查', `${SPACED}要压实责任。要严督实查。`],
    ['a sentence before others, too', `${SPACED}‸要压实责任。`, '我的·0·督查', `${SPACED}要严督实查。要压实责任。`],
    ['a transition stays in its paragraph', `${SPACED}请抓好落实。‸`, '过渡·再强调', `${SPACED}请抓好落实。这里，我再强调三点。`],
    ['an ending is a paragraph of its own', `${SPACED}要压实责任。‸\n`, '结尾·谢谢', `${SPACED}要压实责任。\n\n我就讲这些，谢谢大家！\n`],
    ['right under a paragraph a blank line comes first', `${SPACED}要压实责任。\n‸`, '结尾·谢谢', `${SPACED}要压实责任。\n\n我就讲这些，谢谢大家！`],
    ['on a line of its own nothing is added', `${SPACED}要压实责任。\n\n‸\n`, '结尾·谢谢', `${SPACED}要压实责任。\n\n我就讲这些，谢谢大家！\n`],
    ['before a paragraph a blank line comes after', `${SPACED}‸\n要压实责任。\n`, '段落·作风', `${SPACED}要大力弘扬求真务实、真抓实干的作风，力戒形式主义、官僚主义，以“钉钉子”精神抓好落实。\n\n要压实责任。\n`],
    ['in the midst of a paragraph headings divide it', `${SPACED}要压实责任。‸要抓落实。`, '标题组·四个字小标题', `${SPACED}要压实责任。\n\n（一）摸清底数。\n\n（二）找准靶心。\n\n（三）压实责任。\n\n要抓落实。`],
    ['a close draft has no blank lines, and an indent', `${CLOSE}　　要压实责任。‸\n`, '结尾·谢谢', `${CLOSE}　　要压实责任。\n　　我就讲这些，谢谢大家！\n`],
    ['an empty line gets the indent', `${CLOSE}‸`, '段落·作风', `${CLOSE}　　要大力弘扬求真务实、真抓实干的作风，力戒形式主义、官僚主义，以“钉钉子”精神抓好落实。`],
    ['an indent that is there is kept', `${CLOSE}　　‸`, '结尾·谢谢', `${CLOSE}　　我就讲这些，谢谢大家！`],
    ['a salutation has none, and no empty paragraph before the next one', '在推进会上的讲话\n（2025年9月1日）\n‸\n　　今天，我们召开推进会。\n　　会议很重要。\n　　请抓好落实。\n', '称呼·同志们', '在推进会上的讲话\n（2025年9月1日）\n同志们：\n　　今天，我们召开推进会。\n　　会议很重要。\n　　请抓好落实。\n'],
    ['a salutation at the end of the text has one to go on in', '在推进会上的讲话\n\n‸', '称呼·同志们', '在推进会上的讲话\n\n同志们：\n\n'],
  ] as const)
    it(name, () => {
      assert.equal(inserted(text, id), expected);
    });
  it('in an empty draft stand as they are', () => {
    assert.equal(inserted('‸', '结尾·谢谢'), '我就讲这些，谢谢大家！');
  });
});
