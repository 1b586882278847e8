/** Words that name a part of the speech by its number: 前面讲的第二个问题, 第三部分提到的. */
import { parseNumeral } from '../text/numerals';
import type { Offset, Span } from '../text/span';
import type { Speech } from './outline';
import { allSections } from './walk';

/** What is counted: 部分 only at the top of the speech, 点 and the like at any level. */
export type ReferenceUnit = 'part' | 'point';

export interface SectionReference {
  /** Number and unit: 第二个问题. */
  readonly span: Span;
  /** The numeral alone: 二. */
  readonly numeral: Span;
  readonly ordinal: number;
  readonly unit: ReferenceUnit;
  /** Words before it point to a place of the speech: 前面讲的, 下面的. */
  readonly deictic: boolean;
  /** Where the part stands as seen from here, if the words say so. */
  readonly direction: 'before' | 'after' | null;
}

const NUMBER = '第(?<n>[一二三四五六七八九十]{1,3}|[0-9]{1,2})';
const UNIT = '(?<unit>点|大点|部分|个方面|条意见|个问题|大部分)';
const SAYING = '(?:讲|说|谈|提|强调|部署|要求|列|写)';
const DEICTIC = `(?<where>前面|上面|上述|刚才|后面|下面|我)(?:所)?${SAYING}?(?:到|过|了)?的?(?:这|那)?`;
/** 前面讲的第二个问题; but not 前面，第一点：…第二点：…, which are counted out. */
const POINTED = new RegExp(`${DEICTIC}${NUMBER}(?=${UNIT}(?:[^、，：:]|[，、：:](?!.{0,40}第)))`, 'gd');
/** 第三部分提到的…, 见第三部分. */
const NAMED = new RegExp(`${NUMBER}(?:${UNIT}(?=[里中]?(?:已经|还|也)?所?${SAYING}(?:到|过|了|的))|(?<=(?:参见|详见|按照|对照|[见按])第[一二三四五六七八九十0-9]{1,3})(?<whole>部分|大部分|点))`, 'gd');

const BEFORE = /前面|上面|上述|刚才/;
const AFTER = /后面|下面/;

/** In order, none overlapping another; the markers of sections and series are none. */
export function sectionReferences(text: string, speech: Speech): readonly SectionReference[] {
  const { start, end } = speech.span;
  const counted = new Set<Offset>([
    ...[...allSections(speech.sections)].flatMap(({ marker }) => marker?.span.start ?? []),
    ...speech.enumerations.flatMap(({ items }) => items.map(({ span }) => span.start)),
  ]);
  const words = text.slice(start, end);
  const pointed = [...words.matchAll(POINTED)].flatMap((match) => toReference(match, start, counted));
  const places = new Set(pointed.map(({ span }) => span.start));
  const named = [...words.matchAll(NAMED)].flatMap((match) => toReference(match, start, counted)).filter(({ span }) => !places.has(span.start));
  return [...pointed, ...named].sort((a, b) => a.span.start - b.span.start);
}

function toReference({ groups = {}, indices }: RegExpMatchArray, base: Offset, counted: ReadonlySet<Offset>): readonly SectionReference[] {
  const numeral = indices?.groups?.['n'];
  const unit = indices?.groups?.['unit'] ?? indices?.groups?.['whole'];
  const ordinal = parseNumeral(groups['n'] ?? '');
  if (numeral === undefined || unit === undefined || ordinal === null) return [];
  const span = { start: base + numeral[0] - '第'.length, end: base + unit[1] };
  if (counted.has(span.start)) return [];
  const where = groups['where'];
  return [{
    span,
    numeral: { start: base + numeral[0], end: base + numeral[1] },
    ordinal,
    unit: (groups['unit'] ?? groups['whole'] ?? '').endsWith('部分') ? 'part' : 'point',
    deictic: where !== undefined,
    direction: where === undefined ? null : BEFORE.test(where) ? 'before' : AFTER.test(where) ? 'after' : null,
  }];
}
