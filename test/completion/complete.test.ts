/** What is offered where, and by which letters it is found. */
import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis';
import { complete, type CompleteOptions } from '../../server/src/completion/complete';
import type { Completion } from '../../server/src/completion/completion';
import { ownSnippets } from '../../server/src/completion/ownSnippets';
import { expandSnippet } from '../../server/src/snippets/expandSnippet';
import { applyEdits } from '../../server/src/text/textEdit';
import { DRAFT, ODD_TEXTS } from '../features/draft';

const OPTIONS: CompleteOptions = { triggers: ['/', '、、'], own: [], terms: () => [] };

/** @param text with the cursor at `|` */
function offered(text: string, options: Partial<CompleteOptions> = {}): readonly Completion[] {
  const offset = text.indexOf('|');
  assert.ok(offset >= 0);
  return complete(analyse(text.slice(0, offset) + text.slice(offset + 1)), offset, { ...OPTIONS, ...options }).items;
}

function labels(text: string, options: Partial<CompleteOptions> = {}): readonly string[] {
  return offered(text, options).map(({ label }) => label);
}

/** The text after the item has been chosen. */
function chosen(text: string, label: string, options: Partial<CompleteOptions> = {}): string {
  const item = offered(text, options).find((candidate) => candidate.label === label);
  assert.ok(item, `${label} is not among ${labels(text, options).join('、')}`);
  return applyEdits(text.replace('|', ''), [{ span: item.span, newText: expandSnippet(item.body).text }, ...item.along]);
}

/** The draft with a line put in after the words. */
function lineAfter(words: string, line: string): string {
  assert.ok(DRAFT.includes(words));
  return DRAFT.replace(words, () => `${words}\n${line}`);
}

/** As VS Code matches: letters in order, the first one at the beginning of a word. */
function accepts(filter: string, typed: string): boolean {
  return [...filter].some((character, index) => {
    if (character !== typed[0] || (index > 0 && filter[index - 1] !== ' ')) return false;
    let next = 1;
    for (const other of filter.slice(index + 1)) if (other === typed[next]) next++;
    return next >= typed.length;
  });
}

