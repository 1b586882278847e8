/** 同志们。: a salutation that ends like a sentence, so that the outline does not take it for one. */
import { isSalutationLine } from '../../outline/salutations';
import type { Speech } from '../../outline/outline';
import type { Span } from '../../text/span';

const FULL_STOP = /[。；;.]$/;

/** Lines from the beginning in which a salutation stands; the outline may count such a one to the title block. */
const FIRST_LINES = 8;

/** The line at the beginning of the speech that is nothing but a salutation with a full stop, where there is no other salutation. */
export function closedSalutation(text: string, { paragraphs, salutations }: Speech): Span | null {
  if (salutations.some(({ role }) => role === 'opening')) return null;
  const lines = paragraphs.filter(({ kind }) => kind !== 'blank' && kind !== 'furniture' && kind !== 'excluded').slice(0, FIRST_LINES);
  const found = lines.find(({ content: { start, end } }) => FULL_STOP.test(text.slice(start, end)) && isSalutationLine(text.slice(start, end - 1)));
  return found?.content ?? null;
}
