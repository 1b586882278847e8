/** What the tree view 讲话提纲 and the status bar show of a document. */
import type { Analysis } from '../analysis';
import type { DeclaredCount } from '../outline/outline';
import { type Part, partsOf } from '../outline/parts';
import { createReadAloud, type ReadAloud } from '../outline/readAloud';
import type { Span } from '../text/span';

export interface OutlineNode extends Omit<Part, 'children'> {
  /** Kind and place in the tree, e.g. `0/section:一、/point:一是`; stays the same while another part is edited. */
  readonly id: string;
  /** Syllables read aloud in `span`; for a speech without its appendix. */
  readonly characters: number;
  readonly children: readonly OutlineNode[];
}

export interface OutlineView {
  /** One node a speech. */
  readonly speeches: readonly OutlineNode[];
  /** Syllables of all speeches. */
  readonly characters: number;
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
    return speech === undefined ? node : { ...node, characters: reading.speech(speech) };
  });
  return {
    speeches,
    characters: speeches.reduce((sum, speech) => sum + speech.characters, 0),
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
  return { ...part, id, characters: reading.count(part.span), children };
}