describe('snippets while writing', () => {
  it('in an empty draft: whole speeches, titles, salutations', () => {
    const found = labels('|');
    assert.deepEqual(found.slice(0, 2), ['动员会', '推进会']);
    assert.ok(found.includes('会议讲话') && found.includes('同志们') && !found.includes('号召'));
  });
  it('under the title: date, speaker and salutation that are missing', () => {
    assert.deepEqual(labels('在全县防汛工作会议上的讲话\n（2025年3月12日）\n|\n').filter((label) => /行$|同志们/.test(label)), ['讲话人行', '同志们', '领导同志们']);
  });
  it('after the salutation: openings', () => {
    assert.equal(labels('在全县防汛工作会议上的讲话\n同志们：\n|\n')[0], '目的');
  });
  it('after the opening: transitions with as many points as there are sections', () => {
    const draft = lineAfter('部署重点工作。', '|').replace('下面，我讲三点意见。', '');
    assert.equal(labels(draft)[0], '讲三点意见');
    assert.match(chosen(draft, '再强调'), /\n　　这里，我再强调三点。\n/);
    assert.match(chosen(draft.replace('　　三、压实责任，严格督查', '　　责任最要紧。'), '再强调'), /这里，我再强调两点。/);
  });
  it('no opening on the line of the promise, which would be parted from its points', () => {
    const opens = (text: string): boolean => labels(text).includes('目的');
    assert.ok(opens(DRAFT.replace('部署重点工作。', '部署重点工作。/|')));
    assert.ok(!opens(DRAFT.replace('我讲三点意见。', '我讲三点意见。/|')));
    assert.ok(opens(lineAfter('我讲三点意见。', '|')));
  });
  it('no second transition', () => assert.ok(!labels(lineAfter('下面，我讲三点意见。', '|')).includes('再强调')));
  it('inside a section: a series of as many items as the sections beside it have', () => {
    const draft = lineAfter('责任要落实到人。', '|').replace('二是时间紧；三是要求高', '二是时间紧；三是要求高；四是人手少');
    assert.match(chosen(draft, '一是二是三是'), /\n　　一是……；二是……；三是……；四是……。\n/);
  });
  it('after a promise: a series of as many items as it says', () => {
    assert.match(chosen(DRAFT.replace('责任要落实到人。', '要抓好以下两项工作：ys|'), '一是二是三是'), /一是……；二是……。/);
  });
  it('no series before another one', () => {
    const before = (rest: string): boolean => labels(DRAFT.replace('责任要落实到人。', `要做好两项准备：/|${rest}`)).includes('一是二是三是');
    assert.ok(before('') && before('物资要备足。'));
    for (const series of ['①测量放线；②备足物资。', '（1）测量放线；（2）备足物资。', '一是测量放线。']) assert.ok(!before(series), series);
  });
  it('at the end of an unfinished draft: closings', () => {
    const draft = `${DRAFT.slice(0, DRAFT.indexOf('　　同志们，让我们'))}|`;
    assert.ok(labels(draft).includes('号召'));
    assert.ok(!labels(lineAfter('形势逼人。', '|')).includes('号召'));
  });
  it('in the words of the own place', () => {
    const draft = '在全市防汛工作会议上的讲话\n同志们：\n今年全市雨水多。\n|\n';
    assert.match(chosen(draft, '目的'), /动员全市上下/);
    assert.match(chosen(draft.replace('雨水多。', '雨水多，要健全县乡联防、健全县村联动、健全县镇值守。'), '目的'), /动员全市上下/);
  });
  it('the drafter’s own ones, right after those of the place', () => {
    const own = ownSnippets([{ title: '驻村感谢', text: '感谢驻村干部。' }]);
    const found = offered(lineAfter('大家要清醒。', '/zcgx|'), { own });
    const item = found.find(({ label }) => label === '驻村感谢');
    assert.ok(item && accepts(item.filter, '/zcgx'), item?.filter);
    assert.equal(item.body, '　　感谢驻村干部。');
  });
  it('come one line after the other where the draft sets its paragraphs so, with blank lines where it does not', () => {
    const apart = '在全县防汛工作会议上的讲话\n\n同志们：\n\n今天开会，部署防汛。\n|\n';
    assert.match(chosen(apart, '讲三点意见'), /部署防汛。\n\n下面，我讲三点意见。\n\n一、/);
    const close = '在全县防汛工作会议上的讲话\n同志们：\n　　今天开会，部署防汛。\n　　大家要重视。\n|';
    assert.match(chosen(close, '讲三点意见'), /大家要重视。\n　　下面，我讲三点意见。\n　　一、/);
  });
});

describe('finding a snippet', () => {
  const after = (typed: string): readonly Completion[] => offered(DRAFT.replace('部署重点工作。下面，我讲三点意见。', `部署重点工作。${typed}|`));
  for (const typed of ['xm', 'xia', 'xiamianjiang', 'xmj', '/xm', '/xiamian', '、、xm', '、、下面', '、、讲三点', '/']) {
    it(`by ${typed} right after Chinese text`, () => {
      const first = after(typed).find(({ filter }) => accepts(filter, typed));
      assert.ok(first);
      assert.deepEqual([first.label, first.span.end - first.span.start], ['讲三点意见', typed.length]);
    });
  }
  it('by its Chinese words', () => assert.deepEqual(after('下面').map(({ label }) => label), ['讲三点意见']));
  it('by its Chinese words on a line of its own', () => assert.deepEqual(labels('在全县会议上的讲话\n同志|'), ['同志们']));
  it('no filter is longer than an editor matches', () => {
    for (const { filter } of offered('/|')) assert.ok(filter.length <= 120);
  });
});

