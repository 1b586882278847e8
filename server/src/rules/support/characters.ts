/** Which of the characters that rules look for a text holds: one pass over it spares it most patterns. */
import type { Offset } from '../../text/span';
import { RARE_CHARACTERS } from './rareCharacters';

/** Sets with a name. */
const NAMED = {
  capital: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  digit: '0123456789',
  rare: [...RARE_CHARACTERS.keys()].join(''),
  symbol: '→←↑↓⇒≥≤≠≈&＆~～/／',
  halfwidth: ',;:!?().',
  placeholder: 'XxＸｘ×✕某○〇□△▲_*…【（(TF待？?$',
} as const;

/** Sets that are called by their characters. */
const PLAIN = [
  '（(', '（(【', '“', '“《「', '、', '？?', '/', '@',
  '核补修删斟确调替', '改新原删此增', '待再', '否', '称', '唯', '之', '我全', '创荣获命评摘授', '全国省', '行会工计活整',
  '刚稍下接会', '了话言', '省市县区乡镇', '与', '道', '次', '行', '专亲莅', '驻', '确', '安', '被', '记长任席理', '记长',
  '略节摘…⋯.·', '前', '月季半年', '首', '先', '方', '面', '会', '今这此本', '谢讲',
] as const;

/** A set of characters of which a text may hold one. */
export type CharacterSet = (typeof PLAIN)[number] | keyof typeof NAMED;

/** Sets as bits, in two numbers. */
export interface CharacterSets {
  readonly low: number;
  readonly high: number;
}

export const NO_SETS: CharacterSets = { low: 0, high: 0 };

/** Bits that are no sign. */
const ROOM = 31;
const ALL: readonly (readonly [set: string, characters: string])[] = [...Object.entries(NAMED), ...PLAIN.map((set) => [set, set] as const)];
const BITS: ReadonlyMap<string, CharacterSets> = new Map(ALL.map(([set], index) => [set, bit(index)]));

function bit(index: number): CharacterSets {
  return index < ROOM ? { low: 1 << index, high: 0 } : { low: 0, high: 1 << (index - ROOM) };
}

/** The sets that each character of a set is in, fewer than 256 in all; the first stands for all other characters. */
const KINDS: CharacterSets[] = [NO_SETS];
/** The place of each UTF-16 unit among them. */
const KIND_OF = new Uint8Array(1 << 16);

for (const [set, characters] of ALL) {
  const bits = BITS.get(set);
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i);
    const kind = KIND_OF[code] || KINDS.length;
    KINDS[kind] = union(KINDS[kind], bits);
    KIND_OF[code] = kind;
  }
}

/** The sets of both together. */
export function union(a: CharacterSets | undefined, b: CharacterSets | undefined): CharacterSets {
  if (a === undefined || b === undefined) return a ?? b ?? NO_SETS;
  const low = a.low | b.low;
  const high = a.high | b.high;
  return low === a.low && high === a.high ? a : { low, high };
}

/** The sets of which a text holds a character. */
export function charactersIn(text: string): CharacterSets {
  return charactersBetween(text, 0, text.length);
}

/** The sets of which a part of a text holds a character. */
export function charactersBetween(text: string, start: Offset, end: Offset): CharacterSets {
  let low = 0;
  let high = 0;
  for (let i = start; i < end; i++) {
    const kind = KIND_OF[text.charCodeAt(i)];
    if (kind === undefined || kind === 0) continue;
    const sets = KINDS[kind];
    if (sets === undefined) continue;
    low |= sets.low;
    high |= sets.high;
  }
  return low === 0 && high === 0 ? NO_SETS : { low, high };
}

export function setsOf(names: readonly CharacterSet[]): CharacterSets {
  return names.map((name) => BITS.get(name)).reduce<CharacterSets>(union, NO_SETS);
}

/** Whether all the sets that are needed are there. */
export function holdsAll(held: CharacterSets, needed: CharacterSets): boolean {
  return (held.low & needed.low) === needed.low && (held.high & needed.high) === needed.high;
}
