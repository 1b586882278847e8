/** Full-width digits and Latin letters become half width. */
import { sectionsOf } from '../../outline/walk';
import type { Draft } from '../draft';
import { replaceIn, writtenLines } from '../lines';
import type { Change, Step } from '../step';

const WIDE = /[０-９Ａ-Ｚａ-ｚ]+(?:[．][０-９]+)?/g;

export const wideLetters: Step = {
  kind: 'wideLetters',
  *changes(draft: Draft): Iterable<Change> {
    let markers: ReadonlySet<number> | undefined;
    for (const line of writtenLines(draft, /[０-９Ａ-Ｚａ-ｚ]/)) {
      markers ??= numerals(draft);
      for (const change of replaceIn(line, WIDE, halfWidth)) if (!change.some(({ span }) => markers?.has(span.start))) yield change;
    }
  },
};

function halfWidth(found: string): string {
  return Array.from(found, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).join('');
}

/** Where the numerals of markers begin: `１．` is a form of its own, that the rules on ordinals judge. */
function numerals(draft: Draft): ReadonlySet<number> {
  const sections = sectionsOf(draft.outline());
  return new Set(sections.flatMap(({ marker }) => (marker === null ? [] : [marker.numeral.start])));
}
