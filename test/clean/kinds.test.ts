/** Each kind of change: what it changes, and what it leaves alone. */
import assert from 'node:assert/strict';
import { type CleanKind, type CleanOptions, decodeCleanOptions, NO_CHANGE, PASTE_OPTIONS } from '../../server/src/clean/options';
import { cleaned, only, without } from './support';

type Case = readonly [name: string, before: string, after: string];

const LONG = '各级各部门要提高政治站位，扛起政治责任，把各项任务抓紧抓实抓到位，';
const SEA = '海口街道要把清淤疏浚、堤防加固、泵站检修三件事同步铺开，确保汛前';

const CASES: Readonly<Record<CleanKind, readonly Case[]>> = {
  furniture: [
    ['a line of a download site', '同志们：\n今天开会。\n《讲话稿.docx》由会员分享，可在线阅读\n请大家发言。\n', '同志们：\n今天开会。\n请大家发言。\n'],
    ['a page number between whole paragraphs', '今天开会。\n- 3 -\n请大家发言。\n', '今天开会。\n请大家发言。\n'],
    ['a page number inside a sentence', `${SEA}\n- 3 -\n全部完成，不留死角。\n`, `${SEA}全部完成，不留死角。\n`],
    ['a page number inside a sentence, blank lines around it', `${SEA}\n\n第 3 页 共 9 页\n\n全部完成，不留死角。\n`, `${SEA}全部完成，不留死角。\n`],
    ['a page number before a heading', '今天先讲到这里\n- 3 -\n一、提高认识\n', '今天先讲到这里\n一、提高认识\n'],
    ['a page number after a heading', '一、提高认识，扛牢抓好今年各项重点工作的政治责任\n- 3 -\n今年任务很重，大家要努力。\n', '一、提高认识，扛牢抓好今年各项重点工作的政治责任\n今年任务很重，大家要努力。\n'],
    ['a sentence between two page numbers', `${SEA}\n- 3 -\n全部完成，不留死角。${SEA}\n- 4 -\n万无一失。\n`, `${SEA}全部完成，不留死角。${SEA}万无一失。\n`],
    ['residue at the end', '谢谢大家。\n第 9 页 共 9 页', '谢谢大家。'],
    ['a sentence that speaks of such things', '请扫码签到。\n', '请扫码签到。\n'],
  ],
  pageMarks: [
    [
      'numbers that cut sentences',
      `1、${LONG}${LONG}不留\n2、尾巴。${LONG}${LONG}让群众真正满\n3、意。${LONG}${LONG}交出一份合格\n4、答卷。\n`,
      `${LONG}${LONG}不留尾巴。${LONG}${LONG}让群众真正满意。${LONG}${LONG}交出一份合格答卷。\n`,
    ],
    ['a list', '1、抓源头。\n2、抓过程。\n3、抓结果。\n', '1、抓源头。\n2、抓过程。\n3、抓结果。\n'],
  ],
  paragraphBreaks: [
    ['a point', '（一）抓学习。要学深悟透。（二）抓落实。要真抓实干。\n（三）抓督查。要跟踪问效。\n', '（一）抓学习。要学深悟透。\n（二）抓落实。要真抓实干。\n（三）抓督查。要跟踪问效。\n'],
    ['the indent of the body', '　　一、抓学习\n　　要学深悟透。二、抓落实\n　　要真抓实干。\n　　三、抓督查\n　　要跟踪问效。\n', '　　一、抓学习\n　　要学深悟透。\n　　二、抓落实\n　　要真抓实干。\n　　三、抓督查\n　　要跟踪问效。\n'],
    ['blank lines between paragraphs', '一、抓学习\n\n要学深悟透。二、抓落实\n\n要真抓实干。\n\n三、抓督查\n\n要跟踪问效。\n', '一、抓学习\n\n要学深悟透。\n\n二、抓落实\n\n要真抓实干。\n\n三、抓督查\n\n要跟踪问效。\n'],
    ['the line end of the text', '同志们：今天开会。\r\n请大家发言。\r\n', '同志们：\r\n今天开会。\r\n请大家发言。\r\n'],
    ['title and date', '在全县防汛工作会议上的讲话（2025年6月3日）\n同志们：\n今天开会。\n', '在全县防汛工作会议上的讲话\n（2025年6月3日）\n同志们：\n今天开会。\n'],
    ['title, date, speaker and salutation', '在全县防汛工作会议上的讲话（2025年6月3日）县委书记　周明远同志们：\n今天开会。\n', '在全县防汛工作会议上的讲话\n（2025年6月3日）\n县委书记　周明远\n同志们：\n今天开会。\n'],
    ['title and salutation', '在全县防汛工作会议上的讲话同志们：\n今天开会。\n', '在全县防汛工作会议上的讲话\n同志们：\n今天开会。\n'],
    ['a Markdown title with its date', '# 在全县防汛工作会议上的讲话（2025年6月3日）\n\n同志们：\n\n今天开会。\n', '# 在全县防汛工作会议上的讲话（2025年6月3日）\n\n同志们：\n\n今天开会。\n'],
    ['a salutation with a comma', '同志们，今天开会。\n', '同志们，今天开会。\n'],
    ['a short list in one sentence', '议程有三项：一、听取报告；二、讨论；三、表决。\n', '议程有三项：一、听取报告；二、讨论；三、表决。\n'],
    ['a series inside a paragraph', '要做到：一是抓早；二是抓小；三是抓好。\n', '要做到：一是抓早；二是抓小；三是抓好。\n'],
  ],
  hardLineBreaks: [
    ['after a comma', `${LONG}\n一件一件抓落实。\n`, `${LONG}一件一件抓落实。\n`],
    ['inside a word', `${SEA}全\n部完成，不留死角。\n`, `${SEA}全部完成，不留死角。\n`],
    ['CRLF', `${SEA}全\r\n部完成，不留死角。\r\n`, `${SEA}全部完成，不留死角。\r\n`],
    ['Latin words', `${SEA}用好GIS\nand BIM，不留死角。\n`, `${SEA}用好GIS and BIM，不留死角。\n`],
    ['after a full stop', `${LONG}一件一件抓落实。\n抓而不紧，等于不抓。\n`, `${LONG}一件一件抓落实。\n抓而不紧，等于不抓。\n`],
    ['before a marker', `${SEA}\n一、抓紧清淤\n`, `${SEA}\n一、抓紧清淤\n`],
    ['before an indent', `${SEA}\n　　全部完成。\n`, `${SEA}\n　　全部完成。\n`],
    ['after a heading', '一、提高政治站位，切实增强抓好防汛工作的责任感\n今年雨情汛情形势严峻，大家要高度重视。\n', '一、提高政治站位，切实增强抓好防汛工作的责任感\n今年雨情汛情形势严峻，大家要高度重视。\n'],
    ['short lines', '天下事有难易乎，\n为之则难者亦易矣。\n', '天下事有难易乎，\n为之则难者亦易矣。\n'],
    ['points without full stops', `${SEA}全部完成\n县水利局要把责任落实到河、到库、到人，汛期二十四小时值守\n县应急局要备足物资\n`, `${SEA}全部完成\n县水利局要把责任落实到河、到库、到人，汛期二十四小时值守\n县应急局要备足物资\n`],
    ['a salutation', '尊敬的各位领导、各位来宾、各位代表，\n同志们：\n', '尊敬的各位领导、各位来宾、各位代表，\n同志们：\n'],
  ],
  punctuation: [
    ['half-width marks', '刚才,大家讲得很好;还有吗?有!请讲(简短些):好.\n', '刚才，大家讲得很好；还有吗？有！请讲（简短些）：好。\n'],
    ['the colon of the salutation', '同志们:\n今天开会。\n', '同志们：\n今天开会。\n'],
    ['numbers', '上午9:30到会1,200人，比例1:3，增长8.5%，口径是(GDP)。\n', '上午9:30到会1,200人，比例1:3，增长8.5%，口径是(GDP)。\n'],
    ['links', '请看https://example.com/a?b=1,2:3。\n', '请看https://example.com/a?b=1,2:3。\n'],
    ['three dots', '形式多样...等等。。。还有…\n', '形式多样……等等……还有……\n'],
    ['leaders of a table of contents', '提高认识.........3\n', '提高认识.........3\n'],
    ['a whole ellipsis', '省略……不变…………\n', '省略……不变…………\n'],
    ['two hyphens', '--在全县大会上的讲话\n攻坚行动---百日会战\n攻坚行动———百日会战\n', '——在全县大会上的讲话\n攻坚行动---百日会战\n攻坚行动——百日会战\n'],
    ['ranges', '2021-2023年，北京—上海，中国—东盟。\n', '2021-2023年，北京—上海，中国—东盟。\n'],
  ],
  repeatedMarks: [
    ['twice the same', '完善治理。。加强监管，，推进工作。\n', '完善治理。加强监管，推进工作。\n'],
    ['two different', '推进“三大建设”，、营造环境。\n', '推进“三大建设”，营造环境。\n'],
    ['what may stand together', '难道不行吗？！不行！！！等等……\n', '难道不行吗？！不行！！！等等……\n'],
  ],
  quotes: [
    ['straight marks', '坚持"一盘棋"，防止"两张皮"。\n', '坚持“一盘棋”，防止“两张皮”。\n'],
    ['single ones', "'一把手'负责。\n", '‘一把手’负责。\n'],
    ['an odd number', '坚持"一盘棋"，防止"两张皮。\n', '坚持"一盘棋"，防止"两张皮。\n'],
    ['a closing mark typed as an opening one', '开展“百帮“活动，落实“三包”责任。\n', '开展“百帮”活动，落实“三包”责任。\n'],
    ['a quotation inside a quotation', '他说：“要做到“两个维护”。”\n', '他说：“要做到“两个维护”。”\n'],
    ['a quotation of several paragraphs', '“第一段。\n“第二段。”\n', '“第一段。\n“第二段。”\n'],
    ['mark-up and measures', '<a class="title">标题</a>，屏幕6"。\n', '<a class="title">标题</a>，屏幕6"。\n'],
    ['apostrophes', "他说It's fine，大家说don't。\n", "他说It's fine，大家说don't。\n"],
  ],
  wideLetters: [
    ['digits and letters', '２０２５年ＧＤＰ增长６．５％。\n', '2025年GDP增长6.5％。\n'],
    ['markers', '１．抓学习\n２．抓落实\n', '１．抓学习\n２．抓落实\n'],
  ],
  spaces: [
    ['invisible characters', '\ufeff各级\u200b各部\u00ad门\u0007要抓\u2060落实。\n', '各级各部门要抓落实。\n'],
    ['odd blanks', '增长\u00a05%，其中\u2003工业增长6%。\n', '增长 5%，其中 工业增长6%。\n'],
    ['an odd indent keeps its width', '\u00a0\u00a0\u00a0\u00a0各级各部门要抓落实。\n', '\u3000\u3000各级各部门要抓落实。\n'],
    ['odd line ends', '抓学习。\u2028抓落实。\u000b抓督查。\n', '抓学习。\n抓落实。\n抓督查。\n'],
    ['blanks at line ends', '抓学习。  \n抓落实。\u3000\n', '抓学习。\n抓落实。\n'],
    ['doubled blanks', '增长  5%，全县   GDP达到10亿元。\n', '增长 5%，全县 GDP达到10亿元。\n'],
    ['blanks beside marks', '抓学习， 抓落实 。“ 三包 ”责任。\n', '抓学习，抓落实。“三包”责任。\n'],
    ['blank lines', '\n\n抓学习。\n\n\n\n抓落实。\n', '抓学习。\n\n抓落实。\n'],
    ['blank lines, CRLF', '抓学习。\r\n\r\n \r\n\r\n抓落实。\r\n', '抓学习。\r\n\r\n抓落实。\r\n'],
    ['a name, an emoji, a rare character', '县长　陆知行\n大家辛苦👨‍👩‍👧了，𠮷祥。\n', '县长　陆知行\n大家辛苦👨‍👩‍👧了，𠮷祥。\n'],
    ['a blank after a marker', '一、 抓学习\n要学深悟透。\n二、 抓落实\n', '一、 抓学习\n要学深悟透。\n二、 抓落实\n'],
  ],
  markerForms: [
    ['brackets', '(一)抓学习\n(二)抓落实\n', '（一）抓学习\n（二）抓落实\n'],
    ['punctuation', '一，抓学习\n（一）、学理论\n（二）、学业务\n二，抓落实\n1、抓早\n2、抓小\n', '一、抓学习\n（一）学理论\n（二）学业务\n二、抓落实\n1.抓早\n2.抓小\n'],
    ['inside paragraphs', '一是，抓早；二是，抓小。\n', '一是抓早；二是抓小。\n'],
  ],
};

