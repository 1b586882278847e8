/** Lists of sibling headings that can be held against each other: of one style, finished, none of them long. */
import type { Section, Speech } from '../../outline/outline';
import { siblingLists } from '../../outline/walk';

const FEWEST = 3;
/** Longer lists are glossaries and lists of projects. */
const MOST = 20;
const LONGEST_HEADING = 30;
/** A heading that is still to be written. */
const TO_FILL = /…|[X×xｘ]{2}|_{2}|【|\$\{/;
/** A report (报告体): its main parts are named by what they hold. */
const REPORT = /报告|说明|述职|总结/;

/** Three to twenty numbered siblings, in order. */
export function* headingLists(text: string, speech: Speech): Generator<readonly Section[]> {
  const isReport = (): boolean => speech.paragraphs.some(({ kind, content }) => (kind === 'title' || kind === 'subtitle') && REPORT.test(text.slice(content.start, content.end)));
  for (const { siblings } of siblingLists(speech.sections)) {
    if (siblings.length < FEWEST) continue;
    if (siblings[0]?.level === 1 && isReport()) continue;
    for (const list of sameStyle(siblings)) {
      const fits = list.length >= FEWEST && list.length <= MOST;
      if (fits && list.every(({ heading }) => heading !== '' && heading.length <= LONGEST_HEADING && !TO_FILL.test(heading))) yield list;
    }
  }
}

/** Runs of neighbours that bear numbers of one style. */
function sameStyle(siblings: readonly Section[]): Section[][] {
  const runs: Section[][] = [];
  for (const section of siblings) {
    if (section.marker === null || section.appendix) continue;
    const run = runs.at(-1);
    if (run?.[0]?.style === section.style) run.push(section);
    else runs.push([section]);
  }
  return runs;
}
