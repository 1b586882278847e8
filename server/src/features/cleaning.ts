/** Cleaning a pasted text: of a document, a part of it, or a text that is about to be pasted. */
import type { Analysis } from '../analysis';
import { cleanEdits } from '../clean/clean';
import type { CleanOptions } from '../clean/options';
import type { Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';

/** Edits of the document, in order; empty where it is clean. @param range where edits are made; by default the whole text */
export function cleaningEdits({ text, markdown }: Analysis, options: CleanOptions, range?: Span): readonly TextEdit[] {
  return cleanEdits(text, options, { markdown, ...(range === undefined ? {} : { range }) });
}

/** Edits of a text that belongs to no document yet. @param markdown whether it goes into Markdown */
export function cleaningEditsOf(text: string, options: CleanOptions, markdown: boolean): readonly TextEdit[] {
  return cleanEdits(text, options, { markdown });
}
