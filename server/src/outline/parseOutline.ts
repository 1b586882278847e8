/** Text → outline. Total: any text has an outline, and parsing never throws. */
import type { Outline } from './outline';
import { scanParagraphs } from './paragraphs';
import { parseSpeech } from './parseSpeech';
import { splitSpeeches } from './splitSpeeches';

export interface ParseOptions {
  /** Markdown: fenced code and tables are set aside too. */
  readonly markdown?: boolean;
}

export function parseOutline(text: string, options: ParseOptions = {}): Outline {
  const { paragraphs, pageMarks, furniture } = scanParagraphs(text, options.markdown ?? false);
  const parts = splitSpeeches(text, paragraphs);
  return { speeches: parts.map((part) => parseSpeech(text, part)), pageMarks, furniture };
}
