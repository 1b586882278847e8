/** Text → outline. Total: any text has an outline, and parsing never throws. */
import type { Outline } from './outline';
import { parseText } from './parsedText';

export interface ParseOptions {
  /** Markdown: fenced code and tables are set aside too. */
  readonly markdown?: boolean;
}

export function parseOutline(text: string, { markdown = false }: ParseOptions = {}): Outline {
  return parseText(text, markdown).outline;
}