describe('cleaning: kinds of change', () => {
  for (const [kind, cases] of Object.entries(CASES) as [CleanKind, readonly Case[]][]) {
    for (const [name, before, after] of cases) {
      it(`${kind}: ${name}`, () => assert.equal(cleaned(before, only(kind)), after));
    }
    it(`${kind}: nothing where it is switched off`, () => {
      for (const [, before] of cases) assert.equal(cleaned(before, NO_CHANGE), before);
    });
  }
  it('a switch takes its own kind away and no other', () => {
    const text = '(一)刚才,大家讲得"很好"。  \n(二)请继续。\n';
    assert.equal(cleaned(text), '（一）刚才，大家讲得“很好”。\n（二）请继续。\n');
    assert.equal(cleaned(text, without('quotes')), '（一）刚才，大家讲得"很好"。\n（二）请继续。\n');
    assert.equal(cleaned(text, without('punctuation', 'spaces')), '（一）刚才,大家讲得“很好”。  \n（二）请继续。\n');
    assert.equal(cleaned(text, without('markerForms')), '(一)刚才，大家讲得“很好”。\n(二)请继续。\n');
  });
});

describe('cleaning: indent', () => {
  const text = '在全县大会上的讲话\n同志们：\n　今天开会。\n一、抓学习\n    要学深悟透。\n';
  const indented = (indent: CleanOptions['indent']): string => cleaned(text, { ...NO_CHANGE, indent });
  it('two', () => assert.equal(indented('two'), '在全县大会上的讲话\n同志们：\n　　今天开会。\n　　一、抓学习\n　　要学深悟透。\n'));
  it('none', () => assert.equal(indented('none'), '在全县大会上的讲话\n同志们：\n今天开会。\n一、抓学习\n要学深悟透。\n'));
  it('keep', () => assert.equal(indented('keep'), text));
  it('Markdown is left alone', () => assert.equal(cleaned(text, { ...NO_CHANGE, indent: 'two' }, { markdown: true }), text));
});

