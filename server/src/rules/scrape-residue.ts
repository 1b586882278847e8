/** 网页和文库残留: page numbers and furniture of download sites inside the text. */
import type { Outline, PageMark, Paragraph, Speech } from '../outline/outline';
import { afterLineEnd, blanksAfter, blanksBefore, closesLine, opensLine } from '../text/blanks';
import { firstIndexNotBefore } from '../text/binarySearch';
import { overlaps, type Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import type { Finding, Fix, Rule, RuleContext } from './rule';
import { knownParagraphs } from './support/knownParagraphs';

/** A line of its own that no speech holds: page footers, calls to scan or download. */
const PAGE_FOOTER = /^(?:第 {0,3}\d{1,4} {0,3}页(?:[ ,，/]{0,3}共 {0,3}\d{1,4} {0,3}页)?|[-—–－] {0,2}\d{1,4} {0,2}[-—–－]|—— {0,2}\d{1,4} {0,2}——)$/;
const SITE_WORDS =
  /由会员分享|在线阅读|珍藏版|更多相关|文档下载|点击下载|资源得分|限制\d{1,5}内|关[ \u3000]{0,2}键[ \u3000]{0,2}词[：:]|版权声明|本文来源|扫码|扫描(?:上方|下方)?二维码|微信公众号/;
/** Words that occur in whole sentences of a speech as well (办好微信公众号。). */
const ALSO_IN_SPEECHES = /扫码|扫描(?:上方|下方)?二维码|微信公众号|更多相关|查看更多|在线阅读|点击下载|版权声明/;
const ONLY_ON_SITES = /由会员分享|珍藏版|资源得分|文档下载|下载网站|分享文档|本文来源/;
/** The credit under a press photo: 新华社记者 某某/摄. */
const PHOTO_CREDIT = /(?:新华社|人民日报|本报|中新社|央视|新华网|人民网|通讯员)(?:记者)?[ \u3000]{1,2}[\u4e00-\u9fff]{2,4}(?:[、 \u3000][\u4e00-\u9fff]{2,4}){0,2}[ \u3000]{0,2}[/／ ]?摄/g;
const LONGEST_LINE = 60;
const SENTENCE_END = /[。；！？…”）]$/;

export const rule: Rule = {
  meta: {
    id: 'scrape-residue',
    name: '网页和文库残留',
    nameEn: 'Residue of web pages',
    group: 'B',
    severity: 'warning',
    source: '编写经验（从网页、文库粘贴）',
  },
  messages: {
    furniture: { zh: '这一行像是下载网站的残留，可删除。', en: 'This looks like residue of a download site; it can be deleted.' },
    pageMark: {
      zh: '“{mark}”像是文库分页号，不是序号；上下两行应接排。',
      en: '“{mark}” looks like a page number of a document library, not an ordinal; the two lines belong together.',
    },
    pageNumber: { zh: '“{mark}”像是文库分页号，不是序号。', en: '“{mark}” looks like a page number of a document library, not an ordinal.' },
    photo: {
      zh: '“{text}”是图片说明的署名，连同前面的图片说明一起不属于讲话，请删去。',
      en: '“{text}” is the credit of a photo; with the caption before it, it is no part of the speech.',
    },
    deleteLine: { zh: '删除残留', en: 'Delete the residue' },
    join: { zh: '删去“{mark}”并接排', en: 'Delete “{mark}” and join the lines' },
    joinAll: { zh: '删去全部分页号并接排（{count} 处）', en: 'Delete all {count} page numbers and join the lines' },
    deleteMark: { zh: '删去“{mark}”', en: 'Delete “{mark}”' },
  },
  *check(context: RuleContext) {
    const { text, outline, speech } = context;
    const range = ownRange(outline, speech, text.length);
    for (const span of [...outline.furniture, ...standaloneLines(context)]) {
      if (!isIn(range, span) || isSentence(text.slice(span.start, span.end).trim())) continue;
      const edits = [{ span: wholeLine(text, span), newText: '' }];
      yield { messageId: 'furniture', span, fixes: [{ messageId: 'deleteLine', edits, safe: false }] };
    }
    const credits = text.includes('摄') ? text.slice(range.start, range.end).matchAll(PHOTO_CREDIT) : [];
    for (const match of credits) {
      const start = range.start + match.index;
      yield { messageId: 'photo', data: { text: match[0] }, span: { start, end: start + match[0].length } };
    }
    const marks = outline.pageMarks.filter((mark) => isIn(range, mark.span)).map((mark) => pageMark(speech, mark));
    const edits = marks.map(({ edit }) => edit);
    for (const mark of marks) yield reportPageMark(text, mark, edits);
  },
};

/** The part of the file that this speech answers for, so that residue between two speeches is reported once. */
function ownRange({ speeches }: Outline, speech: Speech, length: number): Span {
  const index = speeches.indexOf(speech);
  return {
    start: index <= 0 ? 0 : speech.span.start,
    end: speeches[index + 1]?.span.start ?? length + 1,
  };
}

function isIn(range: Span, { start }: Span): boolean {
  return range.start <= start && start < range.end;
}

function standaloneLines(context: RuleContext): Span[] {
  const found: Span[] = [];
  for (const { paragraph: { kind, content }, known } of knownParagraphs(context)) {
    if ((kind === 'body' || kind === 'title') && content.end - content.start <= LONGEST_LINE && known.of(isResidue)) found.push(content);
  }
  return found.filter((content) => !context.outline.furniture.some((known) => overlaps(known, content)));
}

function isResidue(line: string): boolean {
  return PAGE_FOOTER.test(line) || (SITE_WORDS.test(line) && !SENTENCE_END.test(line));
}

/** A sentence of the speech that only speaks of such things. */
function isSentence(line: string): boolean {
  return SENTENCE_END.test(line) && ALSO_IN_SPEECHES.test(line) && !ONLY_ON_SITES.test(line);
}

/** The line with its line end, if nothing else stands on it; otherwise the span alone. */
function wholeLine(text: string, span: Span): Span {
  if (!opensLine(text, span.start) || !closesLine(text, span.end)) return span;
  let start = blanksBefore(text, span.start);
  const end = blanksAfter(text, span.end);
  if (end < text.length) return { start, end: afterLineEnd(text, end) };
  if (text.charAt(start - 1) === '\n') start--;
  if (text.charAt(start - 1) === '\r') start--;
  return { start, end };
}

/** A page mark, what removes it, and whether that joins two lines. */
interface CutMark {
  readonly span: Span;
  readonly edit: TextEdit;
  readonly joins: boolean;
}

function pageMark({ paragraphs }: Speech, { span }: PageMark): CutMark {
  const index = firstIndexNotBefore(paragraphs.length, (at) => (paragraphs[at]?.line.end ?? Infinity) < span.start);
  const own = paragraphs[index];
  const before = own?.continued === true && own.line.start <= span.start ? lastText(paragraphs, index) : null;
  return {
    span,
    edit: { span: { start: before?.content.end ?? span.start, end: span.end }, newText: '' },
    joins: before !== null,
  };
}

/** The second fix removes all page marks at once, as two that are left over no longer look like page marks. */
function reportPageMark(text: string, { span, edit, joins }: CutMark, all: readonly TextEdit[]): Finding {
  const mark = text.slice(span.start, span.end).trim();
  const fix: Fix = { messageId: joins ? 'join' : 'deleteMark', data: { mark }, edits: [edit], safe: false };
  const fixAll: Fix = { messageId: 'joinAll', data: { count: all.length }, edits: all, safe: false };
  return {
    messageId: joins ? 'pageMark' : 'pageNumber',
    data: { mark },
    span,
    fixes: all.length > 1 ? [fix, fixAll] : [fix],
  };
}

/** The paragraph that a page mark cut off: the nearest one above that is neither blank nor residue. */
function lastText(paragraphs: readonly Paragraph[], index: number): Paragraph | null {
  let before = index - 1;
  while (paragraphs[before]?.kind === 'blank' || paragraphs[before]?.kind === 'furniture') before--;
  return paragraphs[before] ?? null;
}
