/** 接排小标题用句号隔开: a run-in heading ends with 。 as its siblings do. */
import type { Section } from '../outline/outline';
import type { Span } from '../text/span';
import type { Rule, RuleContext } from './rule';
import { siblingsIn } from './support/sections';

const LONGEST = 30;
/** A heading, then a blank, a colon or the end of bold type, then a sentence too long to be part of the heading. */
const UNSEPARATED = /^([^。！？；：:\s\u3000*]{2,30})([ \t\u3000]{1,4}|[：:]|\*\*)(?=[^。！？\r\n]{20})/;

export const rule: Rule = {
  meta: {
    id: 'run-in-heading-period',
    name: '接排小标题用句号隔开',
    nameEn: 'Run-in heading without a full stop',
    group: 'A',
    severity: 'information',
    source: '编写经验（同级小标题“（一）短句。正文”）',
  },
  messages: {
    found: { zh: '小标题与正文接排时，小标题后用句号。', en: 'A heading that runs into its text ends with a full stop.' },
    fix: { zh: '在小标题后用句号', en: 'End the heading with a full stop' },
  },
  *check(context: RuleContext) {
    const { text } = context;
    for (const { siblings } of siblingsIn(context)) {
      const numbered = siblings.filter(({ marker, appendix }) => marker?.place === 'line' && !appendix);
      const places = numbered.map((section) => separatorOf(text, section));
      const separators = places.filter((place) => place !== null);
      const proper = numbered.filter((section, index) => places[index] === null && isRunIn(section)).length;
      if (proper < 2 || separators.length > proper) continue;
      for (const span of separators) {
        const bold = text.charAt(span.start) === '*';
        const edit = bold ? { span: { start: span.start, end: span.start }, newText: '。' } : { span, newText: '。' };
        yield { messageId: 'found', span, fixes: [{ messageId: 'fix', edits: [edit], safe: false }] };
      }
    }
  },
};

function isRunIn({ runIn, headingSpan }: Section): boolean {
  return runIn && headingSpan.end - headingSpan.start <= LONGEST;
}

/** What stands between heading and text where a full stop ought to. */
function separatorOf(text: string, { headingSpan }: Section): Span | null {
  const line = text.slice(headingSpan.start, headingSpan.start + 80);
  const match = UNSEPARATED.exec(line);
  if (match === null) return null;
  const start = headingSpan.start + (match[1]?.length ?? 0);
  return { start, end: start + (match[2]?.length ?? 0) };
}
