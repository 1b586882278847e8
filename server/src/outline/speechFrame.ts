/** What frames the sections of a speech: roles of the salutations, opening and closing. */
import type { Offset, Span } from '../text/span';
import { trimmedEnd } from './characters';
import type { Heading } from './collectHeadings';
import type { Flow } from './flow';
import type { Salutation } from './outline';
import type { SalutationPlace } from './salutations';
import type { TitleBlock } from './titleBlock';

export function giveRoles(
  text: string,
  flows: readonly Flow[],
  places: readonly SalutationPlace[],
  headings: readonly Heading[],
  firstStart: Offset,
  end: Offset,
): Salutation[] {
  const lastStart = headings.findLast((heading) => !heading.appendix && heading.start < end && heading.marker !== null)?.start ?? -1;
  const located = places
    .map((place) => ({ place, span: flows[place.flow]?.span(place.start, place.end) ?? { start: 0, end: 0 } }))
    .filter(({ span }) => span.start < end);
  const opening = openingIndex(located.map(({ place, span }) => ({ place, span })), text, firstStart);
  const total = flows.length;
  return located.map(({ place, span }, index): Salutation => {
    const isLast = index === located.length - 1;
    const late = place.flow >= total * 0.6 || total < 4;
    const closes = isLast && index !== opening && (lastStart < 0 ? late : span.start > lastStart) && (late || lastStart >= 0);
    return { span, text: text.slice(span.start, span.end), role: index === opening ? 'opening' : closes ? 'closing' : 'mid' };
  });
}

const OPENING_FLOWS = 8;

/** The opening salutation is the first one, before the first section, as a line or with a colon; -1 if there is none. */
function openingIndex(located: readonly { readonly place: SalutationPlace; readonly span: Span }[], text: string, firstStart: Offset): number {
  const index = located.findIndex(({ place, span }) => {
    const closed = text[span.end - 1] ?? '';
    return span.start <= firstStart && place.flow <= OPENING_FLOWS + 6 && (place.line || /[：:]/.test(closed) || (place.start === 0 && place.flow <= 4));
  });
  return index === 0 ? 0 : index > 0 && located.slice(0, index).every(({ span }) => span.start < firstStart) && (located[index]?.place.line ?? false) ? index : -1;
}

const CLOSING_WORDS = /^(?:我(?:的话|就)?(?:讲|说|谈)(?:这些|完了|到这里)|我就(?:讲|说)|谢谢|最后，(?:预祝|祝|衷心祝)|让我们|散会|以上(?:报告|发言|汇报)|我的(?:发言|讲话|汇报))/;

export function findClosing(text: string, flows: readonly Flow[], salutations: readonly Salutation[], headings: readonly Heading[], end: Offset): Span | null {
  const last = salutations.find((salutation) => salutation.role === 'closing');
  if (last !== undefined) return { start: last.span.start, end: trimmedEnd(text, last.span.start, end) };
  const lastFlow = headings.findLast((heading) => !heading.appendix)?.flow ?? 0;
  for (let i = Math.max(lastFlow + 1, flows.length - 3); i < flows.length; i++) {
    const flow = flows[i];
    if (flow !== undefined && flow.offset(0) < end && CLOSING_WORDS.test(flow.text)) return { start: flow.offset(0), end: trimmedEnd(text, flow.offset(0), end) };
  }
  return null;
}

export function findOpening(
  flows: readonly Flow[],
  block: TitleBlock,
  salutations: readonly Salutation[],
  firstStart: Offset,
  closing: Span | null,
  end: Offset,
): Span | null {
  const salutation = salutations.find((candidate) => candidate.role === 'opening');
  const bodyStart = block.glued !== null ? flows[block.glued.flow]?.offset(block.glued.bodyStart) : flows[block.bodyFrom]?.offset(0);
  const from = Math.max(salutation?.span.end ?? 0, bodyStart ?? end);
  const next = flows.find((flow) => flow.offset(flow.text.length) > from);
  const start = next === undefined ? from : Math.max(from, next.offset(0));
  const to = Math.min(firstStart, closing?.start ?? end, end);
  const last = flows.findLast((flow) => flow.offset(0) < to);
  const stop = last === undefined ? to : Math.min(to, last.offset(last.text.length));
  return stop > start ? { start, end: stop } : null;
}
