/** The drafter's own snippets as text files: from a file to a snippet, and from a selection to a file. */

export interface OwnSnippet {
  readonly title: string;
  /** Lines divided by `\n`, without blank ones at the ends. */
  readonly text: string;
}

/** First line that names a snippet whose title cannot be the name of its file. */
const NAME_LINE = /^名称[：:][ \t　]*(\S.*?)[ \t　]*\n/;
const EXTENSION = '.txt';
const LONGEST_NAME = 60;
/** What Windows, the strictest, keeps out of file names. */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f]+/g;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const FRAME = /^(?:[ \t　]*\n)+|\s+$/g;

/** Whether a file of this name holds a snippet. */
export function isSnippetFile(name: string): boolean {
  return !name.startsWith('.') && name.toLowerCase().endsWith(EXTENSION);
}

/** Null for a file without text. UTF-8, or GB18030 as older editors on Windows write it. */
export function readOwnSnippet(fileName: string, bytes: Uint8Array): OwnSnippet | null {
  const content = decode(bytes).replace(/\r\n?/g, '\n');
  const named = NAME_LINE.exec(content);
  const text = content.slice(named?.[0].length ?? 0).replace(FRAME, '');
  return text === '' ? null : { title: named?.[1] ?? fileName.slice(0, -EXTENSION.length), text };
}

/** The file that `readOwnSnippet` reads as this snippet; two titles may have the same one where they differ in odd characters only. */
export function snippetFile({ title, text }: OwnSnippet): { readonly name: string; readonly content: string } {
  const plain = title.replace(FORBIDDEN, '_').slice(0, LONGEST_NAME).replace(/^[. ]+|[. ]+$/g, '') || '_';
  const name = RESERVED.test(plain) ? `${plain}_` : plain;
  const body = `${text.replace(/\r\n?/g, '\n').replace(FRAME, '')}\n`;
  return { name: name + EXTENSION, content: name === title && !NAME_LINE.test(body) ? body : `名称：${title}\n${body}` };
}

/** The first words of a text, up to the first punctuation mark, as a title to start from. */
export function suggestedTitle(text: string): string {
  const words = text.replace(/^[\s#*]*(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+[.．])?\s*/, '');
  return (/^[^\s\p{P}]+/u.exec(words)?.[0] ?? '').slice(0, 12);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
