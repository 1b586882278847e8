/** References to sections by number (前面讲的第二个问题) that go along when the sections change places. */
import { numeralLike } from '../outline/numeralForm';
import { sectionReferences } from '../outline/sectionReferences';
import type { TextEdit } from '../text/textEdit';
import type { BlockTree } from './blocks';

/** Edits of the old text; only numbers of the top level are meant, and only where that level alone reaches so far. */
export function referenceEdits(tree: BlockTree): readonly TextEdit[] {
  const numbers = newNumbers(tree);
  if ([...numbers].every(([old, now]) => old === now)) return [];
  const { source: { text }, speech } = tree;
  return sectionReferences(text, speech).flatMap(({ deictic, numeral, ordinal }) => {
    const now = deictic ? numbers.get(ordinal) : undefined;
    const old = text.slice(numeral.start, numeral.end);
    const newText = now === undefined ? null : numeralLike(old, now);
    return newText === null || newText === old ? [] : [{ span: numeral, newText }];
  });
}

/** Old number of each section on the top level → its new one; those that left the level are absent. */
function newNumbers({ of, parents, roots }: BlockTree): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (const [section, block] of of) {
    if (parents.get(block) !== null || section.marker === null || block.marker === null || !roots.includes(block)) continue;
    if (numbers.has(section.marker.ordinal)) return new Map();
    numbers.set(section.marker.ordinal, block.marker.ordinal);
  }
  return numbers;
}
