/** Members of set phrases: after 「“四个意识”（」, and after the first members of one. */
import { type SetPhrase, SET_PHRASES } from '../phrases/setPhrases';
import { escapeSnippet } from '../snippets/expandSnippet';
import type { Offset } from '../text/span';
import type { Completion } from './completion';

/** How far back of the cursor the name and what is written of the members are looked for. */
const REACH = 160;
/** Shorter ones are common words too: 创新、 */
const TELLING_MEMBER = 4;

export function memberItems(text: string, offset: Offset): readonly Completion[] {
  const near = /[^\r\n]*$/.exec(text.slice(Math.max(0, offset - REACH), offset))?.[0] ?? '';
  return SET_PHRASES.flatMap((phrase) => {
    const whole = phrase.members.join(phrase.joint);
    const begun = afterName(near, phrase, whole) ?? afterMembers(near, phrase);
    if (begun === null || begun === whole || text.startsWith(whole.slice(begun.length, begun.length + 2), offset)) return [];
    const item: Completion = {
      kind: 'members',
      label: whole,
      call: '',
      group: phrase.name,
      description: '',
      filter: whole,
      span: { start: offset - begun.length, end: offset },
      body: escapeSnippet(whole),
      along: [],
    };
    return [item];
  });
}

/** What is written of the members after the name and a bracket or colon; null where that is something else. */
function afterName(near: string, { name }: SetPhrase, whole: string): string | null {
  if (name === '') return null;
  const at = near.lastIndexOf(name);
  if (at < 0) return null;
  const opened = /^[”"’]?[\p{Script=Han}]{0,4}[（(：:]/u.exec(near.slice(at + name.length));
  if (opened === null) return null;
  const begun = near.slice(at + name.length + opened[0].length);
  return whole.startsWith(begun) ? begun : null;
}

/** The members written so far, two of them, or one that is nothing else; null where there are fewer. */
function afterMembers(near: string, { members, joint }: SetPhrase): string | null {
  const [first = '', second] = members;
  const head = first.length >= TELLING_MEMBER ? first + joint : `${first}${joint}${second ?? ''}${joint}`;
  const at = near.lastIndexOf(head);
  if (at < 0 || members.length < (head === first + joint ? 2 : 3)) return null;
  const begun = near.slice(at);
  return members.join(joint).startsWith(begun) ? begun : null;
}
