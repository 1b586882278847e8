/** 同级小标题不对仗: one heading of a level is made differently from all the others, which are made alike. */
import type { Section } from '../outline/outline';
import { formatChinese } from '../text/numerals';
import type { WordCutter } from '../text/segmenter';
import type { Finding, Rule, RuleContext } from './rule';
import { type Frame, frameOf, likeness, showFrames, weightOf } from './support/headingFrame';
import { headingLists } from './support/headingLists';
import { commonOf, compare, type Comparison, type Cut, segmentsOf, type Shape, shapeOf } from './support/headingShape';
import { differ, openingClass } from './support/openingClass';

/** Characters by which segments may differ in length. */
const TOLERANCE = 2;
/** A heading of the same make stands out by this many characters more or less. */
const FAR_OFF = 5;
/** So many characters must be shared for a frame, where nothing but the length tells the odd one. */
const FIRM = 2;
/** A heading with less of the frame than this lacks it. */
const LACKING = 0.5;
/** The first of a list that sums up what follows (总分式). */
const GENERAL = /总|认识|形势|意义|回顾|情况|成绩|背景|目标|思路|原则|思想|站位|大局|全面|整体/;

interface Oddity {
  readonly messageId: 'frame' | 'parts' | 'length';
  readonly data: Readonly<Record<string, string | number>>;
}

export const rule: Rule = {
  meta: {
    id: 'heading-parallelism',
    name: '同级小标题不对仗',
    nameEn: 'Headings of a level not parallel',
    group: 'C',
    severity: 'hint',
    source: '编写经验：同级小标题字数相近（相差不超过两字），句式相同',
  },
  messages: {
    frame: {
      zh: '这组小标题分别为 {lengths} 字，{most}是“{frame}”，{odd}句式不同。',
      en: 'These headings have {lengths} characters; {mostEn} read “{frame}”, {oddEn} is made differently.',
    },
    parts: {
      zh: '这组小标题分别为 {lengths} 字，{most}都分 {parts} 段、各段字数相近，{odd}分 {found} 段，句式不同。',
      en: 'These headings have {lengths} characters; {mostEn} have {parts} parts of like length, {oddEn} has {found}.',
    },
    length: {
      zh: '这组小标题分别为 {lengths} 字，{most}是“{frame}”，字数相近，{odd}相差 {difference} 字以上。',
      en: 'These headings have {lengths} characters; {mostEn} read “{frame}” and are of like length, {oddEn} differs by {difference} or more.',
    },
    alike: { zh: '句式一致的小标题', en: 'Made like the others' },
  },
  *check({ text, speech, words, known }: RuleContext) {
    for (const list of headingLists(text, speech)) {
      const { shapes, suspects } = known(list.map(({ heading }) => heading).join('\n')).of(suspectsIn);
      const found = suspects.flatMap((suspect) => {
        const oddity = judge(shapes, suspect, words);
        const section = list[suspect.odd];
        return oddity === null || section === undefined ? [] : [report(section, list, oddity)];
      });
      if (found.length === 1) yield* found;
    }
  },
};

/** A heading that differs from the others in its outward shape. */
interface Suspect {
  readonly odd: number;
  readonly shape: Shape;
  readonly others: readonly Shape[];
  readonly comparison: Comparison;
  readonly unlike: boolean;
  readonly farOff: boolean;
}

/** @param headings one a line */
function suspectsIn(headings: string): { readonly shapes: readonly Shape[]; readonly suspects: readonly Suspect[] } {
  const shapes = headings.split('\n').map(shapeOf);
  return { shapes, suspects: shapes.flatMap((shape, odd) => suspect(shapes, shape, odd)) };
}

