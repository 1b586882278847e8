/** Quotations of a paragraph: what they number is no point of the speech. */
import type { Span } from '../text/span';

const LONGEST_QUOTATION = 400;

/** From the opening mark to the closing one, in order; the innermost where one stands in another. */
export function quotations(text: string): readonly Span[] {
  const found: Span[] = [];
  let close = -1;
  for (let open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
    if (close < open) close = text.indexOf('”', open);
    if (close < 0) break;
    open = text.lastIndexOf('“', close);
    if (close - open <= LONGEST_QUOTATION) found.push({ start: open, end: close });
  }
  return found;
}
