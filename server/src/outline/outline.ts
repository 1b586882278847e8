/** What a speech is made of: immutable types, all places given as offsets of the text (UTF-16). */
import type { Span } from '../text/span';

/**
 * Style of a numbering marker (序号). The form (width, punctuation) is not part of the style:
 * `一，` is `cn-comma` and `(一)` is `cn-paren`; a wrong form is a finding.
 */
export type MarkerStyle =
  | 'cn-comma' // 一、
  | 'cn-paren' // （一）
  | 'arabic-dot' // 1. 1、 １．
  | 'arabic-paren' // （1）
  | 'circled' // ①
  | 'ordinal' // 第一， 第一个问题：
  | 'yao' // 一要
  | 'shi' // 一是
  | 'chapter' // 第一部分
  | 'markdown' // a heading by # alone
  | 'plain'; // an unnumbered heading line

/** One numbering marker (序号) as it stands in the text. */
export interface Marker {
  /** The marker with its punctuation: `（一）`, `一、`, `第一，`. */
  readonly span: Span;
  /** The text of `span`. */
  readonly text: string;
  /** The numeral alone: `一` in `（一）`. The only part that renumbering touches. */
  readonly numeral: Span;
  readonly style: MarkerStyle;
  /** Value of the numeral, from 1. */
  readonly ordinal: number;
  /**
   * Where it stands: at the start of a paragraph, or inside one
   * (a text that lost its line breaks, or a single break lost before this marker).
   */
  readonly place: 'line' | 'inside';
}

/** A section (部分、层次): a marker or an unnumbered heading, its heading text and what belongs to it. */
export interface Section {
  /** Null for `plain` and `markdown` headings, which bear no numeral. */
  readonly marker: Marker | null;
  readonly style: MarkerStyle;
  /** Depth in the tree, from 1. Follows from the order in which styles appear, not from the style. */
  readonly level: number;
  /** Heading text without marker, Markdown marks and final 。; may be joined over a page mark. */
  readonly heading: string;
  /** The heading's place in the text, without the marker. */
  readonly headingSpan: Span;
  /** Whether body text follows the heading in the same paragraph (接排). */
  readonly runIn: boolean;
  /** From the marker to the end of the last descendant's text. */
  readonly span: Span;
  readonly children: readonly Section[];
  /** Part of a glossary or another document after the end of the speech. */
  readonly appendix: boolean;
  /** Number of `#` before the heading; 0 where there is none. */
  readonly hashes: number;
}

/** Family of an enumeration inside paragraphs (段内分项). */
export type EnumerationKind = '是' | '要' | '第' | '其' | '先次' | '方面' | 'paren' | 'circled';

export interface EnumerationItem {
  /** The marker as written: `一是`, `第二，`, `其次，`. */
  readonly marker: string;
  readonly ordinal: number;
  /** Place of the marker. */
  readonly span: Span;
  /** The numeral alone (`一` of `一是`); for 首先, 其次, 一方面 the word itself. */
  readonly numeral: Span;
}

/** A series 一是…二是… inside a paragraph, or over the paragraphs that its items begin. */
export interface Enumeration {
  readonly kind: EnumerationKind;
  readonly items: readonly EnumerationItem[];
  /** From the first marker to the end of the paragraph that holds the last one. */
  readonly span: Span;
}

/** A promise of how many points follow (讲三点意见). */
export interface DeclaredCount {
  /** The promise: `我讲三点意见`. */
  readonly span: Span;
  readonly text: string;
  /** Null for 几点. */
  readonly count: number | null;
  /** The numeral alone: `三`. */
  readonly numeral: Span;
  /** How many items follow. */
  readonly actual: number;
  readonly scope: 'outline' | 'inline';
  /** Markers of the items counted, in order. */
  readonly items: readonly Span[];
  /** A second number in the same clause (三个方面12项任务), which may be the one that is kept. */
  readonly alternatives: readonly number[];
}

export interface Salutation {
  readonly span: Span;
  readonly text: string;
  /**
   * `opening`: the salutation of the speech; `mid`: used as a paragraph break in the body;
   * `closing`: the one that begins the closing.
   */
  readonly role: 'opening' | 'mid' | 'closing';
}

/** A line of the text with its indentation and Markdown marks set aside. */
export interface Paragraph {
  /** The whole line, without its end. */
  readonly line: Span;
  /** The content: without indentation, `#`, `>`, `**` and blanks around it. Empty for a blank line. */
  readonly content: Span;
  readonly kind:
    | 'blank'
    | 'title'
    | 'subtitle' // ——在全县大会上的讲话
    | 'date'
    | 'speaker'
    | 'salutation'
    | 'heading' // a section's heading that stands alone
    | 'body'
    | 'furniture' // web page or document library residue
    | 'excluded'; // front matter, code, comments, tables: nothing is checked there
  /** Number of `#`. */
  readonly hashes: number;
  /** Begins with a page mark that cuts a sentence in two: the text goes on from the line before. */
  readonly continued: boolean;
}

/** One speech of a file. */
export interface Speech {
  readonly span: Span;
  readonly title: { readonly text: string; readonly span: Span } | null;
  readonly salutations: readonly Salutation[];
  /** Between title block and the first section, or null. */
  readonly opening: Span | null;
  /** The closing part (结尾), or null if none was recognised. */
  readonly closing: Span | null;
  readonly declaredCounts: readonly DeclaredCount[];
  readonly sections: readonly Section[];
  readonly enumerations: readonly Enumeration[];
  /** Where an appendix (名词解释, 附件) begins, or null. */
  readonly appendix: Span | null;
  /** Paragraphs of this speech, in order. */
  readonly paragraphs: readonly Paragraph[];
  /** The text lost its paragraph breaks: markers inside paragraphs are sections. */
  readonly collapsed: boolean;
}

/** A page number of a document library that poses as a marker (`2、平安。下面…`). */
export interface PageMark {
  readonly span: Span;
  readonly page: number;
}

/** The outline of a whole file. Every text has one. */
export interface Outline {
  /** At least one. */
  readonly speeches: readonly Speech[];
  readonly pageMarks: readonly PageMark[];
  /** Residue of web pages and document libraries: lines, or parts of lines, in order. */
  readonly furniture: readonly Span[];
}