function suspect(shapes: readonly Shape[], shape: Shape, odd: number): readonly Suspect[] {
  if (odd === 0 && GENERAL.test(shape.heading)) return [];
  const others = shapes.filter((other) => other !== shape);
  const comparison = compare(shape, others);
  if (comparison === null) return [];
  const { otherParts, partDifference, spread, difference } = comparison;
  const unlike = otherParts || partDifference > TOLERANCE;
  const farOff = others.length > 2 && spread <= TOLERANCE && difference >= FAR_OFF;
  return unlike || farOff || sharesAnEdge(shape, others) ? [{ odd, shape, others, comparison, unlike, farOff }] : [];
}

/** Whether the heading stands out from all the others, which agree among themselves. */
function judge(shapes: readonly Shape[], { odd, shape, others, comparison, unlike, farOff }: Suspect, words: WordCutter): Oddity | null {
  const { cut, parts, own, otherParts, spread, difference } = comparison;
  const data = placeData(shapes, odd);
  const { frames, shown } = mayHaveFrame(others, cut) ? framesOf(others, cut, words) : NO_FRAMES;
  const weight = weightOf(frames);
  const lacking = weight > 0 && likeness(frames, shape.heading) < LACKING;
  const firm = weight >= FIRM;
  if (lacking && ((unlike && firm) || ((firm || frames[0]?.pieces[0] !== '') && opensDifferently(shape, others, words)))) {
    return { messageId: 'frame', data: { ...data, frame: shown } };
  }
  if (farOff && firm && !lacking) return { messageId: 'length', data: { ...data, frame: shown, difference } };
  const alike = parts > 1 && spread <= (others.length > 2 ? TOLERANCE : 0);
  return otherParts && alike ? { messageId: 'parts', data: { ...data, parts, found: own } } : null;
}

/** Spares the words of most lists: whether the others begin or end with one character, and this heading with another. */
function sharesAnEdge({ heading }: Shape, others: readonly Shape[]): boolean {
  return [0, -1].some((place) => {
    const shared = others[0]?.heading.at(place);
    return heading.at(place) !== shared && others.every((other) => other.heading.at(place) === shared);
  });
}

const NO_FRAMES = { frames: [], shown: '' };

/** Spares the words of most lists: whether the headings share enough for a frame that tells anything. */
function mayHaveFrame(shapes: readonly Shape[], cut: Cut): boolean {
  const { characters, opening } = commonOf(shapes.map(({ heading }) => heading), cut);
  return characters >= FIRM || (characters > 0 && opening);
}

function framesOf(shapes: readonly Shape[], cut: Cut, words: WordCutter): { readonly frames: readonly Frame[]; readonly shown: string } {
  const cuts = shapes.map(({ heading }) => segmentsOf(heading, cut, words));
  const frames = (cuts[0]?.segments ?? []).map((_, index) => frameOf(cuts.flatMap(({ segments }) => segments[index] ?? [])));
  return { frames, shown: showFrames(frames, cuts[0]?.separators ?? []) };
}

/** Whether the others all open with one kind of word, and this one with another. */
function opensDifferently({ heading }: Shape, others: readonly Shape[], words: WordCutter): boolean {
  const own = openingClass(words(heading));
  const kinds = others.map((other) => openingClass(words(other.heading)));
  return kinds.every((kind) => differ(kind, own) && kinds.every((each) => !differ(kind, each)));
}

function placeData(shapes: readonly Shape[], odd: number): Readonly<Record<string, string>> {
  const rest = shapes.length - 1;
  const edge = odd === rest ? ['前', 'the first'] : odd === 0 ? ['后', 'the last'] : ['其余', 'the other'];
  const number = rest === 2 ? '两' : formatChinese(rest);
  return {
    lengths: shapes.map(({ characters }) => characters).join('/'),
    most: `${edge[0]}${number}个`,
    mostEn: `${edge[1]} ${rest}`,
    odd: `第${formatChinese(odd + 1)}个`,
    oddEn: `number ${odd + 1}`,
  };
}

function report(section: Section, list: readonly Section[], { messageId, data }: Oddity): Finding {
  const related = list.filter((other) => other !== section).map(({ headingSpan }) => ({ span: headingSpan, messageId: 'alike' }));
  return { messageId, data, span: section.headingSpan, related };
}
