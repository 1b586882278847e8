/** Facts of a marker or promise → the sentences shown at the cursor (Markdown). */
import type { HoverFacts, PlaceStep, PromiseFacts } from '../features/hover';
import type { Locale } from '../l10n/messages';
import type { MarkerStyle } from '../outline/outline';
import { formatChinese } from '../text/numerals';
import { type Pace, speakingMinutes } from '../text/speakingTime';
import type { PartBudget } from './protocol';
import { say, sayMinutes } from './wording';

interface Unit {
  readonly zh: string;
  readonly en: string;
}

/** From the widest to the narrowest; a step takes the next one in, the last again and again. */
const UNITS: readonly Unit[] = [
  { zh: '部分', en: 'part' },
  { zh: '点', en: 'point' },
  { zh: '项', en: 'item' },
  { zh: '小项', en: 'sub-item' },
];

/** Styles that divide a speech into parts; any other style at the top makes points. */
const PARTS: ReadonlySet<MarkerStyle> = new Set<MarkerStyle>(['cn-comma', 'chapter']);

const MOST_ITEMS = 12;

/** @param budget of the section, where it is one that has a budget */
export function hoverText(facts: HoverFacts, pace: Pace, budget: PartBudget | null, locale: Locale): string {
  if (facts.kind === 'promise') return promiseText(facts, locale);
  const length = { characters: facts.characters, minutes: sayMinutes(speakingMinutes(facts, pace)) };
  if (facts.kind === 'point') {
    const { position, total } = facts;
    return paragraphs(say('hoverPoint', locale, { marker: escape(facts.marker), position, total }), say('hoverLength', locale, length));
  }
  const last = facts.path.at(-1);
  const heading = last === undefined ? [] : [say('hoverSection', locale, { marker: escape(last.marker), place: placeText(facts.path, locale), total: last.total })];
  return paragraphs(...heading, say('hoverLevel', locale, { level: facts.level, ...length }), ...budgetText(budget, locale));
}

/** What the section takes of its speech, beside its siblings and the target. */
function budgetText(budget: PartBudget | null, locale: Locale): readonly string[] {
  if (budget === null) return [];
  const { share, averageShare, minutes } = budget;
  const percent = (part: number): number => Math.round(part * 100);
  return [
    say('hoverShare', locale, { share: percent(share), average: percent(averageShare) }),
    ...(minutes === null ? [] : [say('hoverBudget', locale, { minutes: sayMinutes(minutes) })]),
  ];
}

/** 第二部分第三点; part 2, point 3. */
export function placeText(path: readonly PlaceStep[], locale: Locale): string {
  const first = path[0];
  const offset = first !== undefined && PARTS.has(first.style) ? 0 : 1;
  const steps = path.map((step, index) => {
    const unit = UNITS[Math.min(index + offset, UNITS.length - 1)] ?? { zh: '项', en: 'item' };
    return locale === 'zh' ? `第${formatChinese(step.position)}${unit.zh}` : `${unit.en} ${step.position}`;
  });
  return steps.join(locale === 'zh' ? '' : ', ');
}

function promiseText({ text, count, actual, items }: PromiseFacts, locale: Locale): string {
  const words = escape(text);
  const sentence =
    count === null
      ? say('promiseOpen', locale, { text: words, actual })
      : say(count === actual ? 'promiseKept' : 'promiseBroken', locale, { text: words, count, actual });
  const shown = items.slice(0, MOST_ITEMS).map((item) => `- ${escape(item)}`);
  if (items.length > MOST_ITEMS) shown.push('- …');
  return shown.length === 0 ? sentence : paragraphs(sentence, shown.join('\n'));
}

function paragraphs(...texts: readonly string[]): string {
  return texts.join('\n\n');
}

/** Text of the draft must not be read as Markdown. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|~]/g, '\\$&').replace(/\s+/g, ' ');
}
