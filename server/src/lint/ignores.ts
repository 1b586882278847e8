/** Comments that silence rules on a line, the next line, a region or the whole file. */
import type { UnusedIgnore } from '../rules/rule';
import type { LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import { type IgnoreComment, ignoreComments, withoutRule } from './ignoreComments';

/** One rule (or all, `id` null) silenced over a range of lines by one comment. */
export interface Ignore {
  readonly id: string | null;
  /** The rule's name in the comment, or the comment where it names none. */
  readonly span: Span;
  /** Lines covered, both included, 0-based. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Takes the ignore out of the text. */
  readonly removal: readonly TextEdit[];
}

/** All ignores of a text, in order. A region that is never closed goes to the end of the text. */
export function readIgnores(text: string, lines: LineIndex): Ignore[] {
  const ignores: Ignore[] = [];
  const open: Region[] = [];
  for (const comment of ignoreComments(text)) {
    const { kind, named } = comment;
    const line = lines.lineAt(comment.span.start);
    if (kind === 'end') {
      for (const region of open) {
        if (region.end === null && (named.length === 0 || named.some(({ id }) => id === region.id))) region.end = { comment, line };
      }
      continue;
    }
    for (const { id, span } of named.length > 0 ? named : [{ id: null, span: comment.span }]) {
      if (kind === 'start') {
        open.push({ id, span, firstLine: line, start: comment, end: null });
        continue;
      }
      const firstLine = kind === 'file' ? 0 : kind === 'line' ? line : line + 1;
      const lastLine = kind === 'file' ? lines.lineCount : firstLine;
      ignores.push({ id, span, firstLine, lastLine, removal: [withoutRule(text, lines, comment, id)] });
    }
  }
  for (const region of open) {
    const { id, span, firstLine, start, end } = region;
    const removal = [withoutRule(text, lines, start, id)];
    if (end !== null && endsOnly(region, open)) removal.push(withoutRule(text, lines, end.comment, end.comment.named.length > 0 ? id : null));
    ignores.push({ id, span, firstLine, lastLine: end?.line ?? lines.lineCount, removal });
  }
  return ignores.sort((a, b) => a.span.start - b.span.start);
}

interface Region extends Pick<Ignore, 'id' | 'span' | 'firstLine'> {
  readonly start: IgnoreComment;
  end: { readonly comment: IgnoreComment; readonly line: number } | null;
}

/** Whether the mention of the region in its closing comment serves no other region. */
function endsOnly({ id, end }: Region, regions: readonly Region[]): boolean {
  const closed = regions.filter((region) => region.end?.comment === end?.comment);
  return end?.comment.named.length === 0 ? closed.length === 1 : closed.filter((region) => region.id === id).length === 1;
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
  const onLines = byLine(ignores);
  const silenced = (id: string, line: number): boolean => {
    const by = onLines(line).filter((ignore) => ignore.id === null || ignore.id === id);
    for (const ignore of by) used.add(ignore);
    return by.length > 0;
  };
  /** Of the line of the last finding, as findings come in order: which rules are silent there. */
  const here = { line: -1, rules: new Map<string, boolean>() };
  const kept = findings.filter(({ span, rule: { meta: { id } } }) => {
    const line = lines.lineAt(span.start);
    if (line !== here.line) {
      here.line = line;
      here.rules.clear();
    }
    const answer = here.rules.get(id) ?? silenced(id, line);
    here.rules.set(id, answer);
    return !answer;
  });
  const unused = ignores
    .filter((ignore) => !used.has(ignore) && (ignore.id === null || ran.has(ignore.id) || !known.has(ignore.id)))
    .map(({ id, span, removal }): UnusedIgnore => ({ id, span, known: id === null || known.has(id), removal }));
  return { kept, unused };
}

/** Finds the ignores that cover a line: of those for one line there may be as many as there are lines. */
function byLine(ignores: readonly Ignore[]): (line: number) => readonly Ignore[] {
  const single = new Map<number, Ignore[]>();
  const wide: Ignore[] = [];
  for (const ignore of ignores) {
    const own = ignore.firstLine === ignore.lastLine ? (single.get(ignore.firstLine) ?? []) : wide;
    own.push(ignore);
    if (own !== wide) single.set(ignore.firstLine, own);
  }
  return (line) => [...wide.filter(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine), ...(single.get(line) ?? [])];
}
