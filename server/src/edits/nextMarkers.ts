/** The markers with which a new line among the sections may begin, each with what has to be counted on elsewhere. */
import type { Section } from '../outline/outline';
import { allSections } from '../outline/walk';
import type { Offset } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import { listOf, spotOf } from './arrange';
import type { Block, BlockTree } from './blocks';
import { countEdits } from './counts';
import { finish } from './finish';
import { childOf } from './insert';
import { pathTo } from './markers';
import { countAnew } from './numbering';
import { pieceText } from './pieces';
import { referenceEdits } from './references';
import { attempt, type EditSource } from './result';
import { newBlock } from './sections';
import { speechAt, treeAt } from './where';

export interface MarkerChoice {
  /** The next one of the section before, the next one of a section around it, or the first one below it. */
  readonly relation: 'next' | 'outer' | 'first';
  /** Indentation and `#` before the marker. */
  readonly lead: string;
  readonly marker: string;
  /** Blanks after the marker. */
  readonly spacing: string;
  /** Edits of the text elsewhere: later siblings, promises and references count on. */
  readonly along: readonly TextEdit[];
}

/** Stands for the heading while it is tried whether the marker would be read as one. */
const HEADING = '【标题】';

/**
 * For a blank line at the offset, after the last text of a section.
 * @returns the likeliest first: a section without text below its heading is likelier to have a first child
 */
export function nextMarkers(source: EditSource, offset: Offset): readonly MarkerChoice[] {
  const last = sectionBefore(source, offset);
  if (last === null) return [];
  const depth = onTree(source, last, (tree, block) => pathTo(tree.roots, block).length) ?? 0;
  const first = choice(source, last, 'first', 0);
  const others = Array.from({ length: depth }, (_, above) => choice(source, last, above === 0 ? 'next' : 'outer', above));
  const bare = !last.runIn && source.text.slice(last.headingSpan.end, offset).trim() === '';
  return (bare ? [first, ...others] : [...others, first]).filter((found) => found !== null);
}

/** The section whose text ends before the offset, with nothing but blanks up to the next section or the closing. */
function sectionBefore(source: EditSource, offset: Offset): Section | null {
  return attempted(() => {
    const speech = speechAt(source, offset);
    const sections = [...allSections(speech.sections)].filter(({ appendix }) => !appendix).sort((a, b) => a.span.start - b.span.start);
    const next = sections.find(({ span }) => span.start >= offset)?.span.start ?? Infinity;
    const end = Math.min(next, speech.closing?.start ?? Infinity, speech.appendix?.start ?? Infinity, speech.span.end);
    const blank = offset <= end && /^[\s\u3000#>*_]*$/.test(source.text.slice(offset, end));
    return blank ? (sections.findLast(({ span }) => span.start < offset) ?? null) : null;
  });
}

/** @param above how many levels above the section; 0 is its own */
function choice(source: EditSource, last: Section, relation: MarkerChoice['relation'], above: number): MarkerChoice | null {
  return onTree(source, last, (tree, block) => {
    const path = pathTo(tree.roots, block);
    const like = path[path.length - 1 - above];
    if (like === undefined || (relation !== 'first' && !mayFollow(tree, like, path.slice(path.length - above), block))) return null;
    const parent = relation === 'first' ? block : spotOf(tree, like).parent;
    const list = listOf(tree, parent);
    const added = relation === 'first' ? childOf(tree, block, HEADING) : newBlock(tree, like, [HEADING], tree.lineEnd);
    list.splice(relation === 'first' ? 0 : list.indexOf(like) + 1, 0, added);
    countAnew(tree, new Set([parent]));
    const along = [...numeralEdits(tree), ...countEdits(tree), ...referenceEdits(tree)];
    finish(tree, { counts: true, references: true });
    if (added.marker === null) return null;
    return { relation, lead: pieceText(source.text, added.lead), marker: added.marker.text, spacing: pieceText(source.text, added.spacing), along };
  });
}

/** Whether a sibling after `like` would stand at the cursor: what lies below it ends there, and nothing would come under the new one. */
function mayFollow(tree: BlockTree, like: Block, below: readonly Block[], last: Block): boolean {
  return like.marker !== null && last.children.length === 0 && below.every((block) => spotOf(tree, block).list.at(-1) === block);
}

/** Only the numerals of markers whose number has changed. */
function numeralEdits({ of }: BlockTree): readonly TextEdit[] {
  return [...of].flatMap(([{ marker }, block]) => {
    if (marker === null || block.marker === null || marker.ordinal === block.marker.ordinal) return [];
    const { text, numeral } = block.marker;
    return [{ span: marker.numeral, newText: text.slice(numeral.start, numeral.end) }];
  });
}

function onTree<T>(source: EditSource, section: Section, act: (tree: BlockTree, block: Block) => T | null): T | null {
  return attempted(() => {
    const tree = treeAt(source, section.span.start);
    const block = tree.of.get(section);
    return block === undefined ? null : act(tree, block);
  });
}

/** What the action gives; null where it is refused. */
function attempted<T>(act: () => T | null): T | null {
  const found: { value: T | null } = { value: null };
  attempt(() => {
    found.value = act();
    return { ok: true, edits: [] };
  });
  return found.value;
}
