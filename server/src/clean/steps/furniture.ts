/** Residue of web pages goes with its lines, and the sentence that it cut in two is joined again. */
import { rule as scrapeResidue } from '../../rules/scrape-residue';
import type { Span } from '../../text/span';
import { afterLineEnd, blanksAfter, blanksBefore, closesLine, isLineEnd, opensLine } from '../../text/blanks';
import type { Draft } from '../draft';
import { createJoiner } from '../joints';
import type { Change, Step } from '../step';

export const furniture: Step = {
  kind: 'furniture',
  *changes(draft: Draft): Iterable<Change> {
    const { text } = draft;
    const found = draft.findings(scrapeResidue).filter(({ messageId }) => messageId === 'furniture').map(({ span }) => span);
    if (found.length === 0) return;
    const joiner = createJoiner(draft);
    for (const { first, last } of neighbours(text, found)) {
      const joint = joiner.joinOver(first.start, last.end);
      if (joint !== null) yield [joint];
      else for (const span of found.filter(({ start }) => first.start <= start && start <= last.start)) yield [{ span: wholeLine(text, span), newText: '' }];
    }
  },
};

/** Residue with nothing but blank lines between, as one stretch. */
function* neighbours(text: string, spans: readonly Span[]): Generator<{ readonly first: Span; readonly last: Span }> {
  let first: Span | undefined;
  let last: Span | undefined;
  for (const span of spans) {
    if (first !== undefined && last !== undefined && text.slice(last.end, span.start).trim() !== '') {
      yield { first, last };
      first = undefined;
    }
    first ??= span;
    last = span;
  }
  if (first !== undefined && last !== undefined) yield { first, last };
}

/** The line with its line end; the span alone where something else stands on it too. */
function wholeLine(text: string, span: Span): Span {
  if (!opensLine(text, span.start) || !closesLine(text, span.end)) return span;
  const start = blanksBefore(text, span.start);
  const end = blanksAfter(text, span.end);
  if (end < text.length) return { start, end: afterLineEnd(text, end) };
  let from = start;
  if (text.charAt(from - 1) === '\n') from--;
  if (text.charAt(from - 1) === '\r') from--;
  return { start: isLineEnd(text.charAt(from)) ? from : start, end };
}
