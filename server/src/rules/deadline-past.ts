/** 时限已过: what is still to be done has a deadline before the day of the speech. */
import { parseNumeral } from '../text/numerals';
import type { Rule, RuleContext } from './rule';
import { bodyParagraphs } from './support/bodyParagraphs';
import { search } from './support/search';
import { compareDays, type Day, parseDay, speechDate } from './support/speechDate';

const DEADLINE = /(?<![年\d])(?:(今年|本年|(\d{4})年)度?)?(?:(\d{1,2})月(?:(\d{1,2})日|底|末|份|中旬|上旬|下旬)?|([一二三四])季度(?:末|底)?|(上半年|年中))(?:以|之)?前/g;
const SOME = search((text) => text.search(DEADLINE) >= 0, false, '前', '月季半年');
const REQUIRED = /要|务必|确保|必须|力争|抓紧|应当|限|不得迟于/;
/** What was done, or what is told of an earlier year. */
const TOLD = /已|了|去年|前年|上年|当年|曾|原定|截至|完成情况|明年|来年|次年|翌年|每年|历年/;
const OTHER_YEAR = /(?:\d{4}|[明后去前来次翌每])年[^，。；]{0,6}$/;
/** A month so long ago, without a year, is that of the next year. */
const HALF_YEAR = 6;
const LAST_DAY = 31;

export const rule: Rule = {
  meta: {
    id: 'deadline-past',
    name: '时限已过',
    nameEn: 'Deadline before the speech',
    group: 'G',
    severity: 'information',
    finalOnly: true,
    source: '编写经验（套用旧稿，时限没有改）',
    options: { date: { default: '', zh: '讲话日期，如 2024-08-30；不填则取标题下的日期。', en: 'Day of the speech, as 2024-08-30; by default the one below the title.' } },
  },
  messages: {
    found: {
      zh: '“{deadline}”早于讲话日期 {date}，时限已经过了。请核对。',
      en: '“{deadline}” lies before the day of the speech, {dateEn}. Please check.',
    },
  },
  *check(context: RuleContext) {
    const set = context.options['date'];
    const today = (typeof set === 'string' ? parseDay(set) : null) ?? speechDate(context);
    if (today === null) return;
    for (const paragraph of bodyParagraphs(context)) {
      if (!paragraph.find(SOME)) continue;
      const { text, start } = paragraph;
      for (const match of text.matchAll(DEADLINE)) {
        const sentence = sentenceAround(text, match.index, match.index + match[0].length);
        if (!REQUIRED.test(sentence) || TOLD.test(sentence) || OTHER_YEAR.test(text.slice(0, match.index).slice(-12))) continue;
        const last = lastDay(match, today);
        if (last === null || compareDays(last, today) >= 0) continue;
        const date = `${today.year}年${today.month}月${today.day}日`;
        const dateEn = [today.year, today.month, today.day].map((part) => String(part).padStart(2, '0')).join('-');
        yield { messageId: 'found', data: { deadline: match[0], date, dateEn }, span: { start: start + match.index, end: start + match.index + match[0].length } };
      }
    }
  },
};

/** The last day before which the thing is to be done; null where its year is not sure. */
function lastDay([, said, year, month, day, quarter, half]: RegExpExecArray, today: Day): Day | null {
  const value = month !== undefined ? Number(month) : quarter !== undefined ? (parseNumeral(quarter) ?? 0) * 3 : half === undefined ? 0 : HALF_YEAR;
  if (value < 1 || value > 12) return null;
  if (said === undefined && value + HALF_YEAR <= today.month) return null;
  return { year: year === undefined ? today.year : Number(year), month: value, day: day === undefined ? LAST_DAY : Number(day) };
}

function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(...[...'。；！？'].map((mark) => text.lastIndexOf(mark, start))) + 1;
  const to = /[。；！？]/.exec(text.slice(end))?.index;
  return text.slice(Math.max(from, start - 120), to === undefined ? end + 120 : Math.min(end + to, end + 120));
}
