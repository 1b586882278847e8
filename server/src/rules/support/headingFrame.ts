/** The frame (句架) that parallel headings share: “X不等人，必须增强Y感” of 机遇不等人，必须增强责任感. */
import type { Word } from '../../text/segmenter';

/** A part of a heading between its commas, with its words; the words join up to the text. */
export interface Segment {
  readonly text: string;
  readonly words: readonly Word[];
}

/** The frame of one segment: what all share, in order, with a slot before, between or after. */
export interface Frame {
  /** Shared pieces; an empty one at the beginning or end stands for a slot there. */
  readonly pieces: readonly string[];
}

const SLOTS = 'XYZUVW';
/** Words of one character that open a frame, and that a cutter now and then takes for the beginning of a longer word. */
const OPENERS = '在把以要';

/**
 * The longest common beginning, the longest common end, and the words shared in between. An edge does not cut a word,
 * unless it leaves two characters of it or more: 责任感 and 紧迫感 share 感, but 强化 and 强势 do not share 强.
 */
export function frameOf(segments: readonly Segment[]): Frame {
  const texts = segments.map(({ text }) => text);
  const [first = ''] = texts;
  if (texts.every((text) => text === first)) return { pieces: [first] };
  const shortest = Math.min(...texts.map(({ length }) => length));
  let prefix = commonPrefix(texts);
  while (prefix > 0 && (prefix >= shortest || !segments.every((segment) => isEdge(segment, prefix, 'after')))) prefix--;
  let suffix = commonSuffix(texts);
  while (suffix > 0 && (prefix + suffix >= shortest || !segments.every((segment) => isEdge(segment, segment.text.length - suffix, 'before')))) suffix--;
  const middles = segments.map(({ text, words }) =>
    words.filter(({ start, text: word }) => prefix < start && start + word.length < text.length - suffix).map(({ text: word }) => word),
  );
  const end = suffix === 0 ? '' : first.slice(-suffix);
  return { pieces: [first.slice(0, prefix), ...sharedWords(middles), end] };
}

/** How many characters of the frame say something of the headings' make. */
export function weightOf(frames: readonly Frame[]): number {
  return frames.reduce((sum, { pieces }) => sum + pieces.reduce((part, piece) => part + telling(piece).length, 0), 0);
}

/** How much of what the frames say the text has too, from 0 to 1. */
export function likeness(frames: readonly Frame[], text: string): number {
  const pieces = frames.flatMap((frame) => frame.pieces).map(telling).filter((piece) => piece !== '');
  const whole = pieces.reduce((sum, { length }) => sum + length, 0);
  const shared = pieces.reduce((sum, piece) => sum + (text.includes(piece) ? piece.length : Math.max(commonPrefix([piece, text]), commonSuffix([piece, text]))), 0);
  return whole === 0 ? 0 : shared / whole;
}

/** The frames as a drafter writes them; a segment in which nothing is shared is one slot. */
export function showFrames(frames: readonly Frame[], separators: readonly string[]): string {
  let slots = 0;
  const slot = (): string => SLOTS[slots++] ?? '…';
  return frames
    .map(({ pieces }, index) => {
      const shown = pieces.length === 1 ? (pieces[0] ?? '') : pieces.reduce((left, piece) => `${left}${slot()}${piece}`);
      return shown + (separators[index] ?? '');
    })
    .join('');
}

/** Pieces that any two headings may share by chance, and years, say nothing of their make. */
function telling(piece: string): string {
  const emptyWords = /[的了和与及、是\p{P}\p{S}\s]|[\d０-９]+年?/gu;
  return piece.replace(emptyWords, '');
}

function commonPrefix(texts: readonly string[]): number {
  const [first = ''] = texts;
  let length = 0;
  while (length < first.length && texts.every((text) => text[length] === first[length])) length++;
  return length;
}

function commonSuffix(texts: readonly string[]): number {
  const [first = ''] = texts;
  let length = 0;
  while (length < first.length && texts.every((text) => text[text.length - 1 - length] === first[first.length - 1 - length])) length++;
  return length;
}

/** Whether a piece may end (the slot comes `after`) or begin (the slot comes `before`) at this place. */
function isEdge({ text, words }: Segment, offset: number, slot: 'before' | 'after'): boolean {
  if (slot === 'after' && OPENERS.includes(text[offset - 1] ?? '')) return true;
  const cut = words.find(({ start, text }) => start < offset && offset < start + text.length);
  if (cut === undefined) return true;
  return (slot === 'after' ? cut.start + cut.text.length - offset : offset - cut.start) >= 2;
}

/** Words that stand in all lists in the same order; neighbours in all of them are one piece. */
function sharedWords(lists: readonly (readonly string[])[]): string[] {
  const [first = []] = lists;
  const shared: string[] = [];
  let next = lists.map(() => 0);
  for (const word of first) {
    if (telling(word) === '') continue;
    const places = lists.map((list, index) => list.indexOf(word, next[index]));
    if (places.includes(-1)) continue;
    const adjacent = shared.length > 0 && places.every((place, index) => place === next[index]);
    if (adjacent) shared.push((shared.pop() ?? '') + word);
    else shared.push(word);
    next = places.map((place) => place + 1);
  }
  return shared;
}
