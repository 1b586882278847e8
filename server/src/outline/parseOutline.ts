/** Text → outline. Total: any text has an outline, and parsing never throws. */
import type { Outline } from './outline';

export interface ParseOptions {
  /** Markdown: front matter, code, links and tables are set aside. Detected from the text where not given. */
  readonly markdown?: boolean;
}

export function parseOutline(text: string, _options: ParseOptions = {}): Outline {
  const whole = { start: 0, end: text.length };
  return {
    speeches: [
      {
        span: whole, title: null, salutations: [], opening: null, closing: null, declaredCounts: [], sections: [],
        enumerations: [], appendix: null, paragraphs: [], collapsed: false,
      },
    ],
    pageMarks: [],
    furniture: [],
  };
}
