/** 重排序号: the numbers of a level, a section or the whole text put right, the style in use kept. */
import { numeralLike } from '../outline/numeralForm';
import type { Enumeration, Section, Speech } from '../outline/outline';
import { type OrdinalSequence, ordinalSequences } from '../outline/ordinalSequences';
import { sequenceFaults } from '../outline/sequence';
import { sectionPath, sectionsOf } from '../outline/walk';
import type { Offset, Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import { outlineAfter } from './after';
import { labelOf } from './blocks';
import { brokenCountEdits } from './counts';
import { inlineCounts } from './inlineCounts';
import { attempt, type EditResult, type EditSource, stop } from './result';
import { inNumberedQuotation, speechAt } from './where';

/** `level`: the siblings of the section at the offset; `section`: all below it; `document`: everything. */
export type RenumberScope = 'level' | 'section' | 'document';

export interface RenumberOptions {
  readonly scope: RenumberScope;
  /** Where the cursor is; needed for `level` and `section`. */
  readonly offset?: Offset;
  /** Promises that what follows does not keep (讲三点意见 before four) are put right too. */
  readonly counts?: boolean;
}

/** A second run makes no edit. Collapsed text, quotations and appendices are refused or left alone. */
export function renumber(source: EditSource, options: RenumberOptions): EditResult {
  return attempt(() => {
    const { text, outline } = source;
    const speeches = options.scope === 'document' ? outline.speeches : [speechAt(source, options.offset ?? 0)];
    if (speeches.some((speech) => speech.collapsed)) stop('collapsed');
    if (options.scope !== 'document') refuseOutside(source, speeches[0], options.offset ?? 0);
    const edits = new Map<Offset, TextEdit>();
    for (const speech of speeches) for (const edit of numberEdits(source, speech, options)) edits.set(edit.span.start, edit);
    if (options.counts === true) for (const edit of speeches.flatMap((speech) => brokenCountEdits(text, speech))) edits.set(edit.span.start, edit);
    const all = [...edits.values()].sort((a, b) => a.span.start - b.span.start);
    if (all.length > 0) verify(source, all);
    return { ok: true, edits: all };
  });
}

/** The same starts of sections before and after, or the new numbers made the text read differently. */
function verify(source: EditSource, edits: readonly TextEdit[]): void {
  const before = sectionsOf(source.outline);
  const now = sectionsOf(outlineAfter(source, edits));
  const index = before.findIndex((section, at) => now[at]?.level !== section.level || now[at].style !== section.style);
  const odd = before[index] ?? (now.length > before.length ? now[before.length] : undefined);
  if (odd !== undefined) stop('misread', { marker: labelOf(odd) });
}

function refuseOutside(source: EditSource, speech: Speech | undefined, offset: Offset): void {
  if (speech === undefined) return;
  if (speech.appendix !== null && speech.appendix.start <= offset) stop('appendix');
  if (inNumberedQuotation(source.text, offset)) stop('quotation');
  if (sectionPath(speech, offset).length === 0) stop('noSection');
}

function numberEdits(source: EditSource, speech: Speech, { scope, offset = 0 }: RenumberOptions): readonly TextEdit[] {
  const { text, markdown } = source;
  const path = sectionPath(speech, offset);
  const here = path.at(-1);
  const within = scope === 'section' ? here?.span : undefined;
  const siblings = scope === 'level' ? new Set<Section>(path.at(-2)?.children ?? speech.sections) : null;
  const wanted = (section: Section): boolean =>
    siblings !== null ? siblings.has(section) : within === undefined || (section !== here && within.start <= section.span.start && section.span.start < within.end);
  const rows = ordinalSequences(speech, text)
    .filter(({ sections }) => sections.some(wanted))
    .filter((row) => !(markdown && isLazyList(row)));
  const outline = rows.flatMap((row) => rowEdits(text, row, scope === 'level', wanted));
  return scope === 'level' ? outline : [...outline, ...seriesEdits(source, speech, within)];
}

/** `1.` before every item: Markdown counts them itself. */
function isLazyList({ sections }: OrdinalSequence): boolean {
  return sections.length > 1 && sections.every((section) => section.style === 'arabic-dot' && section.marker.ordinal === 1);
}

/** @param through whether to count on where the row begins anew at one */
function rowEdits(text: string, { sections, items }: OrdinalSequence, through: boolean, wanted: (section: Section) => boolean): readonly TextEdit[] {
  const restarts = new Set(through ? [] : secondCounts(items));
  const edits: TextEdit[] = [];
  let count = 0;
  let written = 0;
  for (const [index, { ordinal, fresh }] of items.entries()) {
    const marker = sections[index]?.marker;
    const section = sections[index];
    if (marker === undefined || section === undefined) continue;
    if (restarts.has(index)) count = 1;
    else if (fresh && ordinal !== written + 1) count = ordinal;
    else count++;
    written = ordinal;
    if (!wanted(section)) {
      count = ordinal;
      continue;
    }
    const old = text.slice(marker.numeral.start, marker.numeral.end);
    const newText = numeralLike(old, count) ?? stop('tooMany', { count });
    if (count !== ordinal) edits.push({ span: marker.numeral, newText });
  }
  return edits;
}

/** Where the row begins anew at one and counts on: a second list, not a slip. */
function secondCounts(items: OrdinalSequence['items']): readonly number[] {
  return sequenceFaults(items).filter(({ kind, index }) => kind === 'restart' && items[index + 1]?.ordinal === 2).map(({ index }) => index);
}

function seriesEdits(source: EditSource, speech: Speech, within: Span | undefined): readonly TextEdit[] {
  const inside = (series: Enumeration): boolean => within === undefined || (within.start <= series.span.start && series.span.start < within.end);
  return speech.enumerations.filter((series) => inside(series) && (speech.appendix === null || series.span.start < speech.appendix.start)).flatMap((series) => inlineCounts(source.text, series));
}
