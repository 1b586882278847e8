/** Everything that can be written at a place of a draft, the likeliest first. */
import { parseOutline } from '../outline/parseOutline';
import type { Snippet } from '../snippets/snippet';
import { SNIPPETS } from '../snippets/snippets';
import type { Offset } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import { type Completion, filterOf } from './completion';
import type { Draft } from './draft';
import { factsAt } from './facts';
import { markerItems } from './markerItems';
import { memberItems } from './memberItems';
import { type FittedSnippet, snippetsFor } from './snippetItems';
import { inside, slotAt } from './slot';
import { type TermLookup, termItems } from './termItems';
import { type Typed, typedAt } from './typed';

export interface CompleteOptions {
  /** What calls the snippets anywhere, such as `/`. */
  readonly triggers: readonly string[];
  readonly own: readonly Snippet[];
  readonly terms: TermLookup;
}

export interface Completions {
  readonly items: readonly Completion[];
  /** Whether more letters may bring others: then the editor has to ask again. */
  readonly incomplete: boolean;
}

/** Fewer Chinese characters call no snippet: they are ordinary writing. */
const SHORTEST_WORDS = 2;
/** A longer text is read as it is, with what was typed on the line. */
const LONGEST_TEXT = 40_000;

/** Takes any text and any offset. */
export function complete(analysis: Draft, offset: Offset, options: CompleteOptions): Completions {
  const { text } = analysis;
  const typed = typedAt(text, offset, options.triggers);
  const members = memberItems(text, offset);
  if (members.length > 0) return { items: members, incomplete: true };
  const slot = slotAt(analysis, typed.span);
  if (slot === null) return NOTHING;
  const quoted = inside(slot.before, '“', '”');
  if (typed.kind === 'han') {
    const written = text.slice(typed.span.start, offset);
    const called = !quoted && calls(written, options.own) ? structural(analysis, typed, options).filter(({ words }) => words.startsWith(written)) : [];
    return { items: [...called.map(({ item }) => item), ...termItems(text, offset, options.terms)], incomplete: true };
  }
  if (quoted || (typed.kind === 'nothing' && (slot.kind === 'words' || slot.kind === 'colon'))) return NOTHING;
  return { items: structural(analysis, typed, options).map(({ item }) => item), incomplete: false };
}

const NOTHING: Completions = { items: [], incomplete: false };

function calls(written: string, own: readonly Snippet[]): boolean {
  return written.length >= SHORTEST_WORDS && [...own, ...SNIPPETS].some(({ words }) => words.startsWith(written));
}

/** Markers and snippets; `words` are those that call them. */
function structural(analysis: Draft, typed: Typed, { own }: CompleteOptions): readonly { readonly item: Completion; readonly words: string }[] {
  const draft = withoutTyped(analysis, typed);
  const at = typed.span.start;
  const slot = slotAt(draft, draft === analysis ? typed.span : { start: at, end: at });
  if (slot === null) return [];
  const facts = factsAt(draft, at, slot);
  const more = analysis.text.length - draft.text.length;
  const markers = markerItems(facts, typed).map((item) => ({ item: moved(item, at, more), words: item.label }));
  return [...markers, ...snippetsFor(facts, own).map((fitted) => ({ item: snippetItem(fitted, typed), words: fitted.snippet.words }))];
}

/** What is typed to call something is no text of the draft yet: it could be taken for a heading or a promise, or hide a salutation. */
function withoutTyped(analysis: Draft, { span }: Typed): Draft {
  const { text, markdown } = analysis;
  if (span.start === span.end || text.length > LONGEST_TEXT) return analysis;
  const plain = text.slice(0, span.start) + text.slice(span.end);
  return { text: plain, markdown, outline: parseOutline(plain, { markdown }) };
}

function snippetItem({ snippet, body }: FittedSnippet, { trigger, span }: Typed): Completion {
  const { group, title, description, initials, words, pinyin } = snippet;
  const filter = filterOf(trigger, [initials, ...pinyin.split(' '), words, title]);
  return { kind: group === '我的' ? 'own' : 'snippet', label: title, call: initials, group, description, filter, span, body, along: [] };
}

/** Edits of the draft without what is being typed as edits of the text with it. */
function moved(item: Completion, at: Offset, more: number): Completion {
  if (more === 0 || item.along.length === 0) return item;
  const move = (place: Offset): Offset => (place >= at ? place + more : place);
  const along = item.along.map(({ span, newText }): TextEdit => ({ span: { start: move(span.start), end: move(span.end) }, newText }));
  return { ...item, along };
}
