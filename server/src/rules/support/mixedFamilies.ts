/** Places where one level of the outline is numbered in two families: （一） here, 1. there. */
import type { WrittenMarker } from '../../outline/numeralForm';
import { isNumbered, type NumberedSection, type OrdinalSequence } from '../../outline/ordinalSequences';
import type { Section } from '../../outline/outline';
import { allSections } from '../../outline/walk';
import type { RuleContext } from '../rule';
import { gaps } from './gapFillers';
import { schemeDepth } from './markerScheme';
import { rowsOf } from './rows';
import { siblingsIn } from './sections';

/** One place; `first` is the first of `markers`. */
export interface MixedFamily {
  readonly first: OrdinalMarker;
  /** All markers there that would have to change, in order. */
  readonly markers: readonly OrdinalMarker[];
  /** A marker of the level in its usual family. */
  readonly usual: WrittenMarker;
  /** Whether the change would put a family under itself. */
  readonly nested: boolean;
}

export interface OrdinalMarker extends WrittenMarker {
  readonly ordinal: number;
}

const PARENTS_TO_JUDGE = 3;
const MAJORITY = 2;

/** In rows (（一） 2. （三）) and between cousins (一、 over （一）, 二、 over （一）, 三、 over 1.). */
export function mixedFamilies(context: RuleContext): readonly MixedFamily[] {
  return context.shared(findMixed);
}

function findMixed(context: RuleContext): readonly MixedFamily[] {
  const sequences = rowsOf(context);
  const rows = sequences.flatMap(mixedRow);
  const fillers = gaps(context).flatMap(({ foreign }) => foreign.map((first) => ({ first, markers: [first], usual: first.before, nested: false })));
  const inRows = new Set(rows.flatMap(({ markers }) => markers));
  const cousins = siblingsIn(context).flatMap(({ siblings }) => mixedCousins(siblings));
  return [...rows, ...fillers, ...cousins.filter(({ first }) => !inRows.has(first))];
}

function mixedRow({ sections }: OrdinalSequence): readonly MixedFamily[] {
  const usual = mostOf(sections);
  if (usual === undefined || sections.every(({ style }) => style === usual.style)) return [];
  return sections.flatMap((section, index) => {
    if (section.style === usual.style || sections[index - 1]?.style === section.style) return [];
    let end = index + 1;
    while (sections[end]?.style === section.style) end++;
    if (section.marker.ordinal === 1 && end - index >= 2 && (sections[end]?.marker.ordinal ?? 1) === 1) return [];
    return [place(section, sections.slice(index, end), usual, sections)];
  });
}

function mixedCousins(parents: readonly Section[]): readonly MixedFamily[] {
  const firsts = parents
    .filter((parent) => parent.children.length > 0 && isNumbered(parent) && !parent.appendix)
    .map((parent) => ({ parent, first: parent.children.find(isNumbered) }))
    .filter((pair): pair is { parent: Section; first: NumberedSection } => pair.first?.marker.ordinal === 1 && schemeDepth(pair.first.style) !== null);
  const usual = mostOf(firsts.map(({ first }) => first));
  const rare = firsts.filter(({ first }) => first.style !== usual?.style);
  if (usual === undefined || firsts.length < PARENTS_TO_JUDGE || firsts.length - rare.length < rare.length * MAJORITY) return [];
  return rare.map(({ parent, first }) => place(first, parent.children.filter(isNumbered).filter((child) => child.style === first.style), usual));
}

/** @param row what the change is to fit in with */
function place(first: NumberedSection, sections: readonly NumberedSection[], usual: NumberedSection, row: readonly Section[] = []): MixedFamily {
  const nested = sections.some((section) => allSections(section.children).some((inner) => inner.style === usual.style && !row.includes(inner)));
  return { first: first.marker, markers: sections.map(({ marker }) => marker), usual: usual.marker, nested };
}

/** The first section of the most frequent family; of two equally frequent ones the earlier counts. */
function mostOf(sections: readonly NumberedSection[]): NumberedSection | undefined {
  const counts = new Map<string, number>();
  for (const { style } of sections) counts.set(style, (counts.get(style) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return sections.find(({ style }) => counts.get(style) === most);
}
