/** 有题无文: a heading has nothing below it. */
import type { Section, Speech } from '../outline/outline';
import type { Rule, RuleContext } from './rule';
import { bodyIndexOf } from './support/bodyIndex';
import { siblingsIn } from './support/sections';

const PARAGRAPH = 60;
const LONGEST_HEADING = 40;

export const rule: Rule = {
  meta: {
    id: 'empty-section',
    name: '有题无文',
    nameEn: 'Heading without text',
    group: 'A',
    severity: 'warning',
    finalOnly: true,
    source: '编写经验',
  },
  messages: {
    found: { zh: '“{heading}”下面还没有内容。', en: 'Nothing stands below “{heading}” yet.' },
  },
  *check(context: RuleContext) {
    const { text, speech } = context;
    if (isOnlyOutline(speech)) return;
    const body = bodyIndexOf(context);
    for (const { parent, siblings } of siblingsIn(context)) {
      const empty = siblings.filter((section) => isHeading(text, section) && !body.isFilled(section));
      if (parent !== null && empty.length === siblings.length && siblings.length > 1) continue;
      for (const { marker, heading, headingSpan } of empty) {
        const span = { start: marker?.span.start ?? headingSpan.start, end: headingSpan.end };
        yield { messageId: 'found', data: { heading: `${marker?.text ?? ''}${heading}` }, span };
      }
    }
  },
};

/** An outline that is all there is to the file is meant to be empty. */
function isOnlyOutline({ paragraphs }: Speech): boolean {
  return !paragraphs.some(({ kind, content }) => kind === 'body' && content.end - content.start > PARAGRAPH);
}

/** A short line without final punctuation; `（一）抓学习。` is an item complete in itself. */
function isHeading(text: string, { headingSpan, runIn, appendix, marker }: Section): boolean {
  if (runIn || appendix || marker?.place === 'inside' || headingSpan.end - headingSpan.start > LONGEST_HEADING) return false;
  return !/[。；！？：]/.test(text.slice(headingSpan.end - 1, headingSpan.end + 1));
}
