/** 标题形式: the title of a speech reads 在……会上的讲话, bare of file names, book-title marks and final punctuation. */
import type { Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import type { Finding, Rule, RuleContext } from './rule';

const EXTENSION = /\.(?:docx?|pdf|wps|txt|md)$/i;
const REDUNDANT = /讲话文稿|讲话讲话稿|讲话稿讲话|发言发言稿/;
const WITHOUT_AT = /^(在)?[^。：:—《》]{4,60}(?:会议|大会|会)(讲话稿|讲话|致辞|发言稿|发言)$/;

export const rule: Rule = {
  meta: {
    id: 'title-form',
    name: '标题形式',
    nameEn: 'Form of the title',
    group: 'C',
    severity: 'information',
    source: '讲话稿通行格式（在……会议上的讲话）；GB/T 15834—2011 B.4',
  },
  messages: {
    at: { zh: '标题宜写“在……会上的{genre}”。', en: 'A title usually reads “在……会上的{genre}”.' },
    quoted: { zh: '文稿自己的标题不加书名号。', en: 'The draft’s own title takes no book-title marks.' },
    endMark: { zh: '标题末尾不加“{mark}”。', en: 'No “{mark}” at the end of the title.' },
    extension: { zh: '去掉“{extension}”。', en: 'Remove “{extension}”.' },
    redundant: { zh: '“{found}”改为“{right}”。', en: 'Write “{right}” for “{found}”.' },
    fix: { zh: '改为“{right}”', en: 'Change to “{right}”' },
    delete: { zh: '删去“{found}”', en: 'Delete “{found}”' },
  },
  *check({ text, speech }: RuleContext) {
    const { title } = speech;
    if (title === null) return;
    const { start } = title.span;
    const whole = text.slice(start, title.span.end);
    if (/[\r\n]/.test(whole)) return;
    const finding = malformed(whole, start, text.charAt(title.span.end));
    if (finding !== null) yield finding;
  },
};

/** One fault a title, the outermost first; the next shows when it is mended. */
function malformed(title: string, start: number, next: string): Finding | null {
  const extension = EXTENSION.exec(title);
  if (extension !== null) return deletion('extension', { extension: extension[0] }, start + extension.index, extension[0]);
  const mark = /[。，；、,;]$/.exec(title)?.[0] ?? (/^[。；]$/.test(next) ? next : '');
  if (mark !== '') return deletion('endMark', { mark }, start + title.length - (title.endsWith(mark) ? 1 : 0), mark);
  if (/^《[^《》]+》$/.test(title)) return quoted(title, start);
  const redundant = REDUNDANT.exec(title)?.[0];
  if (redundant !== undefined) {
    const right = redundant.startsWith('讲话') ? '讲话稿' : '发言稿';
    const at = start + title.indexOf(redundant);
    return replacement('redundant', { found: redundant, right }, { start: at, end: at + redundant.length }, right);
  }
  return withoutAt(title, start);
}

function quoted(title: string, start: number): Finding {
  const end = start + title.length;
  const edits = [
    { span: { start, end: start + 1 }, newText: '' },
    { span: { start: end - 1, end }, newText: '' },
  ];
  return { messageId: 'quoted', span: { start, end }, fixes: [{ messageId: 'fix', data: { right: title.slice(1, -1) }, edits, safe: false }] };
}

function withoutAt(title: string, start: number): Finding | null {
  const match = WITHOUT_AT.exec(title);
  const word = match?.[2];
  if (match === null || word === undefined) return null;
  const genre = word.replace(/稿$/, '');
  const end = start + title.length;
  const edits: TextEdit[] = [{ span: { start: end - word.length, end }, newText: `上的${genre}` }];
  if (match[1] === undefined && !title.includes('在')) edits.unshift({ span: { start, end: start }, newText: '在' });
  const right = `在……会上的${genre}`;
  return { messageId: 'at', data: { genre }, span: { start, end }, fixes: [{ messageId: 'fix', data: { right }, edits, safe: false }] };
}

function deletion(messageId: string, data: Readonly<Record<string, string>>, start: number, found: string): Finding {
  const span: Span = { start, end: start + found.length };
  return { messageId, data, span, fixes: [{ messageId: 'delete', data: { found }, edits: [{ span, newText: '' }], safe: false }] };
}

function replacement(messageId: string, data: Readonly<Record<string, string>>, span: Span, right: string): Finding {
  return { messageId, data, span, fixes: [{ messageId: 'fix', data: { right }, edits: [{ span, newText: right }], safe: false }] };
}
