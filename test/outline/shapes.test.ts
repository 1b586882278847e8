/** Whole texts of the shapes that public speeches come in, each shortened to its skeleton. */
import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis';
import type { Section, Speech } from '../../server/src/outline/outline';

interface Shape {
  readonly shows: string;
  readonly markdown?: boolean;
  /** `{80}` stands for some 80 characters of body text. */
  readonly text: string;
  /** Per speech title, salutations and sections (`*` run in, `^` inside a paragraph), series and promises; then warnings. */
  readonly sketch: string;
}

const PLACES = ['', '在山区，', '在库区，', '在镇上，', '在村里，', '在园区，', '在林场，'];
const SENTENCES = [
  '各级各部门要高度重视，把责任落到岗位。', '要摸清家底，做到心中有数，不留死角。', '要紧盯薄弱环节，拿出管用的办法。',
  '要加强协作，形成合力。', '要注重实效，让群众看得见、摸得着。', '遇到难处要想办法，不能等也不能靠。',
  '资金要用在刀刃上，管好每一笔开支。', '宣传要跟上，让大家都知道怎么做。', '道路要管养并重，安全畅通。',
  '企业有困难，部门要上门去帮。', '林区要看好山、管好火。', '老人孩子要有人照应，困难家庭要有人牵挂。',
];

/** Body text in place of each `{length}`, no two paragraphs alike. */
function fill(skeleton: string): string {
  let at = 0;
  return skeleton.replace(/\{(\d+)\}/g, (_, length: string) => {
    let body = '';
    while (body.length < Number(length)) {
      body += PLACES[Math.floor(at / SENTENCES.length) % PLACES.length]! + SENTENCES[at % SENTENCES.length]!;
      at++;
    }
    return body;
  });
}

function* sectionLines(sections: readonly Section[]): Generator<string> {
  for (const { level, style, marker, heading, runIn, appendix, children } of sections) {
    const name = marker === null ? `[${style}]` : `${marker.place === 'inside' ? '^' : ''}${marker.text}`;
    yield `${'  '.repeat(level - 1)}${name}${heading}${runIn ? '*' : ''}${appendix ? ' #' : ''}`;
    yield* sectionLines(children);
  }
}

function speechLines({ title, salutations, sections, enumerations, declaredCounts }: Speech): string[] {
  return [
    `title ${title?.text ?? '-'}`,
    ...salutations.map(({ role, text }) => `${role} ${text}`),
    ...sectionLines(sections),
    ...enumerations.map(({ kind, items }) => `series ${kind} ${items.map((item) => item.marker).join(' ')}`),
    ...declaredCounts.map(({ count, actual, scope }) => `count ${count}/${actual} ${scope}`),
  ];
}

function sketch({ text, markdown }: Shape): string {
  const analysis = analyse(fill(text.slice(1)), { markdown });
  const loud = analysis.findings().filter(({ severity }) => severity === 'warning' || severity === 'error');
  return ['', ...analysis.outline.speeches.flatMap(speechLines), ...loud.map(({ rule }) => `warning ${rule.meta.id}`)].join('\n');
}

