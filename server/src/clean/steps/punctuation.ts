/** Half-width punctuation becomes full width, three dots become …… and two hyphens ——. */
import { rule as halfwidthPunctuation } from '../../rules/halfwidth-punctuation';
import { rule as salutationColon } from '../../rules/salutation-colon';
import type { Draft } from '../draft';
import { replaceIn, writtenLines } from '../lines';
import type { Change, Step } from '../step';
import { ruleFixes } from './ruleFixes';

/** Three to six dots or full stops, or one or three half ellipses: …… is two. More dots are leaders of a table of contents. */
const ELLIPSIS = /(?<![.…。])(?:\.{3,6}|。{3,6}|…(?:……)?)(?![.…。])/g;
const DASH = /(?<![-－—])(?:--|－－|— —|—{3,4})(?![-－—>])/g;
const CHINESE = /[\u3001-\u9fff\uff00-\uff60\u201c\u201d]/;

export const punctuation: Step = {
  kind: 'punctuation',
  *changes(draft: Draft): Iterable<Change> {
    yield* ruleFixes(draft, [halfwidthPunctuation]);
    yield* halfwidthColon(draft);
    for (const line of writtenLines(draft, /\.{3}|。{3}|…|--|－－|— —|—{3}/)) {
      yield* replaceIn(line, ELLIPSIS, (_, before, after) => (CHINESE.test(before) || CHINESE.test(after) ? '……' : null));
      yield* replaceIn(line, DASH, (_, before, after) => (CHINESE.test(after) && (before === '' || CHINESE.test(before)) ? '——' : null));
    }
  },
};

/** Of the opening salutation; other marks after it are not a matter of width. */
function* halfwidthColon(draft: Draft): Iterable<Change> {
  for (const { fixes } of draft.findings(salutationColon)) {
    const edits = fixes?.[0]?.edits ?? [];
    if (edits.every(({ span }) => draft.text.slice(span.start, span.end) === ':')) yield edits;
  }
}
