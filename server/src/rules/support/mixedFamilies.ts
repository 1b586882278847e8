/** Places where one level of the outline is numbered in two families: （一） here, 1. there. */
import type { Section } from '../../outline/outline';
import { siblingLists } from '../../outline/walk';
import type { RuleContext } from '../rule';
import { schemeDepth } from './markerScheme';
import { isNumbered, type NumberedSection, type OrdinalSequence, ordinalSequences } from './ordinalSequences';

export interface MixedFamily {
  /** The first section in the rarer family. */
  readonly first: NumberedSection;
  /** All sections there that would have to change, in order; `first` is the first of them. */
  readonly sections: readonly NumberedSection[];
  /** A section of the level in its usual family. */
  readonly usual: NumberedSection;
}

const PARENTS_TO_JUDGE = 3;
const MAJORITY = 2;

/** In rows (（一） 2. （三）) and between cousins (一、 over （一）, 二、 over （一）, 三、 over 1.). */
export function mixedFamilies({ speech, text }: RuleContext): readonly MixedFamily[] {
  const rows = ordinalSequences(speech, text).flatMap(mixedRow);
  const inRows = new Set<Section>(rows.flatMap((row) => row.sections));
  const cousins = [...siblingLists(speech.sections)].flatMap(({ siblings }) => mixedCousins(siblings));
  return [...rows, ...cousins.filter((found) => !inRows.has(found.first))];
}

function mixedRow({ sections }: OrdinalSequence): readonly MixedFamily[] {
  const usual = mostOf(sections);
  if (usual === undefined) return [];
  const found: MixedFamily[] = [];
  sections.forEach((section, index) => {
    if (section.style === usual.style || sections[index - 1]?.style === section.style) return;
    let end = index + 1;
    while (sections[end]?.style === section.style) end++;
    found.push({ first: section, sections: sections.slice(index, end), usual });
  });
  return found;
}

function mixedCousins(parents: readonly Section[]): readonly MixedFamily[] {
  const firsts = parents
    .filter((parent) => isNumbered(parent) && !parent.appendix)
    .map((parent) => ({ parent, first: parent.children.find(isNumbered) }))
    .filter((pair): pair is { parent: Section; first: NumberedSection } => pair.first?.marker.ordinal === 1 && schemeDepth(pair.first.style) !== null);
  const usual = mostOf(firsts.map(({ first }) => first));
  const rare = firsts.filter(({ first }) => first.style !== usual?.style);
  if (usual === undefined || firsts.length < PARENTS_TO_JUDGE || firsts.length - rare.length < rare.length * MAJORITY) return [];
  return rare.map(({ parent, first }) => ({ first, sections: parent.children.filter(isNumbered).filter((child) => child.style === first.style), usual }));
}

/** The first section of the most frequent family; of two equally frequent ones the earlier counts. */
function mostOf(sections: readonly NumberedSection[]): NumberedSection | undefined {
  const counts = new Map<string, number>();
  for (const { style } of sections) counts.set(style, (counts.get(style) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return sections.find(({ style }) => counts.get(style) === most);
}
