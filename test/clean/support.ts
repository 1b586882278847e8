/** Cleans a text the way every caller does, and checks on the way what always holds. */
import assert from 'node:assert/strict';
import { cleanEdits, type CleanContext } from '../../server/src/clean/clean';
import { type CleanKind, type CleanOptions, NO_CHANGE, PASTE_OPTIONS } from '../../server/src/clean/options';
import { applyEdits } from '../../server/src/text/textEdit';

/** The cleaned text. Edits lie in order, cut no surrogate pair and no `\r\n`, and a second clean-up finds nothing. */
export function cleaned(text: string, options: CleanOptions = PASTE_OPTIONS, context: CleanContext = {}): string {
  const edits = cleanEdits(text, options, context);
  let done = 0;
  for (const { span, newText } of edits) {
    assert.ok(done <= span.start && span.start <= span.end && span.end <= text.length, 'edits in order');
    assert.notEqual(text.slice(span.start, span.end), newText, 'an edit changes something');
    for (const offset of [span.start, span.end]) assert.ok(!splits(text, offset), `${offset} stands inside a character`);
    done = span.end;
  }
  const result = applyEdits(text, edits);
  if (context.range === undefined) assert.deepEqual(cleanEdits(result, options, context), [], `cleaned twice: ${JSON.stringify(result.slice(0, 300))}`);
  return result;
}

/** Only these kinds of change. */
export function only(...kinds: readonly CleanKind[]): CleanOptions {
  return { ...NO_CHANGE, ...Object.fromEntries(kinds.map((kind) => [kind, true])) };
}

/** All kinds that pasting has, without these. */
export function without(...kinds: readonly CleanKind[]): CleanOptions {
  return { ...PASTE_OPTIONS, ...Object.fromEntries(kinds.map((kind) => [kind, false])) };
}

/** The Chinese characters of a text, in order. */
export function hanOf(text: string): string {
  return text.replace(/[^\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]/gu, '');
}

function splits(text: string, offset: number): boolean {
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}
