/** Numbers of a series inside a paragraph (一是…三是…) put right. */
import { insideMarkers } from '../outline/insideMarkers';
import { numeralLike } from '../outline/numeralForm';
import type { Enumeration } from '../outline/outline';
import type { TextEdit } from '../text/textEdit';

/** Nothing where another family supplies the missing member (一是…二要…三是), or where words count (首先，其次，). */
export function inlineCounts(text: string, { kind, items }: Enumeration): readonly TextEdit[] {
  const [first] = items;
  const last = items.at(-1);
  if (kind === '先次' || kind === '方面' || first === undefined || last === undefined || first.ordinal !== 1) return [];
  const own = new Set(items.map(({ span }) => span.start));
  const { markers, words } = insideMarkers(text.slice(first.span.start, last.span.end), 0);
  const ordinals = new Set(items.map(({ ordinal }) => ordinal));
  const supplied = [...markers, ...words].some(({ start, ordinal }) => !own.has(first.span.start + start) && ordinal > 1 && !ordinals.has(ordinal));
  if (supplied) return [];
  const edits: TextEdit[] = [];
  for (const [index, { numeral, ordinal }] of items.entries()) {
    const old = text.slice(numeral.start, numeral.end);
    const newText = numeralLike(old, index + 1);
    if (newText === null) return [];
    if (ordinal !== index + 1) edits.push({ span: numeral, newText });
  }
  return edits;
}
