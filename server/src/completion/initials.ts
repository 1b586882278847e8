/** Initials of the pinyin of any Chinese words, by the order in which the JavaScript engine sorts characters. */

/** The first character of each initial in the order of pinyin; no syllable begins with i, u or v. */
const FIRST: readonly (readonly [initial: string, character: string])[] = [
  ['a', '阿'], ['b', '八'], ['c', '嚓'], ['d', '哒'], ['e', '妸'], ['f', '发'], ['g', '旮'], ['h', '哈'], ['j', '讥'], ['k', '咔'], ['l', '垃'], ['m', '妈'],
  ['n', '拏'], ['o', '噢'], ['p', '妑'], ['q', '七'], ['r', '呥'], ['s', '仨'], ['t', '它'], ['w', '穵'], ['x', '夕'], ['y', '丫'], ['z', '帀'],
];
const HAN = /\p{Script=Han}/u;

/**
 * `会议讲话` → `hyjh`; letters and digits stand for themselves, anything else for nothing. Of a character with several sounds
 * it is the first one in the engine's order; where the engine cannot sort by pinyin the result has no Chinese in it.
 */
export function initialsOf(words: string): string {
  const { compare } = new Intl.Collator('zh-u-co-pinyin');
  const sorts = FIRST.every(([, character], index) => index === 0 || compare(FIRST[index - 1]?.[1] ?? '', character) < 0);
  return Array.from(words.toLowerCase(), (character) => {
    if (/[a-z0-9]/.test(character)) return character;
    return sorts && HAN.test(character) ? (FIRST.findLast(([, first]) => compare(first, character) <= 0)?.[0] ?? '') : '';
  }).join('');
}
