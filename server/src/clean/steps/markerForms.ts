/** Numbering markers get the form of the standard: （一） 1. 一、 第一， and nothing after ①. */
import { rule as arabicOrdinalDot } from '../../rules/arabic-ordinal-dot';
import { rule as bracketedOrdinalNoPunct } from '../../rules/bracketed-ordinal-no-punct';
import { rule as chineseOrdinalDunhao } from '../../rules/chinese-ordinal-dunhao';
import { rule as circledOrdinalNoPunct } from '../../rules/circled-ordinal-no-punct';
import { rule as diOrdinalComma } from '../../rules/di-ordinal-comma';
import { rule as narrativeOrdinalNoComma } from '../../rules/narrative-ordinal-no-comma';
import { rule as ordinalBracketWidth } from '../../rules/ordinal-bracket-width';
import type { Step } from '../step';
import { ruleFixes } from './ruleFixes';

const RULES = [
  ordinalBracketWidth, bracketedOrdinalNoPunct, arabicOrdinalDot, circledOrdinalNoPunct, chineseOrdinalDunhao, diOrdinalComma, narrativeOrdinalNoComma,
];

export const markerForms: Step = {
  kind: 'markerForms',
  changes: (draft) => ruleFixes(draft, RULES),
};

/** Those of a marker's own characters, which a formatter may change unasked. */
export const safeMarkerForms: Step = {
  kind: 'markerForms',
  changes: (draft) => ruleFixes(draft, [ordinalBracketWidth, bracketedOrdinalNoPunct, arabicOrdinalDot, circledOrdinalNoPunct]),
};
