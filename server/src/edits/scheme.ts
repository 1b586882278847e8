/** Converting a speech to a numbering scheme: 一、（一）1.（1）① and the like. */
import type { Offset } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import { type Block, blockLabel, type BlockTree, buildBlocks } from './blocks';
import { finish } from './finish';
import { markerFrom, restyle } from './markers';
import { allLists, countAnew } from './numbering';
import { attempt, type EditResult, type EditSource, stop } from './result';
import { speechAt } from './where';

/** Schemes by name: the markers of each level. */
export const SCHEMES = {
  standard: ['一、', '（一）', '1.', '（1）', '①'],
  short: ['一、', '1.', '（1）', '①'],
  ordinal: ['第一，', '（一）', '1.', '（1）', '①'],
  part: ['第一部分', '一、', '（一）', '1.', '（1）', '①'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SchemeName = keyof typeof SCHEMES;

export const SCHEME_NAMES = Object.keys(SCHEMES) as readonly SchemeName[];

/** Converts the speech at the offset and counts all its levels anew. */
export function convertScheme(source: EditSource, offset: Offset, name: SchemeName): EditResult {
  return attempt(() => {
    const speech = speechAt(source, offset);
    if (speech.sections.every((section) => section.marker === null)) stop('noSpeechSections');
    const tree = buildBlocks(source, speech);
    rewrite(tree, tree.roots, SCHEMES[name], 0);
    countAnew(tree, allLists(tree));
    return finish(tree);
  });
}

/** Converts every speech of the text that has numbered headings. */
export function convertDocument(source: EditSource, name: SchemeName): EditResult {
  const edits: TextEdit[] = [];
  for (const speech of source.outline.speeches) {
    if (speech.sections.every((section) => section.marker === null)) continue;
    const result = convertScheme(source, speech.span.start, name);
    if (!result.ok) return result;
    edits.push(...result.edits);
  }
  return { ok: true, edits };
}

/** Levels count by numbered headings alone: an unnumbered one over 一、 takes no marker away. */
function rewrite(tree: BlockTree, list: readonly Block[], scheme: readonly string[], depth: number): void {
  for (const block of list) {
    if (block.marker === null) {
      rewrite(tree, block.children, scheme, depth);
      continue;
    }
    const sample = scheme[depth] ?? stop('tooDeep', { marker: blockLabel(block) });
    if (block.marker.key === markerFrom(sample).key && block.marker.text.length >= sample.length) rewrite(tree, block.children, scheme, depth + 1);
    else {
      restyle(tree, block, { sample, spacing: /^第.+部分$/.test(sample) ? '\u3000' : '', hashes: block.hashes });
      rewrite(tree, block.children, scheme, depth + 1);
    }
  }
}
