/** What kind of word a heading opens with, as far as that can be told. */
import type { Word } from '../../text/segmenter';

/** Most verbs and all nouns are told by their part of speech alone; `word` is either of them. */
export type OpeningClass = 'preposition' | 'modal' | 'question' | 'verb' | 'noun' | 'word';

let closedWords: ReadonlyMap<string, OpeningClass> | undefined;

const makeClosedWords = (): ReadonlyMap<string, OpeningClass> => new Map([
  ...words('preposition', '关于 对于 对 围绕 针对 按照 根据 通过 由 为了 随着 从 以 在 把'),
  ...words('modal', '要 必须 应 应当 应该 务必 需 需要 不要 不能'),
  ...words('question', '为什么 怎样 如何 怎么 怎么办 什么 谁'),
  ...words('verb', '坚持 突出 强化 聚焦 加强 加快 推进 推动 落实 抓好 做好 压实 严格 深化 优化 提升 打造 完善 健全 狠抓 整治 弘扬 牢记 严守 守住'),
  ...words('verb', '着力 全面 全力 大力 切实 持续 深入 认真 扎实 统筹 努力 积极 不断 进一步'),
]);

/** A noun counts as such only where a verb follows (作风转变), as many a verb is listed as a noun too. */
export function openingClass([first, ...rest]: readonly Word[]): OpeningClass {
  if (first === undefined) return 'word';
  closedWords ??= makeClosedWords();
  const closed = closedWords.get(first.text);
  if (closed !== undefined) return closed;
  if (first.text.length < 2 || first.tag === null) return 'word';
  if (/^[vad]/.test(first.tag)) return 'verb';
  return /^n/.test(first.tag) && rest.some(({ tag }) => tag?.startsWith('v')) ? 'noun' : 'word';
}

/** Whether the two certainly differ. */
export function differ(a: OpeningClass, b: OpeningClass): boolean {
  if (a === b) return false;
  const open = (found: OpeningClass): boolean => found === 'verb' || found === 'noun';
  return !((a === 'word' && open(b)) || (b === 'word' && open(a)));
}

function words(found: OpeningClass, list: string): [string, OpeningClass][] {
  return list.split(' ').map((word) => [word, found]);
}
