/** One speech as an indented tree for people. */
import type { Analysis } from '../../analysis';
import { createReadAloud, type ReadAloud } from '../../outline/readAloud';
import type { Section, Speech } from '../../outline/outline';
import { readingMinutes } from '../../text/reading';
import { CHARACTERS_PER_MINUTE } from './outlineJson';
import { printable } from './printable';
import type { Style } from './style';
import type { Texts } from './texts';

const INDENT = '  ';

/** Lines of all speeches of a file, with characters and minutes of each part. */
export function* outlineLines({ text, outline }: Analysis, texts: Texts, style: Style): Generator<string> {
  const aloud = createReadAloud(text, outline);
  for (const speech of outline.speeches) yield* speechLines(speech, aloud, texts, style);
}

function* speechLines(speech: Speech, aloud: ReadAloud, texts: Texts, style: Style): Generator<string> {
  const title = speech.title === null ? texts.untitled : printable(speech.title.text);
  yield `${style.path(title)}  ${length(aloud.speech(speech), texts, style)}`;
  for (const { text, role } of speech.salutations) if (role === 'opening') yield INDENT + printable(text);
  for (const { text, count, actual } of speech.declaredCounts) {
    yield INDENT + style.faint(`[${texts.declared(printable(text), count, actual)}]`);
  }
  yield* sectionLines(speech.sections, INDENT, aloud, texts, style);
}

function* sectionLines(sections: readonly Section[], indent: string, aloud: ReadAloud, texts: Texts, style: Style): Generator<string> {
  for (const section of sections) {
    const gap = section.marker !== null && /[.\d]$/.test(section.marker.text) ? ' ' : '';
    const label = printable(`${section.marker?.text ?? ''}${gap}${section.heading}`);
    yield `${indent}${label}  ${length(aloud.count(section.span), texts, style)}`;
    yield* sectionLines(section.children, indent + INDENT, aloud, texts, style);
  }
}

function length(characters: number, texts: Texts, style: Style): string {
  return style.faint(texts.length(characters, readingMinutes(characters, CHARACTERS_PER_MINUTE)));
}
