/** Classes of characters that only a Unicode pattern knows, asked once for each character. */

const NOT = 1;
const IN = 2;

/**
 * Whether a UTF-16 unit is in the class. Not to be asked of surrogates: two of them make one character.
 * @param pattern matches one character
 */
export function unitClass(pattern: RegExp): (unit: number) => boolean {
  const known = new Uint8Array(1 << 16);
  const ask = (unit: number): number => (known[unit] = pattern.test(String.fromCharCode(unit)) ? IN : NOT);
  return (unit) => {
    const answer = known[unit];
    return (answer === 0 ? ask(unit) : answer) === IN;
  };
}

/** Whether the unit is half of a character beyond the basic plane. */
export function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}
