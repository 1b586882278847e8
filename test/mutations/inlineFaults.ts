/** Faults in series inside paragraphs, and in the promises that announce points. */
import { formatChinese } from '../../server/src/text/numerals';
import type { Span } from '../../server/src/text/span';
import { type Draft, type Item, numeralOf, promiseOf } from './draft';
import type { Fault, Mutant } from './mutant';
import { BAD_FORMS, withOrdinal } from './numerals';

const GAP = ['inline-series-gap'];
const FORM: Readonly<Record<string, string>> = { 是: 'shi', 要: 'yao', 第: 'ordinal' };

export const INLINE_FAULTS: readonly Fault[] = [
  { name: 'an inline item dropped', inject: (draft) => counted(draft).flatMap((items) => items.flatMap((_, index) => dropped(draft, items, index))) },
  { name: 'an inline item repeated', inject: (draft) => counted(draft).flatMap((items) => items.slice(0, -1).map((item, index) => repeated(draft, item, items[index + 1]!))) },
  { name: 'an inline ordinal twice', inject: (draft) => neighbours(draft).flatMap(([a, b]) => [renumbered(b, a.ordinal, [a, b]), renumbered(a, b.ordinal, [a, b])]) },
  { name: 'two inline ordinals swapped', inject: (draft) => neighbours(draft).map(([a, b]) => swapped(a, b)) },
  { name: 'an inline marker in a wrong form', inject: (draft) => draft.series.flatMap(({ kind, items }) => items.flatMap((item) => badForms(item, FORM[kind] ?? ''))) },
  { name: 'an item of another family', inject: (draft) => draft.series.filter(({ kind, items }) => kind in FORM && items.length > 2).flatMap(({ kind, items }) => items.slice(1).flatMap((item) => otherFamilies(item, kind))) },
  { name: 'a second half dropped', inject: (draft) => draft.series.filter(({ kind }) => kind === '方面').flatMap(({ items }) => secondHalf(draft, items)) },
  { name: 'a wrong count', inject: wrongCounts },
];

function counted({ series }: Draft): readonly (readonly Item[])[] {
  return series.filter(({ kind, items }) => kind in FORM && items.length > 2).map(({ items }) => items);
}

function neighbours(draft: Draft): readonly (readonly [Item, Item])[] {
  return counted(draft).flatMap((items) => items.slice(1).map((item, index) => [items[index]!, item] as const));
}

function dropped(draft: Draft, items: readonly Item[], index: number): readonly Mutant[] {
  const { marker } = items[index]!;
  const next = items[index + 1];
  if (next !== undefined) return [{ edits: [{ span: { start: marker.start, end: next.marker.start }, newText: '' }], places: [next.marker.start], rules: GAP, restorable: false }];
  const promise = promiseOf(draft, items.length, 'inline', items[0]!.marker.start);
  if (promise === null) return [];
  return [{ edits: [{ span: sentence(draft, marker), newText: '' }], places: [promise.start], rules: ['declared-count-mismatch'], restorable: false }];
}

/** From a marker to the end of its sentence. */
function sentence({ text, lines }: Draft, { start }: Span): Span {
  const line = lines.find((own) => own.start <= start && start <= own.end)!;
  const end = text.indexOf('。', start);
  return { start, end: end < 0 || end >= line.end ? line.end : end + 1 };
}

function repeated({ text }: Draft, { marker: { start } }: Item, { marker: { start: next } }: Item): Mutant {
  return { edits: [{ span: { start: next, end: next }, newText: text.slice(start, next) }], places: [start, next], rules: GAP, restorable: true };
}

function renumbered({ marker, text }: Item, ordinal: number, places: readonly Item[]): Mutant {
  return { edits: [{ span: marker, newText: withOrdinal(text, ordinal) }], places: places.map((place) => place.marker.start), rules: GAP, restorable: true };
}

function swapped(a: Item, b: Item): Mutant {
  const edits = [...renumbered(a, b.ordinal, []).edits, ...renumbered(b, a.ordinal, []).edits];
  return { edits, places: [a.marker.start, b.marker.start], rules: GAP, restorable: true };
}

function badForms({ marker, text }: Item, style: string): readonly Mutant[] {
  return (BAD_FORMS[style] ?? []).map(({ rule, write }) => ({ edits: [{ span: marker, newText: write(text) }], places: [marker.start], rules: [rule], restorable: true }));
}

function otherFamilies({ marker, ordinal }: Item, kind: string): readonly Mutant[] {
  const numeral = formatChinese(ordinal);
  return Object.entries({ 是: `${numeral}是`, 要: `${numeral}要`, 第: `第${numeral}，`, 其: `其${numeral}，` })
    .filter(([other]) => other !== kind)
    .map(([, newText]) => ({ edits: [{ span: marker, newText }], places: [marker.start], rules: ['series-family-mixed'], restorable: true }));
}

function secondHalf(draft: Draft, items: readonly Item[]): readonly Mutant[] {
  const [first, second] = items;
  if (first === undefined || second === undefined) return [];
  return [{ edits: [{ span: sentence(draft, second.marker), newText: '' }], places: [first.marker.start], rules: ['yifangmian-unpaired'], restorable: false }];
}

/** A slogan (“四个不”) is a name, whose number no list can set right. */
function wrongCounts(draft: Draft): readonly Mutant[] {
  return draft.gold.declaredCounts.flatMap((declared) => {
    const span = numeralOf(draft, declared);
    if (span === null || declared.count === null || declared.text.startsWith('“')) return [];
    return [declared.count - 1, declared.count + 1]
      .filter((count) => count > 1)
      .map((count) => ({ edits: [{ span, newText: count === 2 ? '两' : formatChinese(count) }], places: [span.start], rules: ['declared-count-mismatch'], restorable: true }));
  });
}
