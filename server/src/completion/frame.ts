/** What a snippet needs around it where it is inserted, so that it stands as paragraphs stand in the draft: line breaks, an indent. */
import type { Snippet, SnippetGroup } from '../snippets/snippet';
import type { Offset } from '../text/span';
import type { Setting } from './draft';

/** Never written into a paragraph. */
const APART: ReadonlySet<SnippetGroup> = new Set<SnippetGroup>(['整篇', '标题', '称呼', '主持', '结尾']);
/** Never indented. */
const FLUSH: ReadonlySet<SnippetGroup> = new Set<SnippetGroup>(['整篇', '标题', '称呼']);
const SECTION_MARKER = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/;
/** An empty paragraph at the end, to go on in; what follows in the draft serves as well. */
const NEXT_PARAGRAPH = /\n[\n　]*\$0$/;

/** @param snippet whose body is set as the draft is; the same one is returned with its body framed for the place */
export function framed<T extends Pick<Snippet, 'group' | 'body'>>(snippet: T, text: string, offset: Offset, { spaced, indent }: Pick<Setting, 'spaced' | 'indent'>): T {
  const { group, body } = snippet;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const stop = text.indexOf('\n', offset);
  const before = text.slice(start, offset);
  const [after, below] = stop < 0 ? [text.slice(offset), ''] : [text.slice(offset, stop), lineFrom(text, stop + 1)];
  const above = text.slice(text.lastIndexOf('\n', start - 2) + 1, start);

  const several = body.includes('\n');
  const apart = APART.has(group) || SECTION_MARKER.test(body) || (several && group !== '过渡');
  const newLine = spaced ? '\n\n' : '\n';
  const ownIndent = FLUSH.has(group) ? '' : indent;
  const begins = isBlank(before);
  const gap = (neighbour: string): string => (spaced && !isBlank(neighbour) ? '\n' : '');

  const lead = begins ? gap(above) + (before === '' ? ownIndent : '') : apart ? newLine + ownIndent : '';
  const trail = isBlank(after) ? (begins || apart || several ? gap(below) : '') : apart || several ? newLine + indent : '';
  return { ...snippet, body: lead + (isBlank(text.slice(offset)) ? body : body.replace(NEXT_PARAGRAPH, '')) + trail };
}

function lineFrom(text: string, start: Offset): string {
  const stop = text.indexOf('\n', start);
  return stop < 0 ? text.slice(start) : text.slice(start, stop);
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}
