/** The form of ignore comments: finding them in a text, and the edits that add a rule to one or take it out. */
import type { LineIndex } from '../text/lineIndex';
import type { Offset, Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';

export type IgnoreKind = 'line' | 'next-line' | 'start' | 'end' | 'file';

/** `<!-- policy-speech-ignore-line rule-id other-rule -->`, `-next-line`, `-start` … `-end`, `-file`. */
export interface IgnoreComment {
  readonly kind: IgnoreKind;
  /** The rules named, with their places; none stands for all rules. */
  readonly named: readonly { readonly id: string; readonly span: Span }[];
  readonly span: Span;
}

const COMMENT = /<!--\s*policy-speech-ignore-(line|next-line|start|end|file)((?:[\s,，、]+[a-z][a-z0-9-]*)*)\s*-->/g;
const RULE_ID = /[a-z][a-z0-9-]*/g;

/** Whether there may be one; much faster than to look for them. */
export function mentionsIgnores(text: string): boolean {
  return text.includes('policy-speech-ignore-');
}

/** All ignore comments of a text, in order. */
export function ignoreComments(text: string): IgnoreComment[] {
  if (!mentionsIgnores(text)) return [];
  return [...text.matchAll(COMMENT)].map((match) => {
    const list = match[2] ?? '';
    return {
      kind: (match[1] ?? 'line') as IgnoreKind,
      named: namedRules(list, match.index + match[0].indexOf(list, 4)),
      span: { start: match.index, end: match.index + match[0].length },
    };
  });
}

/** A comment that silences one rule. */
export function ignoreComment(kind: IgnoreKind, id: string): string {
  return `<!-- policy-speech-ignore-${kind} ${id} -->`;
}

/** Adds a rule to those that the comment names; the comment must name one. */
export function withRule({ named, span }: IgnoreComment, id: string): TextEdit {
  const at = named.at(-1)?.span.end ?? span.start;
  return { span: { start: at, end: at }, newText: ` ${id}` };
}

/**
 * Takes a rule out of the comment, or (`id` null) the comment out of the text; the last rule takes the comment with it.
 * Where several rules are named the edit covers the whole list, so that two of these edits cannot be applied at once:
 * together they would leave a comment that names no rule and silences all.
 */
export function withoutRule(text: string, lines: LineIndex, { named, span }: IgnoreComment, id: string | null): TextEdit {
  const left = id === null ? [] : named.filter((rule) => rule.id !== id);
  const first = named[0];
  const last = named.at(-1);
  if (left.length === 0 || first === undefined || last === undefined) return { span: withBlanks(text, lines, span), newText: '' };
  return { span: { start: first.span.start, end: last.span.end }, newText: left.map((rule) => rule.id).join(' ') };
}

/** The comment with its line where it stands alone, else with the blanks before it where nothing follows. */
function withBlanks(text: string, lines: LineIndex, comment: Span): Span {
  const { start } = lines.lineSpan(lines.lineAt(comment.start));
  const lastLine = lines.lineAt(comment.end);
  const { end } = lines.lineSpan(lastLine);
  if (text.slice(comment.end, end).trim() !== '') return comment;
  const before = text.slice(start, comment.start).trimEnd().length;
  if (before > 0) return { start: start + before, end: comment.end };
  return { start, end: lastLine + 1 < lines.lineCount ? lines.lineSpan(lastLine + 1).start : end };
}

function namedRules(list: string, start: Offset): { readonly id: string; readonly span: Span }[] {
  return [...list.matchAll(RULE_ID)].map((match) => ({
    id: match[0],
    span: { start: start + match.index, end: start + match.index + match[0].length },
  }));
}
