/** Markers with another number, in another form, in another style. */
import { formatChinese, formatCircled } from '../../server/src/text/numerals';

const NUMERAL = /[一二三四五六七八九十]+|[0-9]+|[①-⑳]/;

/** The marker with another number, in the form it has. */
export function withOrdinal(marker: string, ordinal: number): string {
  return marker.replace(NUMERAL, (old) => (/[0-9]/.test(old) ? String(ordinal) : /[①-⑳]/.test(old) ? formatCircled(ordinal)! : formatChinese(ordinal)));
}

/** How a marker of each style is written. */
export const WRITTEN: Readonly<Record<string, (ordinal: number) => string>> = {
  'cn-comma': (ordinal) => `${formatChinese(ordinal)}、`,
  'cn-paren': (ordinal) => `（${formatChinese(ordinal)}）`,
  'arabic-dot': (ordinal) => `${ordinal}.`,
  'arabic-paren': (ordinal) => `（${ordinal}）`,
  ordinal: (ordinal) => `第${formatChinese(ordinal)}，`,
};

interface BadForm {
  readonly rule: string;
  readonly write: (marker: string) => string;
}

const BRACKETED: readonly BadForm[] = [
  { rule: 'bracketed-ordinal-no-punct', write: (marker) => `${marker}、` },
  { rule: 'bracketed-ordinal-no-punct', write: (marker) => `${marker}.` },
  { rule: 'ordinal-bracket-width', write: (marker) => `(${marker.slice(1, -1)})` },
  { rule: 'ordinal-bracket-width', write: (marker) => marker.slice(1) },
];
const NARRATIVE: readonly BadForm[] = [
  { rule: 'narrative-ordinal-no-comma', write: (marker) => `${marker}，` },
  { rule: 'narrative-ordinal-no-comma', write: (marker) => `${marker}：` },
];

/** Wrong punctuation and width, by style. */
export const BAD_FORMS: Readonly<Record<string, readonly BadForm[]>> = {
  'cn-comma': ['，', '.', '．', ','].map((mark) => ({ rule: 'chinese-ordinal-dunhao', write: (marker) => marker.slice(0, -1) + mark })),
  'cn-paren': BRACKETED,
  'arabic-paren': BRACKETED,
  'arabic-dot': ['、', '，'].map((mark) => ({ rule: 'arabic-ordinal-dot', write: (marker) => marker.slice(0, -1) + mark })),
  circled: [{ rule: 'circled-ordinal-no-punct', write: (marker) => `${marker}、` }],
  ordinal: ['、', '：'].map((mark) => ({ rule: 'di-ordinal-comma', write: (marker) => marker.slice(0, -1) + mark })),
  shi: NARRATIVE,
  yao: NARRATIVE,
};
