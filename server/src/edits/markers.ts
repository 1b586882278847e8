/** Marker styles for levels: what a list is numbered with, and a block's marker rewritten in that style. */
import { numeralLike } from '../outline/numeralForm';
import { levelKey } from '../outline/series';
import { leadMarker } from '../outline/marker';
import type { Block, BlockMarker, BlockTree } from './blocks';
import { pieceText } from './pieces';
import { stop } from './result';

/** How the markers of one list are written. */
export interface ListStyle {
  /** A marker of any number. */
  readonly sample: string;
  /** Blanks after the marker. */
  readonly spacing: string;
  readonly hashes: number;
}

/** Families in the order in which they go under each other (GB/T 9704—2012 7.3.3). */
const FAMILIES = ['第一部分', '一、', '（一）', '1.', '（1）', '①'] as const;
/** Where the families outside the order stand in it: 第一， and 一是 with （一） and （1）. */
const RANKS: Readonly<Record<string, number>> = { chapter: 0, 'cn-comma': 1, 'cn-paren': 2, ordinal: 2, 'arabic-dot': 3, 'arabic-paren': 4, yao: 4, shi: 4, circled: 5 };

/** A marker as it would be read, with number one or whatever the sample says. */
export function markerFrom(sample: string): BlockMarker {
  const found = leadMarker(`${sample}　文`);
  if (found === null) throw new RangeError(`${sample} is no marker`);
  return {
    source: null,
    text: sample,
    numeral: { start: found.numeralStart, end: found.numeralEnd },
    ordinal: found.ordinal,
    key: levelKey(found.style, sample),
  };
}

/** The marker with another number, its punctuation kept. */
export function withOrdinal(marker: BlockMarker, ordinal: number): BlockMarker {
  if (marker.ordinal === ordinal) return marker;
  const { text, numeral } = marker;
  const written = numeralLike(text.slice(numeral.start, numeral.end), ordinal) ?? stop('tooMany', { count: ordinal });
  return {
    ...marker,
    text: text.slice(0, numeral.start) + written + text.slice(numeral.end),
    numeral: { start: numeral.start, end: numeral.start + written.length },
    ordinal,
  };
}

/** Style of the list in which a block is going to stand, given by its siblings, its cousins, or the order of families. */
export function styleFor(tree: BlockTree, parent: Block | null, self: ReadonlySet<Block>, near?: Block): ListStyle {
  const { text } = tree.source;
  const path = parent === null ? [] : pathTo(tree.roots, parent);
  const list = parent?.children ?? tree.roots;
  const usable = (block: Block): boolean => block.marker !== null && !block.aside && !self.has(block);
  const taken = new Set(path.map((block) => block.marker?.key));
  const cousins = atDepth(tree.roots, path.length, self).filter((block) => usable(block) && !taken.has(block.marker?.key));
  const uncles = parent === null ? [] : atDepth(tree.roots, path.length - 1, self).filter((uncle) => uncle.marker?.key === parent.marker?.key);
  const nephews = uncles.flatMap((uncle) => uncle.children).filter((block) => usable(block) && !taken.has(block.marker?.key));
  const sample = (near !== undefined && usable(near) ? near : undefined) ?? list.find(usable) ?? nephews[0] ?? cousins[0];
  if (sample !== undefined && sample.marker !== null) return { sample: sample.marker.text, spacing: pieceText(text, sample.spacing), hashes: sample.hashes };
  return nextFamily(parent, taken);
}

/** The first family that may stand below the parent and is not used above it. */
function nextFamily(parent: Block | null, taken: ReadonlySet<string | undefined>): ListStyle {
  const style = parent?.marker?.key ?? '';
  const rank = parent === null ? 0 : (RANKS[style.replace(/^(ordinal|chapter).*$/s, '$1')] ?? 0);
  const free = FAMILIES.find((sample, index) => index > rank && !taken.has(markerFrom(sample).key));
  if (free === undefined) return stop('tooDeep', { marker: parent?.marker?.text ?? '' });
  return { sample: free, spacing: '', hashes: parent === null || parent.hashes === 0 ? 0 : Math.min(6, parent.hashes + 1) };
}

/** Rewrites marker and `#` of a block in the style of a list; the number is given later. */
export function restyle(tree: BlockTree, block: Block, style: ListStyle): void {
  const { text } = tree.source;
  rewriteHashes(tree, block, style.hashes);
  const wanted = markerFrom(style.sample);
  if (block.marker === null || block.marker.key === wanted.key) return;
  block.marker = withOrdinal(wanted, block.marker.ordinal);
  const rest = block.rest.map((piece) => pieceText(text, piece)).join('');
  block.spacing = style.spacing === '' && needsBlank(style.sample, rest) ? ' ' : style.spacing;
}

/** `1.` before a digit would be read as a decimal, 第一部分 runs into its heading. */
export function needsBlank(sample: string, rest: string): boolean {
  return (/^[0-9０-９]+[.．、]$|[）)]$/.test(sample) && /^[0-9０-９]/.test(rest)) || /^第.+(?:部分|章|篇|编)$/.test(sample);
}

/** A heading's `#` as many as given; none are put where there were none and none are wanted. */
export function rewriteHashes(tree: BlockTree, block: Block, hashes: number): void {
  if (block.hashes === hashes || hashes > 6) return;
  const lead = pieceText(tree.source.text, block.lead);
  const cut = Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('\r')) + 1;
  const [, indent = '', , after = ''] = /^([^#]*?)(?:(#{1,6})[ \t\u3000]+)?((?:\*\*|__)*)$/.exec(lead.slice(cut)) ?? [];
  block.lead = `${lead.slice(0, cut)}${indent}${hashes > 0 ? `${'#'.repeat(hashes)} ` : ''}${after}`;
  block.hashes = hashes;
}

export function pathTo(list: readonly Block[], block: Block): Block[] {
  for (const candidate of list) {
    if (candidate === block) return [candidate];
    const below = pathTo(candidate.children, block);
    if (below.length > 0) return [candidate, ...below];
  }
  return [];
}

function atDepth(list: readonly Block[], depth: number, except: ReadonlySet<Block>): Block[] {
  const here = list.filter((block) => !except.has(block));
  return depth <= 0 ? here : here.flatMap((block) => atDepth(block.children, depth - 1, except));
}
