/** From rearranged blocks to text edits, given out only if the outline is then read as it was meant. */
import { leadMarker } from '../outline/marker';
import { parseOutline } from '../outline/parseOutline';
import { ordinalSequences } from '../outline/ordinalSequences';
import type { Outline, Section } from '../outline/outline';
import { sequenceFaults } from '../outline/sequence';
import { allSections } from '../outline/walk';
import type { Offset } from '../text/span';
import { type Block, blockLabel, type BlockMarker, type BlockTree } from './blocks';
import { countEdits } from './counts';
import { editPieces, type Piece, piecesText, piecesToEdits, pieceText } from './pieces';
import { referenceEdits } from './references';
import { type Done, type EditSource, stop } from './result';

export interface FinishOptions {
  /** Promises (讲三点意见) that were kept before are kept again. */
  readonly counts?: boolean;
  /** 前面讲的第二个问题 follows the section it means. */
  readonly references?: boolean;
  /** The block where the cursor goes afterwards: behind its marker. */
  readonly select?: Block;
  /** How many units to select there. */
  readonly selectLength?: number;
}

/** @throws Refused if the new text would not be read as the tree says. */
export function finish(tree: BlockTree, { counts = false, references = false, select, selectLength = 0 }: FinishOptions = {}): Done {
  const { text } = tree.source;
  const more = [...(counts ? countEdits(tree) : []), ...(references ? referenceEdits(tree) : [])];
  const { pieces, blocks } = render(tree);
  const final = more.length > 0 ? pieces.map((list) => editPieces(list, more)) : pieces;
  const flat = final.flat();
  const newText = piecesText(text, flat);
  const expected = placesOf(text, final, blocks);
  verify(tree, newText, expected);
  const edits = piecesToEdits(text, flat);
  const chosen = expected.find(({ block }) => block === select);
  return chosen === undefined ? { ok: true, edits } : { ok: true, edits, selection: { start: chosen.after, end: chosen.after + selectLength } };
}

interface Rendered {
  /** The text in groups: the head; three for each block (up to its marker, its marker, the rest); the tail. */
  readonly pieces: readonly (readonly Piece[])[];
  readonly blocks: readonly { readonly block: Block; readonly level: number }[];
}

function render(tree: BlockTree): Rendered {
  const groups: (readonly Piece[])[] = [[tree.head]];
  const blocks: { block: Block; level: number }[] = [];
  const visit = (list: readonly Block[], level: number): void => {
    for (const block of list) {
      blocks.push({ block, level });
      const gap = pieceText(tree.source.text, block.gap);
      const first = blocks.length === 1;
      groups.push([first || /[\r\n]/.test(gap) ? block.gap : tree.lineEnd, block.lead], block.marker === null ? [] : markerPieces(block.marker), [block.spacing, ...block.rest]);
      visit(block.children, level + 1);
    }
  };
  visit(tree.roots, 1);
  groups.push([tree.tail]);
  return { pieces: groups, blocks };
}

/** Only the numeral is written anew where the marker stays. */
function markerPieces({ source, text, numeral }: BlockMarker): readonly Piece[] {
  if (source === null) return [text];
  const behind = text.length - numeral.end;
  return [
    { start: source.start, end: source.start + numeral.start },
    text.slice(numeral.start, numeral.end),
    { start: source.end - behind, end: source.end },
  ];
}

interface Place {
  readonly block: Block;
  readonly level: number;
  /** Where its marker, or its heading, begins and where the marker with the blanks after it ends. */
  readonly at: Offset;
  readonly after: Offset;
}

function placesOf(text: string, groups: readonly (readonly Piece[])[], blocks: Rendered['blocks']): readonly Place[] {
  const ends: Offset[] = [];
  let length = 0;
  for (const group of groups) {
    length += piecesText(text, group).length;
    ends.push(length);
  }
  return blocks.map(({ block, level }, index) => ({
    block,
    level,
    at: ends[1 + index * 3] ?? 0,
    after: (ends[2 + index * 3] ?? 0) + pieceText(text, block.spacing).length,
  }));
}

function verify(tree: BlockTree, newText: string, places: readonly Place[]): void {
  const { source, speech } = tree;
  const outline = parseOutline(newText, { markdown: source.markdown });
  const read = outline.speeches[source.outline.speeches.indexOf(speech)];
  if (read === undefined || outline.speeches.length !== source.outline.speeches.length) return stop('misread', { marker: labelOfFirst(places) });
  const sections = [...allSections(read.sections)].filter((section) => !section.appendix);
  let next = 0;
  for (const place of places) {
    const section = sections[next];
    if (section !== undefined && matches(section, place)) next++;
    else if (!isLoneWord(tree, place.block) || leadMarker(newText.slice(place.at, place.at + LONGEST_LEAD)) === null) return stop('misread', { marker: blockLabel(place.block) });
  }
  const left = sections[next];
  if (left !== undefined) return stop('misread', { marker: left.marker?.text ?? left.heading });
  const fault = newFault({ ...source, text: newText, outline }, source);
  if (fault !== null) return stop('misread', { marker: fault });
}

function labelOfFirst([first]: readonly Place[]): string {
  return first === undefined ? '' : blockLabel(first.block);
}

function matches(section: Section, { block, level, at }: Place): boolean {
  if (section.level !== level) return false;
  if (block.marker === null) return section.marker === null && section.headingSpan.start === at;
  return section.marker !== null && section.marker.span.start === at && section.marker.text === block.marker.text && section.marker.style === block.marker.key.replace(/^(ordinal|chapter).*$/s, '$1');
}

/** In UTF-16 code units: a marker, and what tells it from a word (一是一、二是二). */
const LONGEST_LEAD = 40;

/** 第一， or ① without a second one is no section to the parser; that cannot be helped and harms nothing. */
function isLoneWord(tree: BlockTree, block: Block): boolean {
  const list = listOf(tree.roots, block);
  return block.children.length === 0 && /^(?:ordinal|yao|shi|circled)/.test(block.marker?.key ?? '') && (list?.filter((other) => other.marker?.key === block.marker?.key).length ?? 0) === 1;
}

function listOf(list: readonly Block[], block: Block): readonly Block[] | undefined {
  if (list.includes(block)) return list;
  for (const { children } of list) {
    const found = listOf(children, block);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The marker of a fault in the numbering that was not there before; null if there is none. */
function newFault(after: EditSource, before: EditSource): string | null {
  const old = faults(before);
  const now = faults(after);
  return now.length > old.length ? (now.find((marker) => !old.includes(marker)) ?? now[0] ?? null) : null;
}

function faults({ text, outline }: { readonly text: string; readonly outline: Outline }): readonly string[] {
  return outline.speeches.flatMap((speech) =>
    ordinalSequences(speech, text).flatMap(({ sections, items }) => sequenceFaults(items).map((fault) => sections[fault.index]?.marker.text ?? '')),
  );
}
