/** Short names that a speech defines: （以下简称“创城”）. */
import type { Offset, Span } from '../../text/span';
import type { RuleContext } from '../rule';
import { bodyParagraphs } from './bodyParagraphs';
import type { KnownParagraph } from './knownParagraphs';
import { search } from './search';

export interface Abbreviation {
  readonly name: string;
  /** Place of the name in its definition. */
  readonly span: Span;
  /** The whole bracket. */
  readonly definition: Span;
  /** The words before the bracket, back to the last mark: the full name stands at their end. */
  readonly before: string;
}

const DEFINITION = /[（(](?:以下|下文|下面)?(?:统称|简称)(?:为)?[：:]?[“"]?([^“”"（）()，。；]{2,20})[”"]?[）)]/g;
const BEFORE = /[^，。；：、！？\s]{4,40}$/;
const LONGEST_BEFORE = 42;
/** Each of them is looked for in the whole speech; no speech defines more. */
const MOST = 500;
/** Everybody knows these without a definition. */
const UNIVERSAL = /^(?:党中央|国务院|全国人大|全国政协|人大|政协|两会|中央|省委|市委|县委|区委)$/;

/** In order. */
export function abbreviations(context: RuleContext): readonly Abbreviation[] {
  return context.shared(findAbbreviations);
}

const MAY_DEFINE = search((text) => text.search(DEFINITION) >= 0, false, '称', '（(');

function findAbbreviations(context: RuleContext): readonly Abbreviation[] {
  return bodyParagraphs(context)
    .filter((paragraph) => paragraph.find(MAY_DEFINE))
    .flatMap(({ text, start }) => [...text.matchAll(DEFINITION)].flatMap((match) => definition(match, text, start)))
    .slice(0, MOST);
}

function definition({ index, 0: whole, 1: name = '' }: RegExpExecArray, text: string, start: Offset): readonly Abbreviation[] {
  if (UNIVERSAL.test(name)) return [];
  const at = start + index + whole.indexOf(name);
  const before = BEFORE.exec(text.slice(Math.max(0, index - LONGEST_BEFORE), index))?.[0] ?? '';
  return [{ name, span: { start: at, end: at + name.length }, definition: { start: start + index, end: start + index + whole.length }, before }];
}

/** Where the words stand in the paragraphs, in order, at most so many times. */
export function usesOf(words: string, paragraphs: readonly KnownParagraph[], most: number): readonly Span[] {
  const found: Span[] = [];
  for (const { text, start } of paragraphs) {
    for (let at = text.indexOf(words); at >= 0 && found.length < most; at = text.indexOf(words, at + words.length)) {
      found.push({ start: start + at, end: start + at + words.length });
    }
  }
  return found;
}
