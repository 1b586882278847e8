/** References to sections by number (前面讲的第二个问题) that go along when the sections change places. */
import { numeralLike } from '../outline/numeralForm';
import { parseNumeral } from '../text/numerals';
import type { Offset } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import type { Block, BlockTree } from './blocks';

const DEICTIC = '(?:前面|上面|上述|刚才|后面|下面|我)(?:所)?(?:讲|说|谈|提|强调|部署|要求|列|写)?(?:到|过|了)?的?(?:这|那)?';
const REFERENCE = new RegExp(`${DEICTIC}第(?<n>[一二三四五六七八九十]{1,3}|[0-9]{1,2})(?=(?:点|大点|部分|个方面|条意见|个问题|大部分)(?:[^、，：:]|[，、：:](?!.{0,40}第)))`, 'gd');

/** Edits of the old text; only numbers of the top level are meant, and only where that level alone reaches so far. */
export function referenceEdits(tree: BlockTree): readonly TextEdit[] {
  return referencesTo(tree, newNumbers(tree));
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

function referencesTo({ source: { text }, speech, of }: BlockTree, numbers: ReadonlyMap<number, number>): readonly TextEdit[] {
  if ([...numbers].every(([old, now]) => old === now)) return [];
  const markers = new Set<Offset>([...of.values()].flatMap((block: Block) => block.section?.marker?.span.start ?? []));
  const counted = new Set<Offset>(speech.enumerations.flatMap(({ items }) => items.map(({ span }) => span.start)));
  return [...text.slice(speech.span.start, speech.span.end).matchAll(REFERENCE)].flatMap((match) => {
    const [from = 0, to = 0] = match.indices?.groups?.['n'] ?? [];
    const span = { start: speech.span.start + from, end: speech.span.start + to };
    const old = match.groups?.['n'] ?? '';
    const now = numbers.get(parseNumeral(old) ?? 0);
    const written = now === undefined ? null : numeralLike(old, now);
    const isMarker = markers.has(span.start - 1) || counted.has(span.start - 1);
    return written === null || written === old || isMarker ? [] : [{ span, newText: written }];
  });
}
