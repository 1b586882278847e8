/** The skeleton of a whole speech (新建讲话稿) as a snippet, by kind, level, number of points and minutes. */
import { formatChinese } from '../text/numerals';
import { LEVEL_WORDS, type LevelWords, type SkeletonLevel } from './levels';
import type { SkeletonKind, SkeletonPoint } from './skeletonKinds';

export interface SkeletonOptions {
  readonly level: SkeletonLevel;
  /** Brought within what the kind allows. */
  readonly points: number;
  /** How many characters the whole is to have, told part by part in the places to fill in; null to say nothing. */
  readonly characters: number | null;
  /** Year of the date line. */
  readonly year: number;
  /** Whether the title is a Markdown heading. */
  readonly markdown: boolean;
}

/** Of all that is read aloud so much is opening and closing. */
const FRAME_SHARE = 0.2;
/** Lengths are given in so many characters. */
const STEP = 50;
const TOPIC = '【什么工作】';

/** Paragraphs divided by blank lines, in the notation of the language server protocol. */
export function skeleton(kind: SkeletonKind, { level, points, characters, year, markdown }: SkeletonOptions): string {
  const words = LEVEL_WORDS[level];
  const chosen = choose(kind, points);
  const budget = characters === null ? null : Math.max(STEP, Math.round((characters * (1 - FRAME_SHARE)) / chosen.length / STEP) * STEP);
  const count = chosen.length === 2 ? '两' : formatChinese(chosen.length);
  const paragraphs = [
    `${markdown ? '# ' : ''}${kind.title}`,
    `（[[${year}]]年[[×]]月[[×]]日）`,
    kind.speaker ?? '{leader}　[[×××]]',
    `${kind.salutation ?? '{audience}'}：`,
    ...withPromise(kind, chosen, count),
    ...body(kind, chosen, budget),
    ...kind.closing,
  ];
  return `${notation(paragraphs.join('\n\n'), words)}$0\n`;
}

/** The points with the lowest ranks, in their order. */
function choose({ points, count }: SkeletonKind, wanted: number): readonly SkeletonPoint[] {
  const number = Math.min(count.most, Math.max(count.least, Math.round(wanted)));
  return points.filter(({ rank }) => rank <= number);
}

/** The promise ends the opening; an agenda is told in it. */
function withPromise({ opening, promise, style }: SkeletonKind, points: readonly SkeletonPoint[], count: string): readonly string[] {
  if (promise === '') return opening;
  const agenda = style === 'agenda' ? `${points.map(({ heading }, index) => `${formatChinese(index + 1)}是${heading === '讲话' ? '请{leader}[[×××]]同志' : ''}${heading}`).join('；')}。` : '';
  const last = opening.length - 1;
  return opening.map((paragraph, index) => (index === last ? `${paragraph}${promise.replace('{n}', count)}${agenda}` : paragraph));
}

function body({ style }: SkeletonKind, points: readonly SkeletonPoint[], budget: number | null): readonly string[] {
  return points.flatMap((point, index) => {
    const number = formatChinese(index + 1);
    switch (style) {
      case 'sections': return [`${number}、${point.heading}`, ...below(point, budget)];
      case 'ordinals': return [`第${number}，${point.heading}。${prompt(point, budget)}`];
      case 'agenda': return [`下面，进行第${number}项议程，${point.heading === '讲话' ? '请{leader}[[×××]]同志讲话，大家欢迎' : '请[[×××]]同志[[【做什么】]]'}。`];
      case 'paragraphs': return [prompt(point, budget)];
    }
  });
}

function below(point: SkeletonPoint, budget: number | null): readonly string[] {
  const { items, series } = point;
  if (items !== undefined) {
    const share = budget === null ? null : Math.max(STEP, Math.round(budget / items.length / STEP) * STEP);
    return items.map((item, index) => `（${formatChinese(index + 1)}）${item}。${share === null ? '' : `[[【${length(share)}】]]`}`);
  }
  if (series !== undefined) {
    return [`${series.map((item, index) => `${formatChinese(index + 1)}是${item}`).join('；')}。${budget === null ? '' : `[[【${length(budget)}】]]`}`];
  }
  return [prompt(point, budget)];
}

/** Ends in 。 so that it reads as text, not as a heading. */
function prompt({ body = '展开' }: SkeletonPoint, budget: number | null): string {
  return `[[【${body}${budget === null ? '' : `，${length(budget)}`}】。]]`;
}

function length(characters: number): string {
  return `约${characters}字`;
}

/** Puts in the words of the level, and tab stops for the places to fill in; the topic is one stop wherever it stands. */
function notation(text: string, words: LevelWords): string {
  let last = 0;
  let topic: number | undefined;
  return text.replace(/\{(\w+)\}|\[\[(.+?)\]\]/g, (whole, name: string | undefined, place: string | undefined) => {
    if (place !== undefined) return tabStop(++last, place);
    if (name === 'topic') {
      if (topic !== undefined) return `\${${topic}}`;
      topic = ++last;
      return tabStop(topic, TOPIC);
    }
    return words[name as keyof LevelWords] ?? whole;
  });
}

function tabStop(number: number, place: string): string {
  const choices = place.split('|');
  return choices.length > 1 ? `\${${number}|${choices.join(',')}|}` : `\${${number}:${place}}`;
}