describe('cleaning: what is left alone', () => {
  it('a part outside the range', () => {
    const text = '刚才,甲讲得好。\n刚才,乙讲得好。\n刚才,丙讲得好。\n';
    const start = text.indexOf('刚才,乙');
    assert.equal(cleaned(text, PASTE_OPTIONS, { range: { start, end: start + 9 } }), '刚才,甲讲得好。\n刚才，乙讲得好。\n刚才,丙讲得好。\n');
  });
  it('code, tables and hard breaks of Markdown', () => {
    const text = '```\nf(甲,乙)  \n\n\n\n```\n\n| 甲,乙 | 丙 |\n| --- | --- |\n\n第一行诗，  \n第二行诗。\n';
    assert.equal(cleaned(text, PASTE_OPTIONS, { markdown: true }), text);
  });
  it('what a comment silences', () => {
    const text = '刚才,甲讲得好。 <!-- policy-speech-ignore-line halfwidth-punctuation -->\n';
    assert.equal(cleaned(text, only('punctuation')), text);
  });
});

describe('cleaning: options from outside', () => {
  it('what is not given or makes no sense has its default', () => {
    assert.deepEqual(decodeCleanOptions(undefined), PASTE_OPTIONS);
    assert.deepEqual(decodeCleanOptions({ quotes: 'no', indent: 'four', other: true }), PASTE_OPTIONS);
    assert.deepEqual(decodeCleanOptions({ quotes: false, indent: 'two' }), { ...PASTE_OPTIONS, quotes: false, indent: 'two' });
  });
});
