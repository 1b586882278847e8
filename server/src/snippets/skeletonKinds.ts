/** The kinds of speeches for which there is a skeleton: their parts, usual lengths and wording, as data. */

/**
 * Texts here hold words of the level in braces (`{all}` → 全县, see `LevelWords`), `{topic}` for what the meeting is about,
 * `{n}` for the number of points, and `[[…]]` for a place to fill in; `[[a|b]]` offers a choice.
 */
export interface SkeletonKind {
  readonly name: string;
  /** What such a speech has, in order; shown where one chooses. */
  readonly parts: readonly string[];
  readonly title: string;
  /** Where it is not the audience of the level. */
  readonly salutation?: string;
  /** Line under the date, where it is not the leader of the level. */
  readonly speaker?: string;
  readonly opening: readonly string[];
  /** The sentence that promises the points; empty where none is promised. */
  readonly promise: string;
  readonly style: 'sections' | 'ordinals' | 'agenda' | 'paragraphs';
  /** In the order in which they stand. */
  readonly points: readonly SkeletonPoint[];
  readonly closing: readonly string[];
  /** Of how many points one can choose; all equal where one cannot. */
  readonly count: { readonly least: number; readonly usual: number; readonly most: number };
  readonly minutes: { readonly least: number; readonly most: number };
}

export interface SkeletonPoint {
  /** Of n points those with the lowest ranks are taken. From 1. */
  readonly rank: number;
  readonly heading: string;
  /** What is to be said, in a few words. */
  readonly body?: string;
  /** Headings of （一）（二）（三） below. */
  readonly items?: readonly string[];
  /** Words of a series 一是…二是…三是… */
  readonly series?: readonly string[];
}

const three = (prompt: string): readonly string[] => [`[[【${prompt}一】]]`, `[[【${prompt}二】]]`, `[[【${prompt}三】]]`];

const RESPONSIBILITY = (rank: number): SkeletonPoint => ({ rank, heading: '压实责任，确保各项工作取得实效', series: ['加强组织领导，[[【谁牵头】]]', '强化协同配合，[[【谁配合】]]', '严格督查考核，[[【怎样督查】]]'] });
const DISCIPLINE = (rank: number): SkeletonPoint => ({ rank, heading: '严明纪律，以过硬作风狠抓落实', body: '讲纪律作风要求' });
const PUBLICITY = (rank: number): SkeletonPoint => ({ rank, heading: '加强宣传，营造浓厚工作氛围', body: '讲宣传引导的做法' });
const SUPPORT = (rank: number): SkeletonPoint => ({ rank, heading: '强化保障，凝聚齐抓共管合力', body: '讲人力、财力、机制保障' });
const APPEAL = '同志们，[[【使命和责任】]]。让我们[[【怎样行动】]]，为[[【什么目标】]]作出更大贡献！';

