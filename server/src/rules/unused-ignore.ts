/** 多余的忽略: a comment silences a rule where there is nothing to silence, or a rule that does not exist. */
import type { Finding, Fix, Rule, RuleContext } from './rule';

export const rule: Rule = {
  meta: {
    id: 'unused-ignore',
    name: '多余的忽略',
    nameEn: 'Ignore comment without need',
    group: 'B',
    severity: 'information',
    source: '本工具约定',
    afterOthers: true,
  },
  messages: {
    unused: {
      zh: '这里忽略了“{id}”，但没有这样的问题，可删去这条忽略。',
      en: '“{id}” is ignored here, but there is nothing to ignore; the comment can go.',
    },
    unusedAll: {
      zh: '这条忽略没有用上，可删去。',
      en: 'This ignore comment is not needed; it can go.',
    },
    unknown: {
      zh: '没有“{id}”这条规则，请核对规则名。',
      en: 'There is no rule “{id}”; please check its name.',
    },
    remove: {
      zh: '去掉对“{id}”的忽略',
      en: 'Do not ignore “{id}” any more',
    },
    removeAll: {
      zh: '删去这条忽略',
      en: 'Remove the ignore comment',
    },
  },
  check,
};

function* check({ speech, unusedIgnores }: RuleContext): Generator<Finding> {
  for (const { id, span, known, removal } of unusedIgnores) {
    if (span.start < speech.span.start || speech.span.end <= span.start) continue;
    // Not safe: a name misspelt is to be mended rather than lost, and a comment for all rules may yet serve
    // those that run at the final check only.
    const fix: Fix = { messageId: id === null ? 'removeAll' : 'remove', data: { id: id ?? '' }, edits: removal, safe: id !== null && known };
    if (id === null) yield { messageId: 'unusedAll', span, fixes: [fix] };
    else yield { messageId: known ? 'unused' : 'unknown', data: { id }, span, fixes: [fix] };
  }
}
