/** Edits that silence a finding by a comment: on its line, or in the whole file. */
import type { Analysis } from '../analysis';
import { ignoreComment, ignoreComments, withRule } from '../lint/ignoreComments';
import type { RuleFinding } from '../lint/runRules';
import type { Offset } from '../text/span';
import type { TextEdit } from '../text/textEdit';

/** What silences a finding; null where no comment can, as the rule judges the comments themselves. */
export interface IgnoreEdits {
  /** At the end of the finding's line, or in the comment that is there already. */
  readonly line: TextEdit;
  /** As the first line of the file, after front matter, or in the comment that is there already. */
  readonly file: TextEdit;
}

export function ignoreEdits(analysis: Analysis, { rule, span }: RuleFinding): IgnoreEdits | null {
  if (rule.meta.afterOthers === true) return null;
  const { id } = rule.meta;
  return { line: onLine(analysis, analysis.lines.lineAt(span.start), id), file: inFile(analysis, id) };
}

function onLine({ text, lines }: Analysis, line: number, id: string): TextEdit {
  const there = ignoreComments(text).find(({ kind, named, span }) => kind === 'line' && named.length > 0 && lines.lineAt(span.start) === line);
  if (there !== undefined) return withRule(there, id);
  const { end } = lines.lineSpan(line);
  return { span: { start: end, end }, newText: ` ${ignoreComment('line', id)}` };
}

function inFile({ text, lines }: Analysis, id: string): TextEdit {
  const there = ignoreComments(text).find(({ kind, named }) => kind === 'file' && named.length > 0);
  if (there !== undefined) return withRule(there, id);
  const start = bodyStart({ text, lines });
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  return { span: { start, end: start }, newText: `${ignoreComment('file', id)}${lineEnd}` };
}

/** Where the first line of the text begins, after a byte order mark and front matter. */
function bodyStart({ text, lines }: Pick<Analysis, 'text' | 'lines'>): Offset {
  const contentOf = (line: number): string => text.slice(lines.lineSpan(line).start, lines.lineSpan(line).end).trim();
  if (contentOf(0) === '---') {
    for (let line = 1; line < Math.min(lines.lineCount - 1, 60); line++) {
      if (contentOf(line) === '---') return lines.lineSpan(line + 1).start;
    }
  }
  return text.startsWith('\ufeff') ? 1 : 0;
}