export const SKELETON_KINDS: readonly SkeletonKind[] = [
  {
    name: '动员会',
    parts: ['由来目的', '为什么抓', '抓什么', '怎么抓', '号召'],
    title: '在{all}{topic}动员会上的讲话',
    opening: ['今天，我们召开{all}{topic}动员会，主要任务是动员{all}上下统一思想、明确任务，[[迅速掀起工作热潮]]。刚才，[[×××]]同志宣读了实施方案，请大家抓好落实。'],
    promise: '下面，我讲{n}点意见。',
    style: 'sections',
    points: [
      { rank: 1, heading: '认清形势，充分认识{topic}的重大意义', body: '从上级要求、群众期盼讲意义' },
      { rank: 2, heading: '明确任务，准确把握{topic}的目标要求', items: three('任务') },
      { rank: 4, heading: '突出重点，集中力量攻克关键环节', body: '讲最难最急的环节' },
      RESPONSIBILITY(3), DISCIPLINE(5), PUBLICITY(6),
    ],
    closing: [APPEAL],
    count: { least: 2, usual: 3, most: 6 },
    minutes: { least: 12, most: 20 },
  },
  {
    name: '推进会',
    parts: ['刚才的通报和发言', '成效与差距', '下步重点', '压实责任', '号召'],
    title: '在{all}{topic}推进会上的讲话',
    opening: ['今天召开这次推进会，主要任务是通报进展、分析问题、加压推进。刚才，[[×××]]同志通报了工作进展，[[×个单位]]作了发言，请大家对号入座、抓好整改。'],
    promise: '下面，我再强调{n}点意见。',
    style: 'sections',
    points: [
      { rank: 1, heading: '肯定成效，清醒看到问题差距', body: '成效用数字说话，问题点到单位' },
      { rank: 2, heading: '突出重点，加快推动工作进度', items: three('重点') },
      { rank: 4, heading: '破解难题，打通堵点卡点', body: '讲难点和解决办法' },
      RESPONSIBILITY(3), DISCIPLINE(5), SUPPORT(6),
    ],
    closing: [APPEAL],
    count: { least: 2, usual: 3, most: 6 },
    minutes: { least: 10, most: 20 },
  },
  {
    name: '部署会',
    parts: ['目的', '形势和上级精神', '任务（责任单位、时限）', '组织保障', '号召'],
    title: '在{all}{topic}工作会议上的讲话',
    opening: ['这次会议的主要任务是[[深入贯彻上级精神，总结前一阶段工作]]，部署{topic}工作。'],
    promise: '下面，我讲{n}点意见。',
    style: 'sections',
    points: [
      { rank: 1, heading: '认清形势，切实增强做好工作的使命感', body: '讲上级精神和当前形势' },
      { rank: 4, heading: '明确目标，准确把握今年工作的总体要求', body: '讲总体思路和主要目标' },
      { rank: 2, heading: '聚焦重点，推动各项任务落地见效', items: ['[[【任务一】]]。责任单位：[[【单位】]]。完成时限：[[【时限】]]', '[[【任务二】]]。责任单位：[[【单位】]]。完成时限：[[【时限】]]', '[[【任务三】]]。责任单位：[[【单位】]]。完成时限：[[【时限】]]'] },
      { rank: 3, heading: '加强领导，为完成目标任务提供坚强保证', body: '讲组织领导和督查考核' },
      DISCIPLINE(5), PUBLICITY(6),
    ],
    closing: [APPEAL],
    count: { least: 2, usual: 4, most: 6 },
    minutes: { least: 20, most: 40 },
  },
  {
    name: '总结表彰会',
    parts: ['祝贺感谢', '总结成绩', '学习先进', '下步任务', '号召'],
    title: '在{all}{topic}总结表彰大会上的讲话',
    opening: [
      '今天，我们隆重召开{all}{topic}总结表彰大会，主要任务是总结成绩、表彰先进、部署下一步工作。首先，我代表{bodies}，向受到表彰的先进集体和先进个人表示热烈的祝贺，向[[奋战在一线的同志们]]表示衷心的感谢！',
    ],
    promise: '下面，我讲{n}点意见。',
    style: 'sections',
    points: [
      { rank: 1, heading: '总结成绩，倍加珍惜来之不易的成果', body: '讲主要成绩和经验' },
      { rank: 2, heading: '学习先进，大力弘扬实干担当精神', items: ['学习他们[[【什么】]]的政治品格', '学习他们[[【什么】]]的责任担当', '学习他们[[【什么】]]的务实作风'] },
      { rank: 4, heading: '正视差距，切实增强忧患意识', body: '讲差距和不足' },
      { rank: 3, heading: '接续奋斗，奋力开创各项工作新局面', body: '讲下一步任务' },
      SUPPORT(5), DISCIPLINE(6),
    ],
    closing: ['同志们，荣誉属于过去，奋斗成就未来。希望受表彰的同志珍惜荣誉、再接再厉。让我们[[【怎样行动】]]，为[[【什么目标】]]作出更大贡献！'],
    count: { least: 2, usual: 3, most: 6 },
    minutes: { least: 15, most: 25 },
  },
  {
    name: '座谈会',
    parts: ['听后感', '几点认识', '要求希望', '感谢'],
    title: '在{all}{topic}座谈会上的讲话',
    opening: ['今天，我们召开这次座谈会，主要是听一听大家的意见建议。刚才，[[×位]]同志作了发言，讲得很实在、很中肯，我听了很受启发。对大家提出的意见建议，请{office}逐条梳理、限期办理、及时反馈。'],
    promise: '借此机会，我谈{n}点想法，供大家参考。',
    style: 'ordinals',
    points: [
      { rank: 1, heading: '形势怎么看', body: '讲对形势的判断' },
      { rank: 2, heading: '工作怎么干', body: '讲工作思路' },
      { rank: 4, heading: '困难怎么解', body: '讲解决困难的办法' },
      { rank: 3, heading: '服务怎么优', body: '讲服务保障' },
      { rank: 5, heading: '责任怎么落', body: '讲责任分工' },
    ],
    closing: ['最后，衷心感谢大家一直以来对[[【什么工作】]]的支持，希望大家一如既往多提宝贵意见。谢谢大家！'],
    count: { least: 2, usual: 3, most: 5 },
    minutes: { least: 8, most: 15 },
  },
  {
    name: '调研讲话',
    parts: ['行程与印象', '肯定', '问题', '要求'],
    title: '在{topic}调研时的讲话',
    opening: ['这次到[[【什么地方】]]调研，一路看了[[×个点]]，刚才又听了汇报，总的感觉是[[变化大、势头好、干劲足]]。'],
    promise: '下面，我讲{n}个方面的意见。',
    style: 'sections',
    points: [
      { rank: 1, heading: '工作有成效，值得肯定', series: ['[[【成效一】]]', '[[【成效二】]]', '[[【成效三】]]'] },
      { rank: 3, heading: '问题要正视，必须解决', body: '讲问题和原因' },
      { rank: 4, heading: '思路要清晰，找准路子', body: '讲工作思路' },
      { rank: 2, heading: '下步要抓实，确保见效', items: three('要求') },
      { rank: 5, heading: '保障要跟上，形成合力', body: '讲支持和保障' },
    ],
    closing: ['希望大家[[【提什么希望】]]。我就讲这些，谢谢大家！'],
    count: { least: 2, usual: 3, most: 5 },
    minutes: { least: 8, most: 15 },
  },
  {
    name: '党课',
    parts: ['题目由来', '是什么', '为什么', '怎么做', '结语'],
    title: '{topic}专题党课讲稿',
    salutation: '各位党员同志',
    opening: ['按照[[学习教育安排]]，今天由我和大家作一次交流，题目是{topic}。'],
    promise: '主要讲{n}个问题。',
    style: 'sections',
    points: [
      { rank: 1, heading: '是什么：深刻理解{topic}的科学内涵', body: '讲理论依据和内涵' },
      { rank: 3, heading: '为什么：充分认识{topic}的重大意义', body: '讲历史经验和身边案例' },
      { rank: 4, heading: '差什么：对照查找存在的问题', body: '讲突出问题和原因' },
      { rank: 2, heading: '怎么做：自觉把{topic}落实到行动上', items: three('做法') },
      { rank: 5, heading: '靠什么：以严实作风保证落实', body: '讲作风和制度保证' },
    ],
    closing: ['同志们，[[【勉励的话】]]。今天的党课就讲到这里，谢谢大家！'],
    count: { least: 2, usual: 3, most: 5 },
    minutes: { least: 30, most: 50 },
  },
  {
    name: '述职报告',
    parts: ['任职与职责', '履职情况', '存在问题', '下步打算', '请予评议'],
    title: '[[【哪一年度】]]述职报告',
    salutation: '各位领导、同志们',
    speaker: '[[【单位和职务】]]　[[×××]]',
    opening: ['一年来，我[[【主持什么、分管什么】]]。现将履职情况报告如下。'],
    promise: '',
    style: 'sections',
    points: [
      { rank: 1, heading: '主要工作情况', items: ['强化政治建设，[[【做法和成效】]]', '抓好主责主业，[[【做法和成效】]]', '落实从严治党，[[【做法和成效】]]'] },
      { rank: 4, heading: '廉洁自律情况', body: '讲遵守纪律和规定的情况' },
      { rank: 2, heading: '存在的主要问题', series: ['[[【问题一】]]', '[[【问题二】]]', '[[【问题三】]]'] },
      { rank: 3, heading: '下一步工作打算', body: '讲打算' },
    ],
    closing: ['以上报告，请予评议。'],
    count: { least: 3, usual: 3, most: 4 },
    minutes: { least: 10, most: 15 },
  },
  {
    name: '主持词',
    parts: ['宣布开会和由来', '目的和议程', '逐项串词', '小结和落实要求', '散会'],
    title: '{all}{topic}会议主持词',
    speaker: '主持人　[[×××]]',
    opening: ['现在开会。经{bodies}研究，今天召开{all}{topic}会议，主要任务是[[【任务】]]。参加今天会议的有：[[【哪些单位和人员】]]。'],
    promise: '会议共有{n}项议程：',
    style: 'agenda',
    points: [
      { rank: 2, heading: '[[【宣读文件】]]' },
      { rank: 3, heading: '[[【通报情况】]]' },
      { rank: 4, heading: '[[【表态发言】]]' },
      { rank: 5, heading: '[[【签订责任书】]]' },
      { rank: 6, heading: '[[【颁奖】]]' },
      { rank: 1, heading: '讲话' },
    ],
    closing: ['同志们，会议议程已全部进行完毕。下面，就贯彻落实会议精神，我强调两点：一是迅速传达学习，[[【怎样传达】]]；二是抓好工作落实，[[【报送时间】]]前将落实情况报{office}。', '散会！'],
    count: { least: 2, usual: 3, most: 6 },
    minutes: { least: 4, most: 8 },
  },
  {
    name: '致辞',
    parts: ['欢迎祝贺', '背景情况', '期望', '祝愿'],
    title: '在{topic}开幕式上的致辞',
    salutation: '尊敬的各位领导、各位来宾，女士们、先生们、朋友们',
    opening: ['大家[[上午好|下午好|晚上好]]！在[[金秋送爽、丹桂飘香]]的美好时节，我们相聚[[【什么地方】]]，共同[[【做什么】]]。我谨代表{bodies}，向活动的举办表示热烈的祝贺，向各位的到来表示诚挚的欢迎！'],
    promise: '',
    style: 'paragraphs',
    points: [
      { rank: 1, heading: '', body: '介绍背景和本地情况' },
      { rank: 2, heading: '', body: '讲期望和承诺' },
    ],
    closing: ['最后，预祝活动圆满成功！祝各位领导、各位来宾身体健康、工作顺利！谢谢大家！'],
    count: { least: 2, usual: 2, most: 2 },
    minutes: { least: 3, most: 6 },
  },
  {
    name: '表态发言',
    parts: ['态度', '几条承诺', '结语'],
    title: '在{all}{topic}会议上的表态发言',
    salutation: '尊敬的各位领导，同志们',
    speaker: '[[【单位和职务】]]　[[×××]]',
    opening: ['刚才，[[×××]]同志作了重要讲话，我们坚决拥护、认真落实。'],
    promise: '下面，我代表[[【单位】]]作{n}点表态。',
    style: 'sections',
    points: [
      { rank: 1, heading: '提高站位，迅速行动', body: '讲怎样传达贯彻' },
      { rank: 2, heading: '聚焦重点，全力攻坚', body: '讲抓哪几件事' },
      { rank: 3, heading: '压实责任，务求实效', body: '讲责任怎样落实' },
      { rank: 4, heading: '改进作风，从严从实', body: '讲作风和纪律' },
    ],
    closing: ['我们将以[[【什么样】]]的决心，坚决完成各项任务。谢谢大家！'],
    count: { least: 2, usual: 3, most: 4 },
    minutes: { least: 4, most: 8 },
  },
];
