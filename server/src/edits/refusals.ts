/** Why an edit is refused: one sentence each, in both languages, with what to do instead where there is something. */
import type { Message } from '../rules/rule';

export const REFUSALS = {
  noSection: { zh: '光标不在任何一节里，请把光标放到要操作的标题或段落上。', en: 'The cursor is in no section; put it on the heading or paragraph you mean.' },
  noSpeechSections: { zh: '这篇稿子里没有带序号的标题，无从编排。', en: 'This speech has no numbered headings to work on.' },
  unnumbered: { zh: '“{marker}”没有序号，不能这样操作。', en: '“{marker}” bears no number, so this cannot be done with it.' },
  collapsed: { zh: '这篇稿子的分段已经丢失，层次没有把握；请先清理粘贴稿，再编排序号。', en: 'This speech has lost its line breaks, so its levels are uncertain; clean up the pasted text first (清理粘贴稿).' },
  pageMarks: { zh: '稿中混有文库的页号，移动会把句子拆散；请先清理粘贴稿。', en: 'Page numbers of a document library stand in the text and moving would tear sentences; clean up the pasted text first (清理粘贴稿).' },
  glued: { zh: '“{marker}”粘在别的段落里，没有另起一段；请先在它前面断开段落，或先清理粘贴稿。', en: '“{marker}” is glued into another paragraph; break the paragraph before it first, or clean up the pasted text (清理粘贴稿).' },
  appendix: { zh: '这里是附件或名词解释，其中的序号不归讲话提纲管。', en: 'This is an appendix; its numbering is not part of the outline.' },
  quotation: { zh: '这里是引文，其中的序号不改。', en: 'This is a quotation; its numbering is left alone.' },
  afterClosing: { zh: '结尾之后还有标题“{marker}”，层次没有把握，请先理顺。', en: 'The heading “{marker}” stands after the closing, so the levels are uncertain; put that right first.' },
  mixedRow: { zh: '“{marker}”一级混用了几种序号，层次没有把握，请先统一这一级的序号。', en: 'The level of “{marker}” mixes several kinds of markers, so the levels are uncertain; make that level uniform first.' },
  atTop: { zh: '“{marker}”已经是本级第一项，不能再上移。', en: '“{marker}” is already the first of its level.' },
  atBottom: { zh: '“{marker}”已经是本级最后一项，不能再下移。', en: '“{marker}” is already the last of its level.' },
  topLevel: { zh: '“{marker}”已经是最高一级，不能再升级。', en: '“{marker}” is already on the highest level.' },
  firstSibling: { zh: '“{marker}”前面没有同级的一项，不能降到它的下一级。', en: 'No sibling stands before “{marker}” for it to go under.' },
  tooDeep: { zh: '“{marker}”再往下已没有可用的序号样式，最多到 ①。', en: 'There is no marker style left below “{marker}”; ① is the last.' },
  tooMany: { zh: '这种序号写不到第 {count} 项。', en: 'This kind of marker cannot count to {count}.' },
  intoItself: { zh: '不能把“{marker}”移到它自己里面。', en: '“{marker}” cannot be moved into itself.' },
  otherSpeech: { zh: '不能移到另一篇讲话里去。', en: 'A section cannot be moved to another speech of the file.' },
  noNext: { zh: '“{marker}”后面没有同级的一项可以合并。', en: 'No sibling follows “{marker}” to merge with.' },
  splitPlace: { zh: '光标处不能拆分：前后两部分都要有内容，且要在一节的正文里。', en: 'The section cannot be split here: both parts need text, and the cursor must stand in a section’s body.' },
  misread: { zh: '改动之后层次会产生歧义（“{marker}”一处），没有改动；可先调整该处的序号或标题。', en: 'The outline would be read differently afterwards (at “{marker}”), so nothing was changed; adjust that marker or heading first.' },
  noSeries: { zh: '光标处没有可以转换的分项（一是…二是…之类）。', en: 'There is no series (一是…二是…) at the cursor to convert.' },
  seriesTooLong: { zh: '“首先、其次、再次、最后”至多四项，这组分项有 {count} 项。', en: '首先, 其次, 再次 and 最后 count to four; this series has {count} items.' },
  seriesInParent: { zh: '“{marker}”下面已有分级标题，不能再把段内分项改成同级的段落。', en: '“{marker}” has points of its own below it, so the series cannot become paragraphs there.' },
  seriesLong: { zh: '“{marker}”不止一段或还有下级，不能并成段内分项。', en: '“{marker}” has more than one paragraph or points below it, so it cannot become part of one paragraph.' },
  noHeadingEnd: { zh: '光标不在带序号的一行末尾。', en: 'The cursor is not at the end of a numbered line.' },
  noEmptyMarker: { zh: '光标所在的一行不是只有序号的空行。', en: 'The line of the cursor is not a marker alone.' },
  stale: { zh: '文档已经改动，这次操作作废，请再做一次。', en: 'The document has changed meanwhile, so nothing was done; please try again.' },
  badArguments: { zh: '命令 {command} 的参数不对。', en: 'The arguments of command {command} are not right.' },
  notOpen: { zh: '这个文档没有打开，或不是讲话稿。', en: 'This document is not open, or not a speech.' },
  notApplied: { zh: '编辑器没有接受这次改动：{reason}', en: 'The editor did not take the change: {reason}' },
  unchanged: { zh: '没有需要改动的地方。', en: 'Nothing needs to change.' },
} as const satisfies Readonly<Record<string, Message>>;

export type RefusalId = keyof typeof REFUSALS;
