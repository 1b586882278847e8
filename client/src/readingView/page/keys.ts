/** Keys of the reading view. */

export type ReadingAction =
  | 'toggle' | 'nextPage' | 'previousPage' | 'nextSentence' | 'previousSentence' | 'first' | 'last'
  | 'larger' | 'smaller' | 'usualSize' | 'faster' | 'slower' | 'leave';

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const ACTIONS: Readonly<Record<string, ReadingAction>> = {
  ' ': 'toggle',
  ArrowRight: 'nextPage', PageDown: 'nextPage', ArrowLeft: 'previousPage', PageUp: 'previousPage',
  ArrowDown: 'nextSentence', ArrowUp: 'previousSentence', Home: 'first', End: 'last',
  '+': 'larger', '=': 'larger', '＋': 'larger', '-': 'smaller', '_': 'smaller', '－': 'smaller', '0': 'usualSize',
  ']': 'faster', '】': 'faster', '[': 'slower', '【': 'slower',
  Escape: 'leave',
};

/** What a key does; null where it is not ours. Keys of the editor, which are pressed with others, are not. */
export function actionOf({ key, ctrlKey, altKey, metaKey }: PressedKey): ReadingAction | null {
  if (ctrlKey || altKey || metaKey) return null;
  return Object.hasOwn(ACTIONS, key) ? (ACTIONS[key] ?? null) : null;
}
