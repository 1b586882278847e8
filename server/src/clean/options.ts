/** What a clean-up (清理) may change: one switch for each kind of change. */

/** Kinds of change that are switched on and off. */
export const CLEAN_KINDS = [
  'furniture', // 网页残留: lines of download sites, page footers
  'pageMarks', // 分页号: `2、` at line starts that cut sentences
  'paragraphBreaks', // 漏分段: lost before and after title, date, speaker, salutation, headings, points, closing
  'hardLineBreaks', // 硬换行 inside sentences
  'punctuation', // 半角标点, three dots and hyphens for …… and ——
  'repeatedMarks', // 标点叠用: 。。 ，，
  'quotes', // 直引号, a closing quotation mark typed as an opening one
  'wideLetters', // 全角数字和字母
  'spaces', // invisible and control characters, needless blanks and blank lines
  'markerForms', // form of numbering markers: width of brackets, punctuation
] as const;

export type CleanKind = (typeof CLEAN_KINDS)[number];

/**
 * 段首缩进: as it is; two ideographic spaces before every paragraph and heading of the body; or none.
 * Title, date and speaker lines, which may be centred, are left alone.
 */
export const INDENTS = ['keep', 'two', 'none'] as const;

export type Indent = (typeof INDENTS)[number];

export type CleanOptions = Readonly<Record<CleanKind, boolean>> & { readonly indent: Indent };

/** What cleaning pasted text means. Repeated marks and wide letters may be the author's: they are changed on demand only. */
export const PASTE_OPTIONS: CleanOptions = {
  ...every(true),
  repeatedMarks: false,
  wideLetters: false,
  indent: 'keep',
};

/** Nothing; to switch single kinds on. */
export const NO_CHANGE: CleanOptions = { ...every(false), indent: 'keep' };

/** Reads options that came from outside; what is not a proper value keeps its default. */
export function decodeCleanOptions(raw: unknown): CleanOptions {
  if (typeof raw !== 'object' || raw === null) return PASTE_OPTIONS;
  const given = new Map<string, unknown>(Object.entries(raw));
  const switches = CLEAN_KINDS.map((kind) => {
    const value = given.get(kind);
    return [kind, typeof value === 'boolean' ? value : PASTE_OPTIONS[kind]] as const;
  });
  const indent = INDENTS.find((candidate) => candidate === given.get('indent')) ?? PASTE_OPTIONS.indent;
  return { ...PASTE_OPTIONS, ...Object.fromEntries(switches), indent };
}

function every(on: boolean): Readonly<Record<CleanKind, boolean>> {
  return {
    furniture: on, pageMarks: on, paragraphBreaks: on, hardLineBreaks: on, punctuation: on,
    repeatedMarks: on, quotes: on, wideLetters: on, spaces: on, markerForms: on,
  };
}
