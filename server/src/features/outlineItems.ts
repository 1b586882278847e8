/** What the tree view 讲话提纲 and the status bar show of a document. */
import type { Analysis } from '../analysis';
import type { DeclaredCount } from '../outline/outline';
import { type TargetLength, targetLength } from '../outline/frontMatter';
import { type Part, partsOf } from '../outline/parts';
import { createReadAloud, type ReadAloud, spanRead } from '../outline/readAloud';
import type { Span } from '../text/span';
import type { Spoken } from '../text/speakingTime';

/** What is read aloud of a part; of a speech, without its appendix. */
export interface OutlineNode extends Omit<Part, 'children'>, Spoken {
  /** Kind and place in the tree, e.g. `0/section:一、/point:一是`; stays the same while another part is edited. */
  readonly id: string;
  readonly children: readonly OutlineNode[];
}

export interface OutlineView extends Spoken {
  /** One node a speech. */
  readonly speeches: readonly OutlineNode[];
  /** How long the speech is to be, by the front matter. */
  readonly target: TargetLength | null;
  readonly declaredCounts: readonly DeclaredCount[];
  /** Places still to be filled in. */
  readonly placeholders: readonly Span[];
}

const PLACEHOLDER_RULE = 'placeholder-leftover';

export function outlineItems(analysis: Analysis): OutlineView {
  const { text, outline } = analysis;
  const reading = createReadAloud(text, outline);
  const speeches = partsOf(text, outline).map((part, index) => {
    const speech = outline.speeches[index];
    const node = nodeOf(part, String(index), reading);
    return speech === undefined ? node : { ...node, ...spoken(reading, spanRead(speech)) };
  });
  return {
    speeches,
    characters: speeches.reduce((sum, speech) => sum + speech.characters, 0),
    pauses: speeches.reduce((sum, speech) => sum + speech.pauses, 0),
    target: targetLength(text),
    declaredCounts: outline.speeches.flatMap((speech) => speech.declaredCounts),
    placeholders: analysis.findings().filter((finding) => finding.rule.meta.id === PLACEHOLDER_RULE).map((finding) => finding.span),
  };
}

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
