/** Numbers right before a series, with nothing but a colon between (打好三个硬仗：一是…): they promise as many items, whatever they count. */
import type { DeclaredCount } from '../../outline/outline';
import { parseNumeral } from '../../text/numerals';
import type { RuleContext } from '../rule';
import { inlineSeries } from './inlineSeries';

const REACH = 24;
const PROMISE = /([一两二三四五六七八九十]{1,2})(?:个|项|件|条|点|类|种)[^，。；：！？、]{0,10}[：:][ \u3000]*$/;
/** Whether there can be one at all. */
const SOME = /[个项件条点类种][^，。；：！？、\n]{0,10}[：:][ \u3000]*[一第其首]/;
/** Two numbers in one clause (五个方面20项工作：) promise in no certain way. */
const NUMBER = /[一两二三四五六七八九十\d]+(?:个|项|件|条|点|类|种)/g;

/** Those that the outline does not know already. */
export function colonPromises(context: RuleContext): readonly DeclaredCount[] {
  const { speech, text } = context;
  const known = new Set(speech.declaredCounts.flatMap(({ items }) => items[0]?.start ?? []));
  const found = inlineSeries(context).flatMap(({ members }): readonly DeclaredCount[] => {
    const [first] = members;
    if (first === undefined || first.ordinal !== 1 || known.has(first.span.start)) return [];
    const from = Math.max(0, first.span.start - REACH);
    const before = text.slice(from, first.span.start);
    const match = PROMISE.exec(before);
    const count = match === null ? null : parseNumeral(match[1] ?? '');
    if (match === null || count === null || count < 2 || (before.slice(clauseStart(before)).match(NUMBER) ?? []).length > 1) return [];
    const start = from + match.index;
    const end = start + match[0].trimEnd().length - 1;
    const numeral = { start, end: start + (match[1] ?? '').length };
    const items = members.map(({ span }) => span);
    return [{ span: { start, end }, text: text.slice(start, end), count, numeral, actual: items.length, scope: 'inline', items, alternatives: [] }];
  });
  return found.length > 0 && SOME.test(text.slice(speech.span.start, speech.span.end)) ? found : [];
}

function clauseStart(before: string): number {
  return Math.max(...[...'，。；！？\n'].map((mark) => before.lastIndexOf(mark))) + 1;
}
