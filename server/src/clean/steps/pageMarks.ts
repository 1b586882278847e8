/** Page numbers of document libraries that pose as `2、` go, and the sentences they cut in two are joined again. */
import { rule as scrapeResidue } from '../../rules/scrape-residue';
import type { Draft } from '../draft';
import type { Change, Step } from '../step';

export const pageMarks: Step = {
  kind: 'pageMarks',
  *changes(draft: Draft): Iterable<Change> {
    for (const { messageId, fixes } of draft.findings(scrapeResidue)) {
      const edits = fixes?.[0]?.edits;
      if (messageId !== 'furniture' && edits !== undefined) yield edits;
    }
  },
};