describe('right after a heading that text is to follow on its line', () => {
  it('sentences of a section', () => {
    const text = '在全县会议上的讲话\n同志们：\n今天开会。\n一、抓早\n（一）排查隐患。ysze|\n（二）备足物资。\n';
    assert.ok(labels(text).includes('压实责任'), labels(text).join('、'));
  });
});

describe('a set phrase in a sentence', () => {
  const inSentence = (sentence: string): readonly string[] => labels(DRAFT.replace('形势逼人。', sentence)).filter((label) => label === '四个自信');

  for (const sentence of ['要坚定/|，做到心中有数。', '要坚定sgzx|。', '一要坚定/|；二要增强本领。', '一要/|；二要增强本领。', '再次强调/|。', '同时坚定/|。', '要抓好三件事：一是坚定/|；二是补短板；三是强弱项。']) {
    it(`in ${sentence}`, () => assert.deepEqual(inSentence(sentence), ['四个自信']));
  }
  for (const [where, sentence] of [
    ['in a word of a series', '首先，要早。其次，要快。再/|次，要实。'],
    ['in a marker', '要做到：一/|是早；二是快。'],
    ['right before a marker, which would begin no clause any more', '要做到一是早，/|二是快，三是实。'],
    ['in the other side of a pair', '一方面，要早；另一方/|面，要快。'],
    ['in the other side in other words', '一方面要早，另外一个/|方面要快。'],
    ['in 同时', '一方面要早，同/|时要快。'],
    ['right before the other side that begins a clause', '一方面要早，/|一方面要快。'],
    ['in a promise', '要抓好三件/|事：一是查隐患；二是补短板；三是强弱项。'],
    ['at the end of a promise', '要抓好三件事/|：一是查隐患；二是补短板；三是强弱项。'],
  ] as const) {
    it(`not ${where}`, () => assert.deepEqual(inSentence(sentence), []));
  }
});

describe('nothing is offered', () => {
  for (const [what, text] of [
    ['in ordinary prose', DRAFT.replace('形势逼人', '形势|逼人')],
    ['after one Chinese character', DRAFT.replace('形势逼人。', '形势逼人。下|')],
    ['in a heading', DRAFT.replace('提高认识', 'xm|提高认识')],
    ['in a title', DRAFT.replace('推进会', 'xm|推进会')],
    ['between 《》', DRAFT.replace('形势逼人。', '按照《xm|》办。')],
    ['in a quotation', DRAFT.replace('形势逼人。', '他说：“好。xm|”')],
    ['in a comment', DRAFT.replace('形势逼人。', '<!--\nxm|\n-->')],
    ['after letters and digits', DRAFT.replace('形势逼人。', 'GDPxm|')],
  ] as const) {
    it(what, () => assert.deepEqual(labels(text), []));
  }
});

describe('the next marker', () => {
  const marker = (text: string): readonly string[] => offered(text).filter(({ kind }) => kind === 'marker').map(({ label, relation }) => `${label} ${relation}`);

  it('of this level, of the level above, of the level below', () => {
    assert.deepEqual(marker(lineAfter('要办好实事。', '|')), ['（三） next', '三、 outer', '1. first']);
  });
  it('below a heading the first one below comes first', () => {
    const draft = DRAFT.replace('　　责任要落实到人。\n', '|\n');
    assert.deepEqual(marker(draft).slice(0, 2), ['（一） first', '四、 next']);
  });
  it('brings later markers, promises and references along', () => {
    const draft = lineAfter('要办好实事。', '　　san|').replace('责任要落实到人', '前面讲的第三个问题要落实到人');
    const after = chosen(draft, '三、');
    assert.match(after, /我讲四点意见[^]*\n　　三、【标题】\n　　四、压实责任[^]*前面讲的第四个问题/);
    assert.ok(accepts(offered(draft).find(({ label }) => label === '三、')!.filter, 'san'));
  });
  it('gives as many first markers as were promised', () => {
    const draft = DRAFT.replace('责任要落实到人。', '要抓好以下三项工作。\n|');
    assert.match(chosen(draft, '（一）'), /\n　　（一）【标题】\n　　（二）【标题】\n　　（三）【标题】\n/);
  });
  it('not in the midst of a text', () => assert.deepEqual(marker(lineAfter('县长　陆知行', '|')), []));
  it('not where text follows', () => assert.deepEqual(marker(DRAFT.replace('　　形势逼人。', '|\n　　形势逼人。')), []));
  it('keeps the # of Markdown', () => {
    const text = '# 在全县会议上的讲话\n\n同志们：\n\n## 一、抓早\n\n要早。\n\n## 二、抓实\n\n要实。\n\n|\n';
    const offset = text.indexOf('|');
    const { items } = complete(analyse(text.replace('|', ''), { markdown: true }), offset, OPTIONS);
    assert.equal(items.find(({ label }) => label === '三、')?.body, '## 三、${1:【标题】}$0');
  });
});

