/** How a text reads once edits are made in it. */
import type { Outline } from '../outline/outline';
import { parseOutline } from '../outline/parseOutline';
import { applyEdits, type TextEdit } from '../text/textEdit';
import type { EditSource } from './result';

/** @param edits in order, none overlapping another */
export function outlineAfter({ text, markdown }: Pick<EditSource, 'text' | 'markdown'>, edits: readonly TextEdit[]): Outline {
  return parseOutline(applyEdits(text, edits), { markdown });
}
