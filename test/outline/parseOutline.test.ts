/** Outline of small texts that each show one thing. */
import assert from 'node:assert/strict';
import { parseOutline } from '../../server/src/outline/parseOutline';
import type { Section, Speech } from '../../server/src/outline/outline';

const BODY = '各级各部门要高度重视，切实抓好落实，确保各项任务按时完成，不打折扣。';

/** `一、抓学习 > （一）摸底*`: markers and headings, children behind `>`, run-in ones with `*`. */
function sketch(sections: readonly Section[]): string[] {
  return sections.flatMap((section) => [
    `${'  '.repeat(section.level - 1)}${section.marker?.text ?? `[${section.style}]`}${section.heading}${section.runIn ? '*' : ''}`,
    ...sketch(section.children),
  ]);
}

function speechOf(text: string): Speech {
  const speech = parseOutline(text).speeches[0];
  assert.ok(speech);
  return speech;
}

function outline(text: string): string[] {
  return sketch(speechOf(text).sections);
}

function series(text: string): string[] {
  return speechOf(text).enumerations.map(({ kind, items }) => `${kind} ${items.map((item) => item.marker).join(' ')}`);
}

describe('outline: levels', () => {
  it('nests 一、（一）1.（1）① in the order in which they appear', () => {
    assert.deepEqual(outline(`一、抓学习\n（一）摸底。${BODY}\n1.查人。${BODY}\n（1）查户。${BODY}\n①材料\n②程序\n（2）查档。${BODY}\n二、抓落实\n${BODY}`), [
      '一、抓学习', '  （一）摸底*', '    1.查人*', '      （1）查户*', '        ①材料', '        ②程序', '      （2）查档*', '二、抓落实',
    ]);
  });
  it('takes （一） or 第一， as the top where the text does', () => {
    assert.deepEqual(outline(`（一）抓早。${BODY}\n（二）抓小。${BODY}`), ['（一）抓早*', '（二）抓小*']);
    assert.deepEqual(outline(`第一，抓早。${BODY}\n第二，抓小。${BODY}`), ['第一，抓早*', '第二，抓小*']);
  });
  it('keeps 第一个问题 and 第一， apart as two levels', () => {
    assert.deepEqual(outline(`第一个问题：为什么抓\n第一，形势紧。${BODY}\n第二，任务重。${BODY}\n第二个问题：怎么抓\n第一，抓早。${BODY}\n第二，抓小。${BODY}`), [
      '第一个问题：为什么抓', '  第一，形势紧*', '  第二，任务重*', '第二个问题：怎么抓', '  第一，抓早*', '  第二，抓小*',
    ]);
  });
  it('puts 一、 below 第一部分 and ends both with the next part', () => {
    assert.deepEqual(outline(`第一部分　去年工作\n一、抓收入\n${BODY}\n二、抓支出\n${BODY}\n第二部分　今年打算\n${BODY}`), [
      '第一部分去年工作', '  一、抓收入', '  二、抓支出', '第二部分今年打算',
    ]);
  });
  it('lets numbering run on over parents', () => {
    assert.deepEqual(outline(`（一）甲\n1.子。${BODY}\n2.丑。${BODY}\n（二）乙\n3.寅。${BODY}`), ['（一）甲', '  1.子*', '  2.丑*', '（二）乙', '  3.寅*']);
  });
  it('ends the numbering at a salutation in the body', () => {
    assert.deepEqual(outline(`一、甲\n${BODY}\n二、乙\n${BODY}\n各位代表，新的一年任务繁重。\n一要讲政治。${BODY}\n二要讲奉献。${BODY}`), ['一、甲', '二、乙', '一要讲政治*', '二要讲奉献*']);
  });
  it('takes Markdown headings without numbers by their #', () => {
    assert.deepEqual(outline(`# 在大会上的讲话\n\n同志们：\n\n## 提高认识\n\n${BODY}\n\n### 抓早\n\n${BODY}\n\n## 狠抓落实\n\n${BODY}`), [
      '[markdown]提高认识', '  [markdown]抓早', '[markdown]狠抓落实',
    ]);
  });
  it('sees markers through # and **', () => {
    assert.deepEqual(outline(`## 一、抓学习\n\n**（一）摸底**\n\n${BODY}\n\n**（二）建档**\n\n${BODY}`), ['一、抓学习', '  （一）摸底', '  （二）建档']);
  });
  it('flags what follows 名词解释 as appendix', () => {
    const speech = speechOf(`一、抓学习\n${BODY}\n二、抓落实\n${BODY}\n名词解释\n1.“两抓”：抓早、抓小。\n2.“两保”：保安全、保供应。`);
    assert.deepEqual(sketch(speech.sections), ['一、抓学习', '二、抓落实', '[plain]名词解释', '  1.“两抓”：抓早、抓小', '  2.“两保”：保安全、保供应']);
    assert.deepEqual(speech.sections.map((section) => section.appendix), [false, false, true]);
  });
});

