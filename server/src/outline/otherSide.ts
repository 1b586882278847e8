/** The words that name the other side of 一方面…: 另一方面, 同时, a second 一方面 at the beginning of a clause. */

const OTHER_SIDE = /另一(?:个)?方面|又一方面|再一方面|另外一(?:个)?方面|同时|[，,。；：、！？\s\u3000]一方面/;

/** The longest, 另外一个方面, without its last character. */
const REACH = 5;

export function namesOtherSide(text: string): boolean {
  return OTHER_SIDE.test(text);
}

/** Whether what is put in between would part such words, or a second 一方面 from the mark before it. */
export function isInOtherSide(before: string, after: string): boolean {
  const near = before.slice(-REACH);
  const words = (near + after.slice(0, REACH)).matchAll(new RegExp(OTHER_SIDE, 'g'));
  return Array.from(words).some(({ 0: { length }, index }) => index < near.length && near.length < index + length);
}
