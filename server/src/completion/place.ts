/** Where in a speech a cursor stands, and which groups of snippets belong there. */
import type { Speech } from '../outline/outline';
import type { SnippetGroup } from '../snippets/snippet';
import { SNIPPET_GROUPS } from '../snippets/snippet';
import type { Offset } from '../text/span';
import type { Draft } from './draft';

export type SpeechPlace =
  | 'empty' // nothing is written yet
  | 'title' // before the first words
  | 'salutation' // under the title, before the salutation
  | 'opening' // after the salutation, nothing said yet
  | 'transition' // after the opening, before the first section
  | 'section' // among the sections
  | 'end' // after the last words of the last section
  | 'closing'; // in the closing

const FITTING: Readonly<Record<SpeechPlace, readonly SnippetGroup[]>> = {
  empty: ['整篇', '标题', '称呼'],
  title: ['标题'],
  salutation: ['标题', '称呼'],
  opening: ['开头', '回顾', '过渡', '主持', '固定'],
  transition: ['过渡', '标题组', '回顾', '开头', '主持', '固定'],
  section: ['分项', '标题组', '段落', '固定'],
  end: ['分项', '标题组', '段落', '结尾', '主持', '固定'],
  closing: ['结尾', '固定'],
};

export function placeOf({ text, outline }: Draft, offset: Offset): SpeechPlace {
  const speech = outline.speeches.find(({ span }) => offset <= span.end) ?? outline.speeches.at(-1);
  if (speech === undefined || speech.paragraphs.every(({ kind }) => kind === 'blank')) return 'empty';
  const blank = (start: Offset, end: Offset): boolean => text.slice(start, end).trim() === '';
  if (blank(speech.span.start, offset)) return 'title';
  if (speech.closing !== null && speech.closing.start < offset) return 'closing';
  if (offset <= bodyStart(speech)) return beforeSections(speech, offset, blank);
  return blank(offset, speech.span.end) ? 'end' : 'section';
}

/** Where the points begin: sections, or a series that was promised. */
function bodyStart({ sections, declaredCounts }: Speech): Offset {
  const starts = [sections.find(({ appendix }) => !appendix)?.span.start, ...declaredCounts.map(({ items }) => items[0]?.start)];
  return Math.min(...starts.filter((start) => start !== undefined));
}

function beforeSections(speech: Speech, offset: Offset, blank: (start: Offset, end: Offset) => boolean): SpeechPlace {
  const greeting = speech.salutations.find(({ role }) => role === 'opening');
  if (greeting !== undefined) {
    if (offset < greeting.span.end) return 'salutation';
    return blank(greeting.span.end, offset) ? 'opening' : 'transition';
  }
  const begun = speech.paragraphs.some(({ kind, content }) => kind === 'body' && content.end <= offset);
  return begun ? 'transition' : 'salutation';
}

/** Groups that belong to the place come first; the drafter's own ones right after them. */
export function groupsInOrder(place: SpeechPlace | null): readonly SnippetGroup[] {
  return [...new Set<SnippetGroup>([...(place === null ? [] : FITTING[place]), '我的', ...SNIPPET_GROUPS])];
}

export function fits(group: SnippetGroup, place: SpeechPlace): boolean {
  return group === '我的' || FITTING[place].includes(group);
}
