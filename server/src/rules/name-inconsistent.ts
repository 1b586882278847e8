/** 同一对象名称不一: an honour or a campaign is called by two names. */
import type { Finding, Rule, RuleContext } from './rule';
import { bodyMatches } from './support/bodyParagraphs';
import { areAlike, NAME_KINDS, type NameUse, nameUses } from './support/names';

export const rule: Rule = {
  meta: {
    id: 'name-inconsistent',
    name: '同一对象名称不一',
    nameEn: 'One thing with two names',
    group: 'B',
    severity: 'information',
    source: '编写经验（荣誉、活动名称前后要一致）',
  },
  messages: {
    found: {
      zh: '前面称“{before}”，这里称“{here}”。请核对是不是同一个名称。',
      en: '“{before}” before, “{here}” here. Please check whether they are the same.',
    },
    before: { zh: '前面称“{before}”', en: '“{before}” here' },
  },
  *check(context: RuleContext) {
    for (const kind of NAME_KINDS) yield* clashes(nameUses(kind, (pattern) => bodyMatches(context, pattern)));
  },
};

/** Each name once, where it is not the first one of its like. */
function* clashes(uses: readonly NameUse[]): Generator<Finding> {
  const names: NameUse[] = [];
  for (const use of uses) {
    if (names.some((name) => fullName(name) === fullName(use))) continue;
    const before = names.find((name) => areAlike(name, use));
    names.push(use);
    if (before !== undefined) yield toFinding(before, use);
  }
}

function toFinding(before: NameUse, use: NameUse): Finding {
  const data = { before: fullName(before), here: fullName(use) };
  return { messageId: 'found', data, span: use.span, related: [{ span: before.span, messageId: 'before', data: { before: data.before } }] };
}

function fullName({ name, sort }: NameUse): string {
  return name + sort;
}
