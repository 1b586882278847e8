/** Comments that silence rules on a line, the next line, a region or the whole file. */
import type { UnusedIgnore } from '../rules/rule';
import type { LineIndex } from '../text/lineIndex';
import type { Offset, Span } from '../text/span';

/**
 * One rule (or all, `id` null) silenced over a range of lines by one comment:
 * `<!-- policy-speech-ignore-line rule-id other-rule -->`, `-next-line`, `-start` … `-end`, `-file`.
 */
export interface Ignore {
  readonly id: string | null;
  /** The rule's name in the comment, or the comment where it names none. */
  readonly span: Span;
  /** Lines covered, both included, 0-based. */
  readonly firstLine: number;
  readonly lastLine: number;
}

const COMMENT = /<!--\s*policy-speech-ignore-(line|next-line|start|end|file)((?:[\s,，、]+[a-z][a-z0-9-]*)*)\s*-->/g;
const RULE_ID = /[a-z][a-z0-9-]*/g;

/** All ignores of a text, in order. A region that is never closed goes to the end of the text. */
export function readIgnores(text: string, lines: LineIndex): Ignore[] {
  if (!text.includes('policy-speech-ignore-')) return [];
  const ignores: Ignore[] = [];
  const open: { ignore: Omit<Ignore, 'lastLine'>; closed: number | null }[] = [];
  for (const match of text.matchAll(COMMENT)) {
    const kind = match[1] ?? '';
    const list = match[2] ?? '';
    const comment = { start: match.index, end: match.index + match[0].length };
    const named = namedRules(list, comment.start + match[0].indexOf(list, 4));
    const line = lines.lineAt(comment.start);
    const each = named.length > 0 ? named : [{ id: null, span: comment }];
    if (kind === 'end') {
      for (const region of open) {
        if (region.closed === null && (named.length === 0 || named.some(({ id }) => id === region.ignore.id))) region.closed = line;
      }
      continue;
    }
    for (const { id, span } of each) {
      if (kind === 'start') open.push({ ignore: { id, span, firstLine: line }, closed: null });
      else if (kind === 'file') ignores.push({ id, span, firstLine: 0, lastLine: lines.lineCount });
      else {
        const covered = kind === 'line' ? line : line + 1;
        ignores.push({ id, span, firstLine: covered, lastLine: covered });
      }
    }
  }
  for (const { ignore, closed } of open) ignores.push({ ...ignore, lastLine: closed ?? lines.lineCount });
  return ignores.sort((a, b) => a.span.start - b.span.start);
}

function namedRules(list: string, start: Offset): { readonly id: string; readonly span: Span }[] {
  return [...list.matchAll(RULE_ID)].map((match) => ({
    id: match[0],
    span: { start: start + match.index, end: start + match.index + match[0].length },
  }));
}

/** What `applyIgnores` needs to know of a finding. */
interface Located {
  readonly span: Span;
  readonly rule: { readonly meta: { readonly id: string } };
}

/**
 * Takes away the findings that a comment silences.
 * @param ran ids of the rules that ran; only of them is it known that an ignore is not needed
 * @param known ids of all rules there are
 */
export function applyIgnores<T extends Located>(
  findings: readonly T[],
  ignores: readonly Ignore[],
  lines: LineIndex,
  ran: ReadonlySet<string>,
  known: ReadonlySet<string>,
): { readonly kept: T[]; readonly unused: UnusedIgnore[] } {
  const used = new Set<Ignore>();
  const kept = findings.filter(({ span, rule }) => {
    const line = lines.lineAt(span.start);
    const by = ignores.filter(({ id, firstLine, lastLine }) => (id === null || id === rule.meta.id) && firstLine <= line && line <= lastLine);
    for (const ignore of by) used.add(ignore);
    return by.length === 0;
  });
  const unused = ignores
    .filter((ignore) => !used.has(ignore) && (ignore.id === null || ran.has(ignore.id) || !known.has(ignore.id)))
    .map(({ id, span }): UnusedIgnore => ({ id, span, known: id === null || known.has(id) }));
  return { kept, unused };
}
