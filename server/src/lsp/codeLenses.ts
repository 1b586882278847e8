/** A line above each top-level section: how long it is and what it takes of the speech. */
import { type CodeLens, CodeLensRequest } from './library';
import { type OutlineNode, placedNode } from '../features/outlineItems';
import { speakingMinutes } from '../text/speakingTime';
import { budgetsOf } from './budget';
import { toRange } from './convert';
import type { FeatureOptions } from './features';
import { lengthText } from './lengthText';
import type { Reading } from './reading';
import { say } from './wording';

export function registerCodeLenses({ guard, service, read }: FeatureOptions): void {
  guard.request(CodeLensRequest.type, async ({ textDocument }) => {
    const reading = await read(textDocument.uri);
    if (!reading.settings.codeLens) return [];
    return service.outline(reading.analysis).speeches.flatMap((speech, index) => lensesOf(placedNode(speech, index), reading));
  });
}

/**
 * None where there are fewer than two sections, or two begin on one line as in a text that lost its line breaks; and
 * none over a heading that has no text yet: a line that comes up while a heading is typed would push it away.
 */
function lensesOf(speech: OutlineNode, { analysis, places, settings, locale, client }: Reading): readonly CodeLens[] {
  const budgets = budgetsOf(speech, null, settings);
  const lines = new Set([...budgets.keys()].map(({ span }) => analysis.lines.lineAt(span.start)));
  if (lines.size < budgets.size) return [];
  return [...budgets].flatMap(([section, { share }]) => {
    const { span, selection, characters } = section;
    if (analysis.slice(selection.end, span.end).trim() === '') return [];
    const length = lengthText(characters, speakingMinutes(section, settings), locale);
    const title = say('lensLength', locale, { length, percent: Math.round(share * 100) });
    return [{ range: toRange(places, selection), command: { title, command: client.showLengthsCommand ?? '' } }];
  });
}
