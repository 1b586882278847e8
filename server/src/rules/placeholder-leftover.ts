/** 占位符未填: a place of the draft is still to be filled in. */
import type { Span } from '../text/span';
import type { Rule, RuleContext } from './rule';
import { placeholders } from './support/placeholders';

export const rule: Rule = {
  meta: {
    id: 'placeholder-leftover',
    name: '占位符未填',
    nameEn: 'Placeholder left over',
    group: 'B',
    severity: 'information',
    finalSeverity: 'error',
    source: '编写经验（套用模板、留空待填）',
  },
  messages: {
    found: { zh: '“{text}”还没有填。', en: '“{text}” is still to be filled in.' },
    weak: { zh: '“{text}”像是还没有填的序数。', en: '“{text}” looks like a number still to be filled in.' },
  },
  *check(context: RuleContext) {
    for (const { span, weak } of placeholders(context)) {
      const data = { text: withContext(context.text, span) };
      yield weak ? { messageId: 'weak', data, span, severity: 'hint' } : { messageId: 'found', data, span };
    }
  },
};

/** The placeholder with the noun it belongs to: XX同志, 前X名, ___亿元. */
function withContext(text: string, { start, end }: Span): string {
  const found = text.slice(start, end);
  if (/^[【（(]|\$/.test(found)) return found;
  const before = found.length === 1 ? (/[前第约共近达为有]$/.exec(text.slice(Math.max(0, start - 1), start))?.[0] ?? '') : '';
  const after = /^(?:同志|单位|亿元|万元|元|年|月|日|[省市县区乡镇村]|书记|[省市县区镇乡局部]长|主任|名|位|个|届|次|家|项|条|%|％)/.exec(text.slice(end, end + 2))?.[0] ?? '';
  return before + found + after;
}
