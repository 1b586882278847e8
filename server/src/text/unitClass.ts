/** Classes of characters that only a Unicode pattern knows, asked once for each character. */

const NOT = 1;
const IN = 2;

/** The marks that nearly all Chinese texts make do with. */
const MARKS = '，。、；：？！“”‘’（）《》…—';

/**
 * Whether a UTF-16 unit is in the class. Not to be asked of surrogates: two of them make one character.
 * @param of what the class is made of, beside others: Chinese characters and digits but none of the usual marks, or the other
 * way round. So of most texts nothing needs to be asked of the pattern, which takes long to be made.
 * @param pattern makes the pattern, which matches one character
 */
export function unitClass(of: 'words' | 'marks', pattern: () => RegExp): (unit: number) => boolean {
  const known = new Uint8Array(1 << 16);
  known.fill(of === 'words' ? IN : NOT, 0x4e00, 0xa000).fill(of === 'words' ? IN : NOT, 0x30, 0x3a);
  for (let i = 0; i < MARKS.length; i++) known[MARKS.charCodeAt(i)] = of === 'marks' ? IN : NOT;
  let made: RegExp | undefined;
  const ask = (unit: number): number => (known[unit] = (made ??= pattern()).test(String.fromCharCode(unit)) ? IN : NOT);
  return (unit) => {
    const answer = known[unit];
    return (answer === 0 ? ask(unit) : answer) === IN;
  };
}

/** Whether the unit is half of a character beyond the basic plane. */
export function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}
