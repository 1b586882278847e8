/** Finding what a place of the text belongs to: its speech, its section, its block. */
import { insideMarkers } from '../outline/insideMarkers';
import { leadMarker } from '../outline/marker';
import type { Section, Speech } from '../outline/outline';
import { allSections } from '../outline/walk';
import type { Offset } from '../text/span';
import { type Block, type BlockTree, buildBlocks, lineStart } from './blocks';
import { type EditSource, stop } from './result';

/** The speech that holds the offset; the last one for the end of the text. */
export function speechAt({ outline }: EditSource, offset: Offset): Speech {
  const found = outline.speeches.find(({ span }) => span.start <= offset && offset < span.end) ?? outline.speeches.at(-1);
  return found ?? stop('noSpeechSections');
}

/** The innermost section whose lines hold the offset; a cursor before the marker on its line counts as in it. */
export function sectionAt(source: EditSource, offset: Offset): Section {
  const speech = speechAt(source, offset);
  if (speech.appendix !== null && speech.appendix.start <= offset) return stop('appendix');
  if (speech.closing !== null && speech.closing.start <= offset) return stop('noSection');
  const sections = [...allSections(speech.sections)];
  const found = sections.findLast((section) => lineStart(source.text, section.span.start) <= offset);
  if (found === undefined) return stop(sections.length === 0 ? 'noSpeechSections' : 'noSection');
  return found;
}

export function treeAt(source: EditSource, offset: Offset): BlockTree {
  return buildBlocks(source, speechAt(source, offset));
}

/** The block of the section at the offset. */
export function blockAt(tree: BlockTree, offset: Offset): Block {
  const section = sectionAt(tree.source, offset);
  return tree.of.get(section) ?? stop('noSection');
}

/** Whether the offset stands in a quotation that numbers something itself: “一是早；二是快。” */
export function inNumberedQuotation(text: string, offset: Offset): boolean {
  const start = lineStart(text, offset);
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  const open = line.slice(0, offset - start).lastIndexOf('“');
  const close = line.indexOf('”', open + 1);
  if (open < 0 || close < offset - start) return false;
  const quoted = line.slice(open + 1, close);
  return (leadMarker(quoted) === null ? 0 : 1) + insideMarkers(quoted, 1).markers.length >= 2;
}
