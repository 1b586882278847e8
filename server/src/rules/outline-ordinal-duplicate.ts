/** 序号重复: two siblings bear the same number. */
import type { Finding, Rule, RuleContext } from './rule';
import { ordinalFaults, ordinalFinding } from './support/ordinalFaults';

export const rule: Rule = {
  meta: {
    id: 'outline-ordinal-duplicate',
    name: '序号重复',
    nameEn: 'Number used twice',
    group: 'A',
    severity: 'warning',
    source: 'GB/T 15834—2011 B.3.8（序次语有先后次序）',
  },
  messages: {
    found: {
      zh: '本级出现两个“{marker}”（另一个在第 {line} 行）。请从这一个起顺延。',
      en: '“{marker}” is used twice on this level (the other one is in line {line}). Count on from this one.',
    },
    against: { zh: '另一个“{marker}”', en: 'The other “{marker}”' },
    renumber: { zh: '从这一个起顺延', en: 'Count on from this one' },
  },
  check,
};

function* check(context: RuleContext): Generator<Finding> {
  for (const found of ordinalFaults(context, 'duplicate')) {
    const other = found.against ?? found.section;
    yield { ...ordinalFinding(found, {}, { safe: found.edits.length === 1 }), lineOf: { line: other.marker.span.start } };
  }
}