describe('outline: what is no marker', () => {
  for (const text of [
    `一、二季度要打基础，三季度要见成效。\n${BODY}`,
    `三、四线城市房价平稳。\n${BODY}`,
    `我们要统一、协调推进，星期六、星期日不休息。${BODY}`,
    `97、98年是打基础的两年。\n${BODY}`,
    `1.5万名群众参加。\n${BODY}`,
    `增速居全省第三，居全国第五。${BODY}`,
    `第一书记要驻村。\n第二产业要提速。\n${BODY}`,
    `说一是一、说二是二。${BODY}`,
    `他说：“一、讲成绩；二、讲打算；三、讲感谢。”${BODY}`,
    `高一是打基础的一年，高二是爬坡的一年。${BODY}`,
    `出台“金融八条”（12），6家公司受益。${BODY}`,
  ]) {
    it(text.split('\n')[0]!.slice(0, 24), () => {
      assert.deepEqual(outline(text), []);
      assert.deepEqual(series(text), []);
    });
  }
});

describe('outline: texts that lost their line breaks', () => {
  it('finds 一、 inside a paragraph', () => {
    assert.deepEqual(outline(`下面，我讲三点意见。一、统一思想。${BODY}二、压实责任。${BODY}`), ['一、统一思想*', '二、压实责任*']);
  });
  it('finds the one （二） that was glued to the paragraph before', () => {
    const { sections } = speechOf(`一、甲\n（一）摸底。${BODY}（二）督查。${BODY}\n（三）问责。${BODY}`);
    assert.deepEqual(sketch(sections), ['一、甲', '  （一）摸底*', '  （二）督查*', '  （三）问责*']);
    assert.deepEqual(sections[0]!.children.map((child) => child.marker?.place), ['line', 'inside', 'line']);
  });
  it('leaves （一）…；（二）… of one paragraph an enumeration', () => {
    const text = `会议议程有三项：（一）听取报告；（二）审议草案；（三）表决通过。\n${BODY}`;
    assert.deepEqual(outline(text), []);
    assert.deepEqual(series(text), ['paren （一） （二） （三）']);
  });
  it('splits two speeches where the next title is glued to the last sentence', () => {
    const text = `2030年干部在防汛推进会上的讲话稿\n同志们：${BODY.repeat(8)} 2031年干部在抗旱动员会上的讲话稿同志们：今天开会。${BODY}`;
    assert.deepEqual(parseOutline(text).speeches.map((speech) => speech.title?.text), ['2030年干部在防汛推进会上的讲话稿', '2031年干部在抗旱动员会上的讲话稿']);
  });
  it('knows page numbers that cut sentences from a list', () => {
    const line = BODY.slice(0, -1).repeat(4);
    const scraped = parseOutline(`1、${line}\n2、${line}\n3、${line}\n4、${BODY}`);
    assert.deepEqual(scraped.pageMarks.map((mark) => mark.page), [1, 2, 3, 4]);
    assert.deepEqual(scraped.speeches[0]!.sections, []);
    const list = parseOutline(`1、抓源头。${BODY}\n2、抓过程。${BODY}\n3、抓结果。${BODY}`);
    assert.deepEqual(list.pageMarks, []);
    assert.equal(list.speeches[0]!.sections.length, 3);
  });
});

describe('outline: parts of a speech', () => {
  const text = `在全县防汛工作会议上的讲话\n（2030年6月1日）\n县委书记　李明\n\n同志们：\n今天召开会议。下面，我讲两点意见。\n一、认清形势\n${BODY}\n二、压实责任\n${BODY}一是抓早；二是抓小；三是抓实。\n同志们，让我们共同努力！`;
  it('finds title, salutation, promise, series and closing', () => {
    const speech = speechOf(text);
    assert.equal(speech.title?.text, '在全县防汛工作会议上的讲话');
    assert.deepEqual(speech.salutations.map(({ text: words, role }) => `${words} ${role}`), ['同志们： opening', '同志们， closing']);
    assert.deepEqual(speech.declaredCounts.map(({ text: words, count, actual, scope }) => [words, count, actual, scope]), [['我讲两点意见', 2, 2, 'outline']]);
    assert.deepEqual(series(text), ['是 一是 二是 三是']);
    assert.equal(text.slice(speech.closing!.start, speech.closing!.end), '同志们，让我们共同努力！');
    assert.equal(text.slice(speech.opening!.start, speech.opening!.end), '今天召开会议。下面，我讲两点意见。');
    assert.deepEqual(speech.paragraphs.map((paragraph) => paragraph.kind).slice(0, 5), ['title', 'date', 'speaker', 'blank', 'salutation']);
  });
  it('counts what follows a promise, and keeps fixed names out', () => {
    const count = (words: string): (number | null | string)[][] => speechOf(words).declaredCounts.map((declared) => [declared.count, declared.actual]);
    assert.deepEqual(count(`重点抓好四项工作：一是清底数，二是补短板，三是强监管。`), [[4, 3]]);
    assert.deepEqual(count(`下面，我讲几点意见。\n一、甲\n${BODY}\n二、乙\n${BODY}`), [[null, 2]]);
    assert.deepEqual(count(`要增强“四个意识”。一是抓学习；二是抓落实。`), []);
    assert.deepEqual(count(`去年办结建议100件。${BODY}`), []);
  });
});
