/** Searching the snippets: by Chinese words, by initials of the pinyin, by the whole pinyin. */
import type { SnippetGroupItem, SnippetItem } from '../../../server/src/lsp/protocol';

/** The group of the drafter's own snippets, as the server names it. */
export const OWN_GROUP = '我的';

export interface FoundSnippet {
  readonly group: string;
  readonly snippet: SnippetItem;
}

/** The drafter's own first, the other groups as they come from the server. */
export function inGroups(groups: readonly SnippetGroupItem[]): readonly SnippetGroupItem[] {
  const filled = groups.filter(({ snippets }) => snippets.length > 0);
  return [...filled.filter(({ name }) => name === OWN_GROUP), ...filled.filter(({ name }) => name !== OWN_GROUP)];
}

/** Snippets in which every word of the query is found, the nearest first. */
export function searchSnippets(groups: readonly SnippetGroupItem[], query: string): readonly FoundSnippet[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return inGroups(groups)
    .flatMap(({ name, snippets }) => snippets.map((snippet) => ({ group: name, snippet, far: distance(name, snippet, words) })))
    .filter(({ far }) => Number.isFinite(far))
    .sort((a, b) => a.far - b.far)
    .map(({ group, snippet }) => ({ group, snippet }));
}

function distance(group: string, snippet: SnippetItem, words: readonly string[]): number {
  return words.reduce((sum, word) => sum + distanceOf(group, snippet, word), 0);
}

/** From 0, the very name of the snippet; infinite where the word is not found. */
function distanceOf(group: string, { title, description, initials, words, pinyin, preview }: SnippetItem, word: string): number {
  const tries: readonly boolean[] = /^[a-z]+$/.test(word)
    ? [initials === word, initials.startsWith(word), pinyin.split(' ').some((sounds) => sounds.startsWith(word)), pinyin.includes(word)]
    : [title === word || words === word, title.startsWith(word) || words.startsWith(word), title.includes(word) || words.includes(word), group.includes(word) || description.includes(word)];
  const found = tries.indexOf(true);
  if (found >= 0) return found;
  return preview.toLowerCase().includes(word) ? tries.length : Infinity;
}
