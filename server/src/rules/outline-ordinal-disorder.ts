/** 序号倒退: a smaller number follows a larger one. */
import type { Finding, Rule, RuleContext } from './rule';
import { ordinalFaults, ordinalFinding } from './support/ordinalFaults';

export const rule: Rule = {
  meta: {
    id: 'outline-ordinal-disorder',
    name: '序号倒退',
    nameEn: 'Numbers out of order',
    group: 'A',
    severity: 'warning',
    source: 'GB/T 15834—2011 B.3.8（序次语有先后次序）',
  },
  messages: {
    found: {
      zh: '“{marker}”出现在“{before}”之后，顺序倒了。请调整前后次序，或重排本级序号。',
      en: '“{marker}” comes after “{before}”. Swap the sections, or renumber this level.',
    },
    against: { zh: '“{marker}”在前面', en: '“{marker}” stands before' },
    renumber: { zh: '按现在的先后重排本级序号', en: 'Renumber this level in its present order' },
  },
  check,
};

function* check(context: RuleContext): Generator<Finding> {
  for (const found of ordinalFaults(context, 'disorder')) {
    yield ordinalFinding(found, { before: found.against?.marker.text ?? '' }, { safe: false });
  }
}
