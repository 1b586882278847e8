/** Half-open ranges of a text, counted in UTF-16 code units. */

/** Index of a UTF-16 code unit in a text, 0-based; what JavaScript strings and LSP's default encoding count. */
export type Offset = number;

/** A half-open range `[start, end)` of a text. Never splits a surrogate pair nor `\r\n`. */
export interface Span {
  readonly start: Offset;
  readonly end: Offset;
}

export function span(start: Offset, end: Offset): Span {
  return { start, end };
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the offset lies in the span; the end counts as inside, as a cursor there still touches it. */
export function touches(range: Span, offset: Offset): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
