/** The lines of a draft that its author wrote, and small replacements in them. */
import { latinZones } from '../rules/support/latinZones';
import type { Offset } from '../text/span';
import type { Draft } from './draft';
import type { Change } from './step';

export interface WrittenLine {
  readonly start: Offset;
  /** Without indent and Markdown marks. */
  readonly words: string;
}

/** Lines that hold what the pattern looks for; no residue, no code, no comments. */
export function* writtenLines(draft: Draft, sought: RegExp): Generator<WrittenLine> {
  for (const { kind, content } of draft.paragraphs()) {
    if (kind === 'blank' || kind === 'furniture' || kind === 'excluded') continue;
    const words = draft.text.slice(content.start, content.end);
    if (sought.test(words)) yield { start: content.start, words };
  }
}

/**
 * One change for each match outside addresses, code and English sentences.
 * @param replacement is given the match and the characters before and after it, empty at the line's ends; null keeps the match
 */
export function* replaceIn(
  { start, words }: WrittenLine,
  pattern: RegExp,
  replacement: (found: string, before: string, after: string) => string | null,
): Generator<Change> {
  const zones = latinZones(words);
  for (const { index, 0: found } of words.matchAll(pattern)) {
    const end = index + found.length;
    if (zones.some((zone) => zone.start < end && index < zone.end)) continue;
    const newText = replacement(found, words.charAt(index - 1), words.charAt(end));
    if (newText !== null && newText !== found) yield [{ span: { start: start + index, end: start + end }, newText }];
  }
}
