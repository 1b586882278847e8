/** The order of numbering families in official texts: 一、（一）1.（1）① (GB/T 9704—2012 7.3.3, GB/T 15834—2011 B.3.8). */
import type { MarkerStyle } from '../../outline/outline';

const DEPTHS: Partial<Readonly<Record<MarkerStyle, number>>> = {
  'cn-comma': 1, 'cn-paren': 2, 'arabic-dot': 3, 'arabic-paren': 4, circled: 5,
};

/** Depth of the family from 1; null for families outside the order (第一，一是, unnumbered). */
export function schemeDepth(style: MarkerStyle): number | null {
  return DEPTHS[style] ?? null;
}

/** The family of a depth as it is written: `（一）` for 2. */
export function schemeSample(depth: number): string {
  return ['一、', '（一）', '1.', '（1）', '①'][depth - 1] ?? '';
}
