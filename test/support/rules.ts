/** Rules made up for tests. */
import type { Rule, RuleOption } from '../../server/src/rules/rule';

/** A rule that finds nothing, with these options. */
export function silentRule(id: string, options?: Readonly<Record<string, RuleOption>>): Rule {
  return {
    meta: { id, name: '样例', nameEn: 'Sample', group: 'A', severity: 'warning', source: '', ...(options === undefined ? {} : { options }) },
    messages: {},
    check: () => [],
  };
}

/** One option of each type. */
export const OPTIONS: Readonly<Record<string, RuleOption>> = {
  count: { zh: '至少几处。', en: 'Least number.', default: 3, minimum: 1 },
  share: { zh: '占几成。', en: 'Share.', default: 0.5 },
  strict: { zh: '从严。', en: 'Strict.', default: false },
  words: { zh: '用词。', en: 'Words.', default: ['甲'] },
};
