/** Seeded random numbers and texts; the same seed gives the same text. */

/** Whole numbers from 0 up to, not including, the limit. */
export type Random = (limit: number) => number;

/** `SEED=7 npm test` tries other texts and edits than `npm test`. */
const OTHERS = Number(process.env['SEED'] ?? 0) * 1_000_003;

/** mulberry32. */
export function randomFrom(seed: number): Random {
  let state = (seed + OTHERS) >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return limit <= 0 ? 0 : ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

const PIECES = [
  '一、', '二、', '三、', '（一）', '（二）', '(三)', '1.', '2.', '3、', '（1）', '①', '②', '第一，', '第二，', '第一部分', '一是', '二是', '三要', '首先，', '其次，', '最后，', '一方面，', '另一方面，',
  '同志们：', '同志们，', '各位代表！', '我讲三点意见', '以下几个方面', 'XX同志', '【待补】', '“', '”', '（', '）', '《', '》', '。', '，', '；', '：', '！', '\n', '\r\n', '\r', '\u3000\u3000', ' ', '# ', '**', '-', '——',
  '各级各部门要高度重视', '切实抓好落实', '2030年6月1日', '名词解释', '1.5万', '8:30', '𠮷', '😀', '\ud800', '\ufeff', '谢谢大家',
] as const;

/** A text of as many pieces: markers, words, punctuation, line ends of all kinds, astral characters and a lone surrogate. */
export function randomText(random: Random, pieces: number): string {
  let text = '';
  for (let i = 0; i < pieces; i++) text += PIECES[random(PIECES.length)] ?? '';
  return text;
}