const SHAPES: readonly Shape[] = [
  {
    shows: 'an agenda in numbered lines, then the points of the chair, counted anew',
    text: `
在全县水利工作会议上的主持词
同志们：
现在开会。今天的会议主要有三项议程。
一、请水利局李局长宣读表彰通报；
二、请王副县长讲话；
三、请张书记讲话。
现在进行第一项，请李局长宣读表彰通报。
会议的议程已经进行完毕。{90}为把这次会议的精神落到实处，我再强调三点：
一、抓好传达学习。{80}
二、抓好任务分解。{80}
三、抓好督促检查。{80}
散会。`,
    sketch: `
title 在全县水利工作会议上的主持词
opening 同志们：
一、请水利局李局长宣读表彰通报；
二、请王副县长讲话；
三、请张书记讲话
一、抓好传达学习*
二、抓好任务分解*
三、抓好督促检查*
count 3/3 outline
count 3/3 outline`,
  },
  {
    shows: 'an agenda inside a paragraph, stage directions, then the points',
    text: `
全镇信访工作会议主持词
同志们：
今天召开全镇信访工作会议，主要目的是{70}
今天会议主要有三项议程：一是信访办通报情况；二是各村汇报；三是由我作个强调讲话。
首先，请信访办同志通报情况。
……
刚才，信访办通报了情况，各村作了汇报，{60}下面，我再强调三点意见。
一、认识要再提高
{120}
二、措施要再加强
要做到“三个到位”。一是排查到位。{40}二是化解到位。{40}三是稳控到位。{40}
三、责任要再压实
{120}
今天的会议就到这里，散会！`,
    sketch: `
title 全镇信访工作会议主持词
opening 同志们：
一、认识要再提高
二、措施要再加强
三、责任要再压实
series 是 一是 二是 三是
series 是 一是 二是 三是
count 3/3 inline
count 3/3 outline
count 3/3 inline`,
  },
  {
    shows: 'parts are announced in one paragraph and headed later on',
    text: `
在干部会议上的讲话
同志们，元旦我讲了大概一刻钟的话。{80}
我想讲三个部分。第一部分，讲一讲要做的大事。第二部分，讲一讲必须解决的问题。第三部分，讲一讲改善领导。
第一部分，讲讲我们要做的大事。
{100}我们要做的主要是三件事。
第一件事，是维护和平。{100}
第二件事，是实现统一。{100}
第三件事，要加紧建设。{100}
三件事的核心是建设。{60}
第二部分，讲讲必须解决的两个问题。
第一，要有一条路线。{100}
第二，要有一支队伍。{100}
第三部分，讲讲改善领导。
{160}`,
    sketch: `
title 在干部会议上的讲话
opening 同志们，
第一部分，讲讲我们要做的大事
  第一件事，是维护和平*
  第二件事，是实现统一*
  第三件事，要加紧建设*
第二部分，讲讲必须解决的两个问题
  第一，要有一条路线*
  第二，要有一支队伍*
第三部分，讲讲改善领导
series 第 第一部分， 第二部分， 第三部分，
count 3/3 inline
count 3/3 outline
count 2/2 outline`,
  },
  {
    shows: 'a script for a vote, with a timetable in numbered lines',
    text: `
镇党代大会主席团第一次会议主持词
同志们：
现在召开主席团第一次会议。会议的议程有三项。
一是通过大会日程；二是通过副秘书长名单；三是通过执行主席分组名单。
下面，进行第一项，通过大会日程。
……（宣读日程）
（如没有意见）没有，现在进行表决：
同意的请举手。（稍停）请放下。
通过。
下面，进行第三项，通过分组名单。执行主席的分工如下：
一、上午10：00－11：00，大会开幕式
执行主席×××　×××……
二、上午11：00－12：00，主席团第二次会议
执行主席×××　×××……
三、下午1：00－1：30，选举大会
执行主席×××　×××……
请大家审议。散会。`,
    sketch: `
title 镇党代大会主席团第一次会议主持词
opening 同志们：
一、上午10：00－11：00，大会开幕式
二、上午11：00－12：00，主席团第二次会议
三、下午1：00－1：30，选举大会
series 是 一是 二是 三是
count 3/3 inline`,
  },
  {
    shows: 'paragraphs that begin with a number and bear no marker',
    text: `
在新年茶话会上的致辞
各位领导，同志们：
一年来，{80}
3.5亿元的项目资金全部到位。{60}
“十四五”时期，{60}
一方面，{60}另一方面，{60}
一、二、三产业都有了新的发展。{60}
四、五月份是春耕大忙时节。{60}
二是二，一是一，说到做到。{60}
三个月过去了，{60}
一句话，要实干。{60}
第一书记要驻村。{60}
第一产业增长百分之三，第二产业增长百分之五。{40}
最后，祝大家新年快乐！`,
    sketch: `
title 在新年茶话会上的致辞
opening 各位领导，同志们：
series 方面 一方面， 另一方面，`,
  },
  {
    shows: 'a conversation that lists its subjects before it takes them up',
    text: `
接见代表时的讲话
张某某：大家都到齐了吧？今天讲讲意见。
李某某：我先说两句。（大笑）
张某某：不要着急。主要讲三个问题：（一）团结问题；（二）生产问题；（三）纪律问题。
（一）团结问题。{100}
（二）生产问题。{100}
（三）纪律问题。{100}
群众：说得对！
张某某：完了。`,
    sketch: `
title 接见代表时的讲话
（一）团结问题*
（二）生产问题*
（三）纪律问题*
series paren （一） （二） （三）
count 3/3 inline`,
  },
  {
    shows: 'lines of a web page around the speech',
    text: `
首页 > 讲话 > 安全稳定 > 正文
在全县安全生产工作会议上的讲话
时间：2022-10-21 15:42:29
来源：某某网　作者：佚名
同志们：
今天召开会议，{100}下面，我讲两点意见。
一、统一思想
{100}
二、突出重点
{100}
谢谢大家！
上一篇：在观摩会上的讲话
下一篇：在座谈会上的发言`,
    sketch: `
title 在全县安全生产工作会议上的讲话
opening 同志们：
一、统一思想
二、突出重点
count 2/2 outline`,
  },
  {
    shows: 'wishes counted after a salutation belong to the end',
    text: `
在政协会议闭幕会上的讲话
各位委员、同志们：
{120}
一、坚定政治方向
{120}
二、服务发展大局
{120}
三、加强自身建设
{120}
各位委员、同志们，借此机会，我再讲三句话：
第一句话，珍惜荣誉。{60}
第二句话，履职尽责。{60}
第三句话，清正廉洁。{60}
各位委员、同志们，{60}谢谢大家！`,
    sketch: `
title 在政协会议闭幕会上的讲话
opening 各位委员、同志们：
mid 各位委员、同志们，
closing 各位委员、同志们，
一、坚定政治方向
二、服务发展大局
三、加强自身建设
第一句话，珍惜荣誉*
第二句话，履职尽责*
第三句话，清正廉洁*
count 3/3 outline`,
  },
  {
    shows: 'two lists below one heading, each counted from 1',
    text: `
在防震减灾工作会议上的讲话
同志们：
{80}
一、去年工作的回顾
去年主要做了以下工作：
1.监测预报得到加强。{60}
2.抗震设防得到落实。{60}
3.应急准备更加充分。{60}
存在的问题有：
1.思想上有松懈。{60}
2.投入上有欠账。{60}
二、今年工作的安排
1.抓监测。{60}
2.抓设防。{60}
同志们，{60}`,
    sketch: `
title 在防震减灾工作会议上的讲话
opening 同志们：
closing 同志们，
一、去年工作的回顾
  1.监测预报得到加强*
  2.抗震设防得到落实*
  3.应急准备更加充分*
  1.思想上有松懈*
  2.投入上有欠账*
二、今年工作的安排
  1.抓监测*
  2.抓设防*`,
  },
  {
    shows: 'no title, 同志们！ as a pause, dashes for principles',
    text: `
同志们：
现在，我代表第九届委员会向大会作报告。
大会的主题是：{60}
一、过去五年的工作
{120}
同志们！五年来，我们办成了三件大事：一是建成大桥，二是开通高铁，三是全面脱贫。{60}
——我们坚持绿色发展。{80}
——我们坚持改善民生。{80}
同志们！{90}
二、今后五年的使命任务
{120}前进道路上，必须牢牢把握以下原则。
——坚持党的领导。{80}
——坚持以人民为中心。{80}
同志们！{90}
三、推动高质量发展
{120}
（一）建设现代化产业体系。{90}
（二）推进乡村振兴。{90}
同志们！{60}`,
    sketch: `
title -
opening 同志们：
mid 同志们！
mid 同志们！
mid 同志们！
closing 同志们！
一、过去五年的工作
二、今后五年的使命任务
三、推动高质量发展
  （一）建设现代化产业体系*
  （二）推进乡村振兴*
series 是 一是 二是 三是
count 3/3 inline`,
  },
  {
    shows: 'two short speeches in one file',
    text: `
张县长在动员会上的讲话
同志们：
{100}我讲两点：
一、抓紧动员。{60}
二、抓紧落实。{60}
谢谢大家。

李书记在动员会上的讲话
同志们：
{100}我再强调两点：
一、领导要带头。{60}
二、督查要跟上。{60}
谢谢大家。`,
    sketch: `
title 张县长在动员会上的讲话
opening 同志们：
一、抓紧动员*
二、抓紧落实*
count 2/2 outline
title 李书记在动员会上的讲话
opening 同志们：
一、领导要带头*
二、督查要跟上*
count 2/2 outline`,
  },
];

describe('outline: shapes of public speeches', () => {
  for (const shape of SHAPES) {
    it(shape.shows, () => assert.equal(sketch(shape), shape.sketch));
  }
});
