/** 相邻序号行会连成一段: without a blank line between them, Markdown joins numbered lines into one paragraph. */
import type { Paragraph } from '../outline/outline';
import { allSections } from '../outline/walk';
import type { Offset } from '../text/span';
import type { Rule, RuleContext } from './rule';
import { type Deviation, FIX_ALL, reportDeviations } from './support/repeatedDeviation';

/** What breaks the line for Markdown as well. */
const HARD_BREAK = /(?: {2}|\\)$/;
/** Lists and quotations join in their own way. */
const OTHER_BLOCK = /^[ \t]*(?:>|[-*+] |\d+[.)] )/;

export const rule: Rule = {
  meta: {
    id: 'markdown-ordinal-softwrap',
    name: '相邻序号行会连成一段',
    nameEn: 'Numbered lines that Markdown joins',
    group: 'A',
    severity: 'information',
    source: 'CommonMark 4.8（段落到空行为止）；“一、”“（一）”不是列表标记',
  },
  messages: {
    found: {
      zh: 'Markdown 里“{line}”与上一行之间没有空行，预览和导出时会连成一段。',
      en: 'No blank line stands before “{line}”: in the preview and in exports it joins the line above.',
    },
    foundMany: {
      zh: 'Markdown 里“{line}”与上一行之间没有空行，预览和导出时会连成一段。全文共 {count} 处。',
      en: 'No blank line stands before “{line}”: in the preview and in exports it joins the line above. {count} places in all.',
    },
    fix: { zh: '在“{line}”前插入空行', en: 'Insert a blank line before “{line}”' },
    fixAll: FIX_ALL,
  },
  *check(context: RuleContext) {
    if (context.markdown) yield* reportDeviations(joined(context));
  },
};

function joined({ text, speech }: RuleContext): readonly Deviation[] {
  const heads = new Map<Offset, 'run-in' | 'alone'>();
  for (const { marker, runIn, style } of allSections(speech.sections)) {
    if (marker !== null && style !== 'arabic-dot' && marker.place === 'line') heads.set(marker.span.start, runIn ? 'run-in' : 'alone');
  }
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return speech.paragraphs.flatMap((paragraph, index) => {
    const before = speech.paragraphs[index - 1];
    if (before === undefined || !isPlain(before, text) || !isPlain(paragraph, text) || HARD_BREAK.test(text.slice(before.line.start, before.line.end))) return [];
    const { start } = paragraph.content;
    const begins = heads.has(start) && before.line.end > before.line.start;
    if (!begins && heads.get(before.content.start) !== 'alone') return [];
    const line = text.slice(start, Math.min(paragraph.content.end, start + LONGEST));
    return [{
      span: { start, end: start + line.length },
      data: { line: line.length < paragraph.content.end - start ? `${line}……` : line },
      edits: [{ span: { start: paragraph.line.start, end: paragraph.line.start }, newText: lineEnd }],
    }];
  });
}

const LONGEST = 12;

/** A line of text that is no Markdown heading of its own. */
function isPlain({ kind, hashes, line }: Paragraph, text: string): boolean {
  return kind !== 'blank' && kind !== 'excluded' && kind !== 'furniture' && hashes === 0 && !OTHER_BLOCK.test(text.slice(line.start, line.end));
}
