/** What the tree view 讲话提纲 and the status bar show of a document. */
import type { Analysis } from '../analysis';
import type { DeclaredCount } from '../outline/outline';
import { FRONT_MATTER_LINES, type TargetLength, targetLength } from '../outline/frontMatter';
import type { Part } from '../outline/parts';
import { type ReadAloud, spanRead } from '../outline/readAloud';
import { shiftSpan } from '../outline/shift';
import type { Offset, Span } from '../text/span';
import type { Spoken } from '../text/speakingTime';
import { partOf, perSpeech, readAloudOf } from './perSpeech';

/** What is read aloud of a part; of a speech, without its appendix. */
export interface OutlineNode extends Omit<Part, 'children'>, Spoken {
  /** Kind and place in the tree, e.g. `0/section:一、/point:一是`; stays the same while another part is edited. */
  readonly id: string;
  readonly children: readonly OutlineNode[];
}

/** A speech as a node, its places counted from its start, its id without the number of the speech. */
export interface SpeechOutline {
  readonly start: Offset;
  /** The same object as long as the speech stays the same. */
  readonly node: OutlineNode;
}

export interface OutlineView extends Spoken {
  readonly speeches: readonly SpeechOutline[];
  /** How long the speech is to be, by the front matter. */
  readonly target: TargetLength | null;
  readonly declaredCounts: readonly DeclaredCount[];
  /** Places still to be filled in. */
  readonly placeholders: readonly Span[];
}

const PLACEHOLDER_RULE = 'placeholder-leftover';

export function outlineItems(analysis: Analysis): OutlineView {
  const { outline, lines } = analysis;
  const speeches = analysis.speeches.map(({ start, parsed }) => ({ start, node: outlineOf(parsed) }));
  return {
    speeches,
    characters: speeches.reduce((sum, { node }) => sum + node.characters, 0),
    pauses: speeches.reduce((sum, { node }) => sum + node.pauses, 0),
    target: targetLength(analysis.slice(0, lines.lineSpan(FRONT_MATTER_LINES).start)),
    declaredCounts: outline.speeches.flatMap((speech) => speech.declaredCounts),
    placeholders: analysis.findings().filter((finding) => finding.rule.meta.id === PLACEHOLDER_RULE).map((finding) => finding.span),
  };
}

/** The node at its place in the file. @param index of the speech */
export function placedNode({ start, node }: SpeechOutline, index: number): OutlineNode {
  const place = (own: OutlineNode): OutlineNode => ({
    ...own,
    id: `${String(index)}${own.id}`,
    span: shiftSpan(own.span, start),
    selection: shiftSpan(own.selection, start),
    children: own.children.map(place),
  });
  return place(node);
}

const outlineOf = perSpeech(({ speech }, parsed): OutlineNode => {
  const reading = readAloudOf(parsed);
  return { ...nodeOf(partOf(parsed), '', reading), ...spoken(reading, spanRead(speech)) };
});

function nodeOf(part: Part, id: string, reading: ReadAloud): OutlineNode {
  const seen = new Map<string, number>();
  const children = part.children.map((child) => {
    const key = child.marker === '' ? child.kind : `${child.kind}:${child.marker}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return nodeOf(child, `${id}/${key}${before === 0 ? '' : `#${before + 1}`}`, reading);
  });
  return { ...part, id, ...spoken(reading, part.span), children };
}

function spoken(reading: ReadAloud, span: Span): Spoken {
  return { characters: reading.count(span), pauses: reading.pauses(span) };
}
