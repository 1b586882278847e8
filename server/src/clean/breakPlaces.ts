/** Where in a draft a paragraph begins that has no line of its own. */
import type { Speech } from '../outline/outline';
import { allSections } from '../outline/walk';
import { rule as lostParagraphBreak } from '../rules/lost-paragraph-break';
import { isLineEnd } from '../text/blanks';
import type { BreakPlace, PlaceInSpeech } from './breakPlace';
import type { Draft } from './draft';
import { titleBlockBreaks } from './titleBlockBreaks';

/** In no particular order; some may stand at line starts already, and some twice. */
export function* breakPlaces(draft: Draft): Generator<BreakPlace> {
  for (const [index, speech] of draft.outline().speeches.entries()) {
    if (index > 0) yield { at: speech.span.start, flush: true, opens: true };
    for (const place of placesIn(draft, speech)) yield { ...place, opens: false };
  }
  for (const { fixes } of draft.findings(lostParagraphBreak)) {
    for (const { span } of fixes?.[0]?.edits ?? []) yield { at: span.end, flush: false, opens: false };
  }
}

function* placesIn(draft: Draft, speech: Speech): Generator<PlaceInSpeech> {
  yield* titleBlockBreaks(draft, speech);
  yield* splitParagraphs(draft.text, speech);
  yield* salutationBreaks(speech);
  yield* headingEnds(draft.text, speech);
}

/** Paragraphs that the parser found in the middle of a line: a title after a speech's end, wide gaps. */
function* splitParagraphs(text: string, { paragraphs }: Speech): Generator<PlaceInSpeech> {
  for (const { line, content, kind } of paragraphs) {
    if (line.start === 0 || isLineEnd(text.charAt(line.start - 1)) || content.start >= content.end) continue;
    yield { at: content.start, flush: kind !== 'body' && kind !== 'heading' };
  }
}

/** A colon after the opening salutation ends its line; a salutation inside a text without breaks begins a paragraph. */
function* salutationBreaks({ salutations }: Speech): Generator<PlaceInSpeech> {
  for (const { span, text, role } of salutations) {
    yield { at: span.start, flush: role === 'opening' };
    if (role === 'opening' && /[：:]$/.test(text)) yield { at: span.end, flush: false };
  }
}

/** A heading that runs into its body without any mark between them. */
function* headingEnds(text: string, { sections }: Speech): Generator<PlaceInSpeech> {
  for (const { style, runIn, headingSpan } of allSections(sections)) {
    if (style !== 'cn-comma' || !runIn) continue;
    if (/[\u4e00-\u9fff]/.test(text.charAt(headingSpan.end - 1)) && /[\u4e00-\u9fff0-9]/.test(text.charAt(headingSpan.end))) {
      yield { at: headingSpan.end, flush: false };
    }
  }
}
