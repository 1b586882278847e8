/** Which line is being typed, told from the changes of one notification. */
import type { TextDocumentContentChangeEvent } from './library';

/**
 * The line (zero-based, after the changes) on which the drafter is typing;
 * null if the changes are no typing: a paste of several lines, several places at once, the whole text.
 */
export function typedLine(changes: readonly TextDocumentContentChangeEvent[]): number | null {
  let line: number | null = null;
  for (const change of changes) {
    if (!('range' in change)) return null;
    const breaks = change.text.split(/\r\n|\r|\n/).length - 1;
    if (breaks > 1 || (breaks === 1 && change.text.trim() !== '')) return null;
    const here = Math.min(change.range.start.line, change.range.end.line) + breaks;
    if (line !== null && line !== here) return null;
    line = here;
  }
  return line;
}
