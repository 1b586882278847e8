/** Where a speech repeats a heading word for word: in the sentence that previews the points, in quotation marks. */
import type { Span } from '../text/span';
import { overlaps } from '../text/span';
import type { Section, Speech } from './outline';
import { allSections } from './walk';
import { wordUses } from './wordUses';

const BEFORE = '围绕|关于|按照|聚焦|突出|着眼|抓好|做好|讲|谈|就|以|把|从|对|是|即|在|为|和|与|及';
const AFTER = '讲|谈|说|提|强调|等|这|方面|上|中|和|与|及|以及|的问题|的要求|[一二两三四五六七八九十几]个?[点方]';

/** A heading so long is meant wherever its words stand; a shorter one (抓落实) may be said by the way. */
const LONG = 8;
/** Other headings that tell a preview are at least so long. */
const TELLING = 3;

/**
 * Whether the words of the heading stand in the text in one piece; page marks and Markdown marks may interrupt them.
 */
export function isWhole(text: string, { heading, headingSpan }: Section): boolean {
  return heading !== '' && text.slice(headingSpan.start, headingSpan.end) === heading;
}

/** The heading's own place first, then the others in order; none inside other headings. */
export function headingUses(text: string, speech: Speech, section: Section): readonly Span[] {
  const sections = [...allSections(speech.sections)];
  const others = sections.filter(({ headingSpan }) => headingSpan.start !== section.headingSpan.start);
  const telling = others.map(({ heading }) => heading).filter((heading) => heading.length >= TELLING && heading !== section.heading);
  const isMeant = (use: Span): boolean => {
    if (section.heading.length >= LONG || (text[use.start - 1] === '“' && text[use.end] === '”')) return true;
    const sentence = sentenceAround(text, use);
    return speech.declaredCounts.some(({ span }) => overlaps(span, sentence)) || telling.some((heading) => text.slice(sentence.start, sentence.end).includes(heading));
  };
  const uses = wordUses(text, speech, section.heading, { before: BEFORE, after: AFTER })
    .filter((use) => sections.every(({ headingSpan }) => !overlaps(headingSpan, use)))
    .filter(isMeant);
  return [section.headingSpan, ...uses];
}

function sentenceAround(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from > 0 && !/[。！？\r\n]/.test(text[from - 1] ?? '')) from--;
  while (to < text.length && !/[。！？\r\n]/.test(text[to] ?? '')) to++;
  return { start: from, end: to };
}
