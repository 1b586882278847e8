/** One speech as plain data for programs. */
import type { Analysis } from '../../analysis';
import { createReadAloud } from '../../outline/readAloud';
import type { Section, Speech } from '../../outline/outline';
import type { LineIndex } from '../../text/lineIndex';
import { readingMinutes } from '../../text/reading';
import { rangeOf } from './reports/report';

/** Syllables a minute at the usual pace of a speech. */
export const CHARACTERS_PER_MINUTE = 200;

export function speechesJson({ text, outline, lines }: Analysis): object[] {
  const aloud = createReadAloud(text, outline);
  return outline.speeches.map((speech) => speechJson(speech, lines, aloud.speech(speech)));
}

function speechJson(speech: Speech, lines: LineIndex, characters: number): object {
  return {
    range: rangeOf(speech.span, lines),
    title: speech.title === null ? null : { text: speech.title.text, range: rangeOf(speech.title.span, lines) },
    salutations: speech.salutations.map(({ text, span, role }) => ({ text, range: rangeOf(span, lines), role })),
    declaredCounts: speech.declaredCounts.map(({ text, span, count, actual, scope }) => ({
      text, range: rangeOf(span, lines), count, actual, scope,
    })),
    outline: speech.sections.map((section) => sectionJson(section, lines)),
    enumerations: speech.enumerations.map(({ kind, items }) => ({
      kind,
      items: items.map(({ marker, ordinal, span }) => ({ marker, ordinal, range: rangeOf(span, lines) })),
    })),
    characters,
    minutes: Math.round(readingMinutes(characters, CHARACTERS_PER_MINUTE) * 10) / 10,
  };
}

/** The range is the marker's own, or the heading's where there is no marker. */
function sectionJson(section: Section, lines: LineIndex): object {
  const { marker, style, level, heading, runIn, headingSpan, children } = section;
  return {
    marker: marker?.text ?? '',
    style,
    level,
    ordinal: marker?.ordinal ?? null,
    heading,
    runIn,
    range: rangeOf(marker?.span ?? headingSpan, lines),
    children: children.map((child) => sectionJson(child, lines)),
  };
}