describe('members of set phrases', () => {
  const put = (words: string): string => DRAFT.replace('形势逼人。', `${words}|。`);
  for (const [written, label] of [
    ['增强“四个意识”（', '政治意识、大局意识、核心意识、看齐意识'],
    ['增强“四个意识”（政治意识、大', '政治意识、大局意识、核心意识、看齐意识'],
    ['坚持“五位一体”总体布局（', '经济建设、政治建设、文化建设、社会建设、生态文明建设'],
    ['提高政治判断力、政治', '政治判断力、政治领悟力、政治执行力'],
    ['贯彻创新、协调、', '创新、协调、绿色、开放、共享'],
  ] as const) {
    it(`after ${written}`, () => {
      assert.deepEqual(labels(put(written)), [label]);
      assert.ok(chosen(put(written), label).includes(label));
    });
  }
  it('not after another word, nor when they stand there', () => {
    for (const written of ['增强“四个意识”（下同', '要创新、', '增强“四个意识”（政治意识、大局意识、核心意识、看齐意识']) {
      assert.deepEqual(offered(put(written)).filter(({ kind }) => kind === 'members'), [], written);
    }
    assert.deepEqual(labels(DRAFT.replace('形势逼人。', '增强“四个意识”（|政治意识）。')), []);
  });
});

describe('terms', () => {
  const terms = (beginning: string): { text: string; weight: number }[] =>
    [['应接尽接', 3], ['应接种人群', 9], ['常态化疫情防控', 2], ['应接', 50]].flatMap(([text, weight]) =>
      String(text).startsWith(beginning) ? [{ text: String(text), weight: Number(weight) }] : []);

  it('begin like what is being written, the likeliest first', () => {
    assert.deepEqual(labels(DRAFT.replace('形势逼人。', '做到应接|。'), { terms }), ['应接种人群', '应接尽接']);
    assert.match(chosen(DRAFT.replace('形势逼人。', '做到应接|。'), '应接尽接', { terms }), /做到应接尽接。/);
  });
  it('take two characters to be offered, and must not stand there already', () => {
    assert.deepEqual(labels(DRAFT.replace('形势逼人。', '做到应|。'), { terms }), []);
    assert.deepEqual(labels(DRAFT.replace('形势逼人。', '做到应接|尽接。'), { terms }), ['应接种人群']);
  });
  it('are asked for again with every character', () => {
    const text = DRAFT.replace('形势逼人。', '做到应接');
    assert.ok(complete(analyse(text), text.indexOf('应接') + 2, { ...OPTIONS, terms }).incomplete);
  });
});

describe('completion of any text', () => {
  it('never throws, and stays on the line of the cursor', () => {
    for (const text of ODD_TEXTS.filter((odd) => odd.length < 10_000)) {
      const analysis = analyse(text);
      for (const offset of [0, 1, text.length >> 1, text.length]) {
        const at = Math.min(offset, text.length);
        for (const { span } of complete(analysis, at, OPTIONS).items) {
          assert.ok(span.end === at && !/[\r\n]/.test(text.slice(span.start, at)));
        }
      }
    }
  });
});
