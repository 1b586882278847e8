/** 简称先于全称: a short name is used before it is defined. */
import type { Rule, RuleContext } from './rule';
import { abbreviations, usesOf } from './support/abbreviations';
import { bodyParagraphs } from './support/bodyParagraphs';

export const rule: Rule = {
  meta: {
    id: 'abbr-before-definition',
    name: '简称先于全称',
    nameEn: 'Short name before its definition',
    group: 'G',
    severity: 'hint',
    finalOnly: true,
    source: '编写经验（先全称、后简称）',
  },
  messages: {
    found: {
      zh: '“{name}”在这里已经用了，后面才说明是简称。请把全称和“以下简称”移到第一次出现的地方。',
      en: '“{name}” is used here and defined only later. Give the full name where it comes first.',
    },
    definition: { zh: '这里才说明“{name}”是简称', en: '“{name}” is defined here' },
  },
  *check(context: RuleContext) {
    const defined = abbreviations(context);
    if (defined.length === 0) return;
    const paragraphs = bodyParagraphs(context);
    const seen = new Set<string>();
    for (const { name, definition, before } of defined) {
      const [first] = usesOf(name, paragraphs, 1);
      if (seen.has(name) || first === undefined || first.end > definition.start - before.length) continue;
      seen.add(name);
      yield { messageId: 'found', data: { name }, span: first, related: [{ span: definition, messageId: 'definition', data: { name } }] };
    }
  },
};
