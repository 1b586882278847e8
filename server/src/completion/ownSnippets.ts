/** The drafter's own texts as snippets. */
import type { Snippet } from '../snippets/snippet';
import { plainBody } from './draft';
import { initialsOf } from './initials';

/** A text that the drafter has put aside under a title. */
export interface OwnText {
  readonly title: string;
  readonly text: string;
}

const LONGEST_DESCRIPTION = 30;

/** One snippet a text; of several with one title each has an id of its own. */
export function ownSnippets(texts: readonly OwnText[]): readonly Snippet[] {
  return texts.map(({ title, text }, index) => {
    const initials = initialsOf(title);
    return { id: `我的·${index}·${title}`, group: '我的', title, description: beginning(text), initials, words: title, pinyin: '', body: plainBody(text) };
  });
}

function beginning(text: string): string {
  const words = Array.from(text.trim().replace(/\s+/g, ' ').slice(0, LONGEST_DESCRIPTION * 2));
  return words.length > LONGEST_DESCRIPTION ? `${words.slice(0, LONGEST_DESCRIPTION - 1).join('')}…` : words.join('');
}
