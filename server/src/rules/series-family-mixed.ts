/** 分项用语混用: one series counts in two families (首先…其次…第三). */
import { formatChinese } from '../text/numerals';
import type { Finding, Fix, Rule, RuleContext } from './rule';
import { inlineSeries, type SeriesFamily, type SeriesMember } from './support/inlineSeries';

export const rule: Rule = {
  meta: {
    id: 'series-family-mixed',
    name: '分项用语混用',
    nameEn: 'Series counted in two ways',
    group: 'A',
    severity: 'warning',
    source: '杜永道答读者：“第”字头、“其”字头和“首先”类是三套序次语，不宜混用',
  },
  messages: {
    found: {
      zh: '前面用“{before}”，这里用“{marker}”。三套序次语（第一…／其一…／首先…）不宜混用。',
      en: 'The series counts “{before}” before and “{marker}” here. 第一…, 其一… and 首先… do not mix.',
    },
    foundPlain: {
      zh: '前面用“{before}”，这里用“{marker}”。同一组分项请用同一套说法。',
      en: 'The series counts “{before}” before and “{marker}” here. Use one way of counting.',
    },
    against: { zh: '前面用“{before}”', en: '“{before}” is used here' },
    unify: { zh: '统一为“{right}”这一套', en: 'Count “{right}” throughout' },
  },
  check,
};

const FORMAL: ReadonlySet<SeriesFamily> = new Set<SeriesFamily>(['第', '其', '先次']);

function* check(context: RuleContext): Generator<Finding> {
  for (const { members } of inlineSeries(context)) {
    const index = members.findIndex((member, at) => at > 0 && member.family !== members[0]?.family);
    const before = members[index - 1];
    const here = members[index];
    if (before === undefined || here === undefined || !isCounting(members, context.text)) continue;
    const data = { before: bare(before), marker: bare(here) };
    const fix = unify(members);
    yield {
      messageId: FORMAL.has(before.family) && FORMAL.has(here.family) ? 'found' : 'foundPlain',
      data,
      span: here.span,
      related: [{ span: before.span, messageId: 'against', data: { before: data.before } }],
      fixes: fix === null ? [] : [fix],
    };
  }
}

/** 首先是… is a sentence, 首先，… counts. */
function isCounting(members: readonly SeriesMember[], text: string): boolean {
  return members.every(({ family, span }) => family !== '先次' || /[，,]/.test(text.slice(span.end - 1, span.end + 1)));
}

function bare({ text }: SeriesMember): string {
  return text.replace(/[，,、：:\s]+$/, '');
}

/** Rewrites the members of the rarer families; of two equally frequent ones the first member's stays. */
function unify(members: readonly SeriesMember[]): Fix | null {
  const count = (family: SeriesFamily): number => members.filter((member) => member.family === family).length;
  const usual = members.reduce((best, member) => (count(member.family) > count(best.family) ? member : best));
  const edits = members.flatMap((member, index) => {
    if (member.family === usual.family) return [];
    const newText = written(usual.family, index + 1, index === members.length - 1);
    return newText === null ? [null] : [{ span: member.span, newText }];
  });
  const sure = edits.filter((edit) => edit !== null);
  return sure.length < edits.length ? null : { messageId: 'unify', data: { right: bare(usual) }, edits: sure, safe: false };
}

/** The member of a family; 首先, 其次, 再次, 最后 name four places at most. */
function written(family: SeriesFamily, ordinal: number, last: boolean): string | null {
  const numeral = formatChinese(ordinal);
  switch (family) {
    case '第':
    case '其':
      return `${family}${numeral}，`;
    case '是':
    case '要':
      return `${numeral}${family}`;
    case '先次':
      return ordinal > 1 && last ? '最后，' : ['首先，', '其次，', '再次，'][ordinal - 1] ?? null;
  }
}
