/** 首个序号不是“一”: the first of the siblings bears another number. */
import { markerLike } from '../outline/numeralForm';
import type { Finding, Rule, RuleContext } from './rule';
import { ordinalFaults, ordinalFinding } from './support/ordinalFaults';

export const rule: Rule = {
  meta: {
    id: 'outline-first-not-one',
    name: '首个序号不是“一”',
    nameEn: 'First number is not one',
    group: 'A',
    severity: 'warning',
    source: 'GB/T 15834—2011 B.3.8（可从任一层次用起，但须从“一”数起）',
  },
  messages: {
    found: {
      zh: '本级第一个序号是“{marker}”，缺“{first}”。请补写，或从“{first}”起重排。',
      en: 'The first number of this level is “{marker}”; “{first}” is missing. Add it, or renumber from “{first}”.',
    },
    renumber: { zh: '从“{first}”起重排本级序号', en: 'Renumber this level from “{first}”' },
  },
  check,
};

function* check(context: RuleContext): Generator<Finding> {
  for (const found of ordinalFaults(context, 'first-not-one')) {
    const first = markerLike(found.section.marker, 1);
    const finding = ordinalFinding(found, { first }, { safe: false });
    yield { ...finding, fixes: (finding.fixes ?? []).map((fix) => ({ ...fix, data: { first } })) };
  }
}
