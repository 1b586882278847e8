/** All snippets by group, those of the place first: what a gallery shows. */
import type { Snippet, SnippetGroup } from '../snippets/snippet';
import { SNIPPETS } from '../snippets/snippets';
import type { Offset } from '../text/span';
import { type Draft, setBody, settingOf } from './draft';
import { framed } from './frame';
import { ownSnippets, type OwnText } from './ownSnippets';
import { fits, groupsInOrder, placeOf } from './place';

export interface GalleryGroup {
  readonly name: SnippetGroup;
  /** Whether it belongs to the place; true where there is none. */
  readonly fits: boolean;
  /** Their bodies are set as the draft is, with the line breaks and the indent that they need at the place. */
  readonly snippets: readonly Snippet[];
}

/** @param draft null for no draft, @param offset null for no place in it */
export function gallery(draft: Draft | null, offset: Offset | null, own: readonly OwnText[]): readonly GalleryGroup[] {
  const place = draft === null || offset === null ? null : placeOf(draft, offset);
  const setting = draft === null ? null : settingOf(draft);
  const all = [...SNIPPETS, ...ownSnippets(own)].map((snippet) => {
    if (draft === null || setting === null) return snippet;
    const set = { ...snippet, body: setBody(snippet.body, setting) };
    return offset === null ? set : framed(set, draft.text, offset, setting);
  });
  return groupsInOrder(place)
    .map((name) => ({ name, fits: place === null || fits(name, place), snippets: all.filter(({ group }) => group === name) }))
    .filter(({ snippets }) => snippets.length > 0);
}
