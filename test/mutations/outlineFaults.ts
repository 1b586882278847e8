/** Faults in the numbering of sections. */
import type { Draft, Point } from './draft';
import { opensLine, promiseOf, wholeSection } from './draft';
import type { Fault, Mutant } from './mutant';
import { BAD_FORMS, withOrdinal, WRITTEN } from './numerals';

const ORDER = ['outline-ordinal-gap', 'outline-first-not-one', 'outline-ordinal-duplicate', 'outline-ordinal-disorder', 'outline-ordinal-restart'];
const STYLE = ['outline-family-mixed', 'outline-level-inverted', 'outline-level-skip'];

export const OUTLINE_FAULTS: readonly Fault[] = [
  { name: 'a section dropped', inject: (draft) => draft.lists.flatMap((list) => list.flatMap((_, index) => dropped(draft, list, index))) },
  { name: 'an ordinal twice', inject: (draft) => neighbours(draft).flatMap(([a, b]) => [renumbered(b, a.ordinal, [a, b]), renumbered(a, b.ordinal, [a, b])]) },
  { name: 'two ordinals swapped', inject: (draft) => neighbours(draft).map(([a, b]) => swapped(a, b)) },
  { name: 'a marker in a wrong form', inject: (draft) => atLineStart(draft).flat().flatMap(badForms) },
  { name: 'a marker in another style', inject: (draft) => atLineStart(draft).filter((list) => list.length > 2).flatMap((list) => list.flatMap((point) => restyled(draft, list, point))) },
  { name: 'a level skipped', inject: (draft) => atLineStart(draft).flatMap((list) => skipped(draft, list)) },
];

function atLineStart(draft: Draft): readonly (readonly Point[])[] {
  return draft.lists.filter((list) => list.every((point) => opensLine(draft, point)));
}

function neighbours(draft: Draft): readonly (readonly [Point, Point])[] {
  return draft.lists.filter((list) => list.length > 2).flatMap((list) => list.slice(1).map((point, index) => [list[index]!, point] as const));
}

/** Seen by the number after it, or, where it was the last, by the promise. */
function dropped(draft: Draft, list: readonly Point[], index: number): readonly Mutant[] {
  const point = list[index]!;
  const span = wholeSection(draft, point);
  const next = list[index + 1];
  const promise = next === undefined ? promiseOf(draft, list.length, 'outline', list[0]!.marker.start) : null;
  const place = next?.marker.start ?? promise?.start;
  if (span === null || place === undefined || list.length < 3) return [];
  const rules = next === undefined ? ['declared-count-mismatch'] : ['outline-ordinal-gap', 'outline-first-not-one'];
  return [{ edits: [{ span, newText: '' }], places: [place], rules, restorable: false }];
}

function renumbered(point: Point, ordinal: number, places: readonly Point[]): Mutant {
  return {
    edits: [{ span: point.marker, newText: withOrdinal(point.text, ordinal) }],
    places: places.map(({ marker }) => marker.start),
    rules: ORDER,
    restorable: true,
  };
}

function swapped(a: Point, b: Point): Mutant {
  const edits = [renumbered(a, b.ordinal, []), renumbered(b, a.ordinal, [])].flatMap((mutant) => mutant.edits);
  return { edits, places: [a.marker.start, b.marker.start], rules: ORDER, restorable: true };
}

function badForms({ marker, text, style }: Point): readonly Mutant[] {
  if (style === 'ordinal' && !text.endsWith('，')) return [];
  return (BAD_FORMS[style] ?? []).map(({ rule, write }) => ({ edits: [{ span: marker, newText: write(text) }], places: [marker.start], rules: [rule], restorable: true }));
}

/**
 * In a style that no other list of this branch has, and that no earlier list can count on from, so that it is a slip and nothing else.
 * Where the points below are in the style of the list itself, nothing tells them from their parents any more; nor is a first
 * point told from what lies below it, however deep, in the style that it takes: no point before it shows its level.
 */
function restyled(draft: Draft, list: readonly Point[], point: Point): readonly Mutant[] {
  const { marker, style, ordinal, parent, heading } = point;
  const below = list.flatMap(({ children }) => children.map((child) => child.style));
  const used = new Set([...below, ...(point === list[0] ? stylesBelow(point) : []), style, ...stylesAbove(parent)]);
  const continued = draft.lists.flat().filter((point) => point.ordinal === ordinal - 1 && point.marker.start < marker.start).map((point) => point.style);
  const numberFollows = /^[0-9]/.test(draft.text.slice(heading.start));
  if (!(style in WRITTEN)) return [];
  return Object.entries(WRITTEN)
    .filter(([other]) => !used.has(other) && !continued.includes(other) && !(numberFollows && other.startsWith('arabic')))
    .map(([, write]) => ({ edits: [{ span: marker, newText: write(ordinal) }], places: [marker.start], rules: STYLE, restorable: !below.includes(style) }));
}

function stylesBelow({ children }: Point): readonly string[] {
  return children.flatMap((child) => [child.style, ...stylesBelow(child)]);
}

function stylesAbove(point: Point | null): readonly string[] {
  return point === null ? [] : [point.style, ...stylesAbove(point.parent)];
}

/** （1） right below 一、, or ① right below （一）. */
function skipped(draft: Draft, list: readonly Point[]): readonly Mutant[] {
  const [first] = list;
  const parent = first?.parent;
  const used = list.some(({ children }) => children.length > 0);
  const write = parent?.style === 'cn-comma' ? WRITTEN['arabic-paren'] : parent?.style === 'cn-paren' ? (ordinal: number) => withOrdinal('①', ordinal) : undefined;
  if (first === undefined || used || write === undefined || list.length > 20) return [];
  const edits = list.map(({ marker, ordinal }) => ({ span: marker, newText: write(ordinal) }));
  return [{ edits, places: [first.marker.start], rules: STYLE, restorable: false }];
}
