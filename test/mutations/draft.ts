/** An authored speech as its gold annotation sees it, with every place as an offset. */
import type { Gold, GoldNode, GoldText } from '../corpus/gold';
import type { Offset, Span } from '../../server/src/text/span';

/** A numbered section. */
export interface Point {
  readonly marker: Span;
  readonly text: string;
  readonly style: string;
  readonly ordinal: number;
  readonly heading: Span;
  readonly runIn: boolean;
  readonly line: Span;
  readonly children: readonly Point[];
  readonly parent: Point | null;
}

/** An item of a series inside paragraphs. */
export interface Item {
  readonly marker: Span;
  readonly text: string;
  readonly ordinal: number;
  readonly line: Span;
}

export interface Draft {
  readonly name: string;
  readonly text: string;
  readonly gold: Gold;
  /** Lines without their ends. */
  readonly lines: readonly Span[];
  readonly lineEnd: string;
  /** Every list of numbered siblings, in document order. */
  readonly lists: readonly (readonly Point[])[];
  readonly series: readonly { readonly kind: string; readonly items: readonly Item[] }[];
}

/** @param lineEnd what ends a line in the draft, in place of the `\n` of the file */
export function createDraft({ name, text: file, gold }: GoldText, lineEnd: string): Draft {
  const text = file.replaceAll('\n', lineEnd);
  const lines: Span[] = [];
  for (let start = 0; ; ) {
    const end = text.indexOf(lineEnd, start);
    lines.push({ start, end: end < 0 ? text.length : end });
    if (end < 0) break;
    start = end + lineEnd.length;
  }
  const lineOf = (number: number): Span => lines[number - 1]!;
  const at = (line: number, column: number): Offset => lineOf(line).start + column;

  const lists: (readonly Point[])[] = [];
  const read = (nodes: readonly GoldNode[], parent: Point | null): readonly Point[] => {
    const points = nodes.filter(({ ordinal }) => ordinal !== null).map((node) => {
      const start = at(node.line, node.column);
      const marker = { start, end: start + node.marker.length };
      const from = text.indexOf(node.heading, marker.end);
      const heading = { start: from, end: from + node.heading.length };
      const children: Point[] = [];
      return { marker, text: node.marker, style: node.style, ordinal: node.ordinal!, heading, runIn: node.runIn, line: lineOf(node.line), children, parent, node };
    });
    if (points.length > 0) lists.push(points);
    for (const point of points) point.children.push(...read(point.node.children, point));
    return points;
  };
  read(gold.outline, null);

  const series = gold.inlineEnumerations.map(({ kind, markers, columns, line, lines: own }) => ({
    kind,
    items: markers.map((marker, index) => {
      const start = at(own?.[index] ?? line, columns[index]!);
      return { marker: { start, end: start + marker.length }, text: marker, ordinal: index + 1, line: lineOf(own?.[index] ?? line) };
    }),
  }));
  return { name, text, gold, lines, lineEnd, lists, series };
}

/** Whether the point's marker opens its line. */
export function opensLine({ text }: Draft, { line, marker }: { readonly line: Span; readonly marker: Span }): boolean {
  return text.slice(line.start, marker.start).trim() === '';
}

/** From the line of a point to the line of the next point that does not lie below it; null where no such point follows. */
export function wholeSection(draft: Draft, point: Point): Span | null {
  const after = draft.lists.flat().filter((other) => other.marker.start > point.marker.start && !isBelow(other, point));
  const next = after.sort((a, b) => a.marker.start - b.marker.start)[0];
  return next === undefined || !opensLine(draft, point) || !opensLine(draft, next) ? null : { start: point.line.start, end: next.line.start };
}

function isBelow({ parent }: Point, point: Point): boolean {
  return parent !== null && (parent === point || isBelow(parent, point));
}

/** The numeral of the promise (讲三点意见) of so many points that the offset redeems: no other point stands between; null if there is none. */
export function promiseOf({ gold, lines, text, lists, series }: Draft, count: number, scope: string, before: Offset): Span | null {
  const points = [...lists.flat(), ...series.flatMap(({ items }) => items)].map(({ marker }) => marker.start);
  for (const declared of gold.declaredCounts.toReversed()) {
    const span = numeralOf({ lines, text }, declared);
    if (declared.count !== count || declared.scope !== scope || span === null || span.start > before) continue;
    return points.some((point) => span.start < point && point < before) ? null : span;
  }
  return null;
}

/** The numeral of a promise. */
export function numeralOf({ lines, text }: Pick<Draft, 'lines' | 'text'>, { line, column, text: words, count }: Gold['declaredCounts'][number]): Span | null {
  const own = lines[line - 1]!;
  const start = column === undefined ? text.indexOf(words, own.start) : own.start + column;
  const match = /[一二两三四五六七八九十]+/.exec(words);
  return count === null || match === null ? null : { start: start + match.index, end: start + match.index + match[0].length };
}
