/** The clean-up of a pasted text (清理粘贴稿): one list of edits after which a second clean-up finds nothing. */
import type { RuleConfig } from '../lint/ruleConfig';
import type { Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import { createDraft, type Draft } from './draft';
import type { CleanOptions } from './options';
import { editsOf, firstRevision, revise } from './revision';
import type { Change, Step } from './step';
import { furniture } from './steps/furniture';
import { hardLineBreaks } from './steps/hardLineBreaks';
import { indent } from './steps/indent';
import { invisibles } from './steps/invisibles';
import { markerForms, safeMarkerForms } from './steps/markerForms';
import { pageMarks } from './steps/pageMarks';
import { paragraphBreaks } from './steps/paragraphBreaks';
import { punctuation } from './steps/punctuation';
import { quotes } from './steps/quotes';
import { repeatedMarks } from './steps/repeatedMarks';
import { spaces } from './steps/spaces';
import { wideLetters } from './steps/wideLetters';

export interface CleanContext {
  /** Whether the text is Markdown. */
  readonly markdown?: boolean;
  /** Only edits inside this span are made; the whole text is looked at. */
  readonly range?: Span;
  /** Settings of the rules whose fixes are made; a rule that is off makes none. */
  readonly config?: RuleConfig;
}

/** Blanks come late, as a blank after a full stop tells a lost break. */
const CLEANING: readonly Step[] = [
  invisibles, furniture, pageMarks, paragraphBreaks, hardLineBreaks, punctuation, quotes, repeatedMarks, wideLetters, markerForms, spaces, indent,
];
/** None of these touches a line end. */
const FORMATTING: readonly Step[] = [punctuation, quotes, repeatedMarks, wideLetters, safeMarkerForms];

/** Each round may bring to light what the one before had hidden; few texts need more than two. */
const ROUNDS = 10;

/** Edits of `text`, in order, none overlapping another. Empty for a clean text. */
export function cleanEdits(text: string, options: CleanOptions, context: CleanContext = {}): readonly TextEdit[] {
  return run(text, CLEANING, options, context);
}

/** The same for what a formatter may do unasked: marks and letters in their standard form, all lines as they are. */
export function formEdits(text: string, options: CleanOptions, context: CleanContext = {}): readonly TextEdit[] {
  return run(text, FORMATTING, options, context);
}

function run(text: string, steps: readonly Step[], options: CleanOptions, { markdown = false, range, config }: CleanContext): readonly TextEdit[] {
  const wanted = steps.filter(({ kind }) => kind === null || options[kind]);
  let revision = firstRevision(text);
  let draft: Draft = createDraft(text, markdown, config);
  let end = range?.end ?? text.length;
  for (let round = 0; round < ROUNDS; round++) {
    const before = draft;
    for (const step of wanted) {
      const edits = chosen(step.changes(draft, options), { start: range?.start ?? 0, end }, draft.text.length);
      if (edits.length === 0) continue;
      revision = revise(revision, edits);
      end += revision.text.length - draft.text.length;
      draft = createDraft(revision.text, markdown, config);
    }
    if (draft === before) break;
  }
  return editsOf(text, revision);
}

/** The edits of all changes that lie in the range and clash with none before them, in order. */
function chosen(changes: Iterable<Change>, range: Span, length: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const taken = new Uint8Array(length + 1);
  for (const change of changes) {
    if (!change.every(({ span }) => range.start <= span.start && span.end <= range.end)) continue;
    if (change.some(({ span }) => isTaken(taken, span))) continue;
    for (const { span } of change) taken.fill(1, span.start, Math.max(span.end, span.start + 1));
    edits.push(...change);
  }
  return edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function isTaken(taken: Uint8Array, { start, end }: Span): boolean {
  for (let i = start; i < Math.max(end, start + 1); i++) if (taken[i] === 1) return true;
  return false;
}
