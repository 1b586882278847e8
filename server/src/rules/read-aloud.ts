/** 念稿障碍: what a speaker stumbles over when reading aloud. */
import type { Finding, Rule, RuleContext } from './rule';
import { bodyMatches, pattern } from './support/bodyParagraphs';
import { RARE_CHARACTERS } from './support/rareCharacters';

/** Everybody reads these. */
const COMMON = /^(?:GDP|AI|CPI|PPI|PMI|APP|App|IT|TV|KTV|VIP|WTO|APEC|CT|DNA|PC|ID|LED|USB|WIFI|WiFi|IP|KPI|NBA|CBA|PPT|PK|OK|II|III|IV|VI|VII|VIII|XX|XXX|TODO|TBD|PPP|ETC|ICU|BRT|LNG|CNG)$/;
/** An abbreviation of capitals, with what the brackets after it say. */
const LETTERS = pattern(/(?<![A-Za-z0-9\-./])([A-Z]{2,8})(?![A-Za-z0-9\-./])([（(][^（）()]{2,40}[）)])?/g, 'capital');
const SYMBOL = pattern(/[→←↑↓⇒≥≤≠≈&＆~～](?=[^\n])|(?<=[\u4e00-\u9fff])[/／](?=[\u4e00-\u9fff])/g, 'symbol');
/** 8:30～9:00, 2021～2023: read as 至. */
const RANGE = /[\d%％元日月年时][~～]\d/;
const RARE = pattern(new RegExp(`[${[...RARE_CHARACTERS.keys()].join('')}]`, 'gu'), 'rare');

export const rule: Rule = {
  meta: {
    id: 'read-aloud',
    name: '念稿障碍',
    nameEn: 'Hard to read aloud',
    group: 'C',
    severity: 'hint',
    finalOnly: true,
    source: '讲话稿通行写法（生僻字注音，缩写写全称）',
  },
  messages: {
    bracket: { zh: '“{text}”：念稿时括号里的话要不要念？不念就删，要念就改成正文。', en: '“{text}”: are the words in brackets to be read? Drop them or make them text.' },
    letters: { zh: '“{text}”怎么念？首次出现建议写中文全称。', en: 'How is “{text}” read? Give the Chinese name where it comes first.' },
    symbol: { zh: '“{text}”念不出来，请改成文字。', en: '“{text}” cannot be read aloud; write it in words.' },
    rare: { zh: '“{text}”建议注音（{pinyin}）。', en: 'Consider giving the pronunciation of “{text}” ({pinyin}).' },
  },
  *check(context: RuleContext) {
    const seen = new Set<string>();
    for (const finding of [...letters(context), ...symbols(context), ...rare(context)]) {
      const term = String(finding.data?.['term'] ?? '');
      if (seen.has(term)) continue;
      seen.add(term);
      yield finding;
    }
  },
};

function letters(context: RuleContext): readonly Finding[] {
  return bodyMatches(context, LETTERS)
    .filter(({ groups: [term = ''] }) => !COMMON.test(term))
    .map(({ text, groups: [term = '', bracket], span }) => ({ messageId: bracket === undefined ? 'letters' : 'bracket', data: { text, term }, span }));
}

function symbols(context: RuleContext): readonly Finding[] {
  return bodyMatches(context, SYMBOL)
    .filter(({ span }) => !RANGE.test(context.text.slice(span.start - 1, span.end + 1)))
    .map(({ text, span }) => ({ messageId: 'symbol', data: { text, term: text }, span }));
}

function rare(context: RuleContext): readonly Finding[] {
  return bodyMatches(context, RARE).map(({ text, span }) => ({ messageId: 'rare', data: { text, term: text, pinyin: RARE_CHARACTERS.get(text) ?? '' }, span }));
}
