/** Fits what takes a line of its own between the lines around it. */
import type { Facts } from './facts';

/** How much of the lines above and below is looked at. */
const NEAR = 200;

/** Where blank lines divide paragraphs, one above and one below unless they are there already. */
export function withBlankLines(body: string, { slot, setting, draft: { text }, at }: Facts): string {
  if (!setting.spaced) return body;
  const start = at - slot.before.length;
  const above = /[^\s\u3000][ \t\u3000]*(?:\r\n|\r|\n)$/.test(text.slice(Math.max(0, start - NEAR), start));
  const below = /^[ \t\u3000]*(?:\r\n|\r|\n)[ \t\u3000]*[^\s\u3000]/.test(text.slice(at, at + NEAR));
  return `${above ? '\n' : ''}${body}${below ? '\n' : ''}`;
}
