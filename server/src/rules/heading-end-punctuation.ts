/** 独行标题末不加标点: a heading on a line of its own ends without punctuation. */
import type { Section } from '../outline/outline';
import type { Finding, Rule, RuleContext } from './rule';
import { bodyIndexOf } from './support/bodyIndex';
import { siblingsIn } from './support/sections';

const LONGEST = 40;
const END_MARK = /[。；，、;,]/;
/** The rest of the line: blanks and Markdown marks only. */
const LINE_END = /^[ \t\u3000*_]*(?:[\r\n]|$)/;

export const rule: Rule = {
  meta: {
    id: 'heading-end-punctuation',
    name: '独行标题末不加标点',
    nameEn: 'Punctuation at the end of a heading',
    group: 'A',
    severity: 'warning',
    source: 'GB/T 15834—2011 B.4',
  },
  messages: {
    found: { zh: '单独成行的标题末尾不加“{mark}”。', en: 'A heading on a line of its own does not end with “{mark}”.' },
    fix: { zh: '删去“{mark}”', en: 'Delete “{mark}”' },
  },
  *check(context: RuleContext) {
    const { text } = context;
    const body = bodyIndexOf(context);
    for (const { siblings } of siblingsIn(context)) {
      const marked = siblings.filter((section) => endMark(text, section) !== '');
      if (marked.length === 0 || siblings.some((section) => isListItem(text, section, body.isFilled(section)))) continue;
      const habit = isHabit(text, siblings);
      for (const section of marked) {
        if (!body.isFilled(section)) continue;
        const mark = endMark(text, section);
        const at = endOf(text, section);
        yield {
          messageId: 'found',
          data: { mark },
          span: { start: at - 1, end: at },
          fixes: [{ messageId: 'fix', data: { mark }, edits: [{ span: { start: at - 1, end: at }, newText: '' }], safe: true }],
          ...severityOf(section, habit),
        };
      }
    }
  },
};

/** Whether most numbered siblings, long ones included, end so: in some houses headings are whole sentences. */
function isHabit(text: string, siblings: readonly Section[]): boolean {
  const numbered = siblings.filter(({ marker }) => marker !== null);
  const ending = numbered.filter((section) => END_MARK.test(text.charAt(endOf(text, section) - 1))).length;
  return numbered.length > 1 && 2 * ending > numbered.length;
}

/** Milder below the first level; a mere hint where it is the habit of the text. */
function severityOf({ level }: Section, habit: boolean): Pick<Finding, 'severity'> {
  if (habit) return { severity: 'hint' };
  return level > 1 ? { severity: 'information' } : {};
}

/** The mark at the end of a short heading that fills its line; empty where there is none. */
function endMark(text: string, section: Section): string {
  const { headingSpan, runIn, appendix, marker } = section;
  if (runIn || appendix || marker?.place === 'inside' || headingSpan.end - headingSpan.start > LONGEST) return '';
  const end = endOf(text, section);
  const heading = text.slice(headingSpan.start, end);
  if (/[。；！？]./.test(heading) || !LINE_END.test(text.slice(end, end + 12))) return '';
  const mark = heading.charAt(heading.length - 1);
  return END_MARK.test(mark) ? mark : '';
}

/** End of the heading with its mark, which the heading's own place may leave out. */
function endOf(text: string, { headingSpan }: Section): number {
  return END_MARK.test(text.charAt(headingSpan.end)) ? headingSpan.end + 1 : headingSpan.end;
}

/** An item of one line, or with its text in the same line: then 。 ends a sentence and no heading. */
function isListItem(text: string, section: Section, filled: boolean): boolean {
  return section.runIn || (!filled && endMark(text, section) !== '');
}
