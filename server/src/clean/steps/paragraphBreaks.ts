/** Lost paragraph breaks come back: around title, date, speaker and salutation, before headings, points and the closing. */
import type { Paragraph } from '../../outline/outline';
import { blanksAfter, isBlank, isLineEnd, opensLine } from '../../text/blanks';
import type { BreakPlace } from '../breakPlace';
import { breakPlaces } from '../breakPlaces';
import type { Draft } from '../draft';
import type { Change, Step } from '../step';

export const paragraphBreaks: Step = {
  kind: 'paragraphBreaks',
  *changes(draft: Draft): Iterable<Change> {
    const { text } = draft;
    let layout: Layout | undefined;
    const seen = new Set<number>();
    for (const { at: found, flush, opens } of [...breakPlaces(draft)].sort(byPlace)) {
      const at = blanksAfter(text, found);
      if (seen.has(at) || at >= text.length || isLineEnd(text.charAt(at)) || opensLine(text, at)) continue;
      seen.add(at);
      layout ??= layoutOf(draft);
      let start = at;
      while (isBlank(text.charAt(start - 1))) start--;
      // Emphasis that encloses what follows would be torn apart.
      if (/[*_]/.test(text.charAt(start - 1))) continue;
      yield [{ span: { start, end: at }, newText: layout.lineEnd.repeat(opens && !layout.blankLines ? 2 : 1) + (flush ? '' : layout.indent) }];
    }
  },
};

/** How this text sets its paragraphs. */
interface Layout {
  /** One line end, or two where blank lines stand between paragraphs. */
  readonly lineEnd: string;
  readonly blankLines: boolean;
  /** Blanks before most paragraphs of the body. */
  readonly indent: string;
}

function layoutOf(draft: Draft): Layout {
  const paragraphs = draft.paragraphs();
  const separated = paragraphs.filter(({ kind }, index) => kind === 'blank' && isText(paragraphs[index - 1]) && isText(paragraphs[index + 1])).length;
  const adjacent = paragraphs.filter((paragraph, index) => isText(paragraph) && isText(paragraphs[index + 1])).length;
  const double = draft.markdown || separated > adjacent;
  const body = paragraphs.filter(({ kind, hashes }) => (kind === 'body' || kind === 'heading') && hashes === 0);
  const counts = new Map<string, number>();
  for (const { line, content } of body) {
    const indent = /^[ \t\u3000]*/.exec(draft.text.slice(line.start, content.start))?.[0] ?? '';
    counts.set(indent, (counts.get(indent) ?? 0) + 1);
  }
  const [indent = '', count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return { lineEnd: draft.lineEnd().repeat(double ? 2 : 1), blankLines: double, indent: count * 2 > body.length ? indent : '' };
}

function isText(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && paragraph.kind !== 'blank' && paragraph.kind !== 'furniture' && paragraph.kind !== 'excluded';
}

function byPlace(a: BreakPlace, b: BreakPlace): number {
  return a.at - b.at || Number(b.opens) - Number(a.opens) || Number(b.flush) - Number(a.flush);
}
