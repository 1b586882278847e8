/** What each command answers to one speech. */
import { analyse } from '../../../analysis';
import type { Refusal } from '../../../edits/result';
import { createLineIndex } from '../../../text/lineIndex';
import { createLazyJieba } from '../../segmenter/jieba';
import type { CheckCommand, CleanCommand, OutlineCommand, RenumberCommand } from '../arguments';
import { cleaned } from '../clean';
import { createDraftConfig } from '../draftConfig';
import { mainLineEnd } from '../lineEnds';
import { lint } from '../lint';
import { speechesJson } from '../outlineJson';
import { renumbered } from '../renumber';
import { findingJson } from '../reports/json';
import { reportFinding } from '../reports/report';
import type { Session } from '../session';

export type DraftCommand = CheckCommand | CleanCommand | OutlineCommand | RenumberCommand;

export interface Speech {
  readonly text: string;
  readonly markdown: boolean;
  /** Name of the input it came in; its folder decides which policy-speech.json holds. */
  readonly path: string;
}

export type Answer = { readonly ok: true; readonly result: object } | Refusal;

export function createAnswer(command: DraftCommand, session: Session): (speech: Speech) => Answer {
  switch (command.name) {
    case 'check': return checkAnswer(command, session);
    case 'outline': return ({ text, markdown }) => done({ speeches: speechesJson(analyse(text, { markdown })) });
    case 'clean': return (speech) => done({ text: cleaned(speech, command.options) });
    case 'renumber': return (speech) => {
      const answer = renumbered(speech, command);
      return answer.ok ? done({ text: answer.text }) : answer;
    };
  }
}

/** Rules that failed are named, as without them the findings are not all. */
function checkAnswer(command: CheckCommand, session: Session): (speech: Speech) => Answer {
  const configOf = createDraftConfig(command, session);
  const words = createLazyJieba(session.dictionary);
  return ({ text, markdown, path }) => {
    const failedRules = new Set<string>();
    const lines = createLineIndex(text);
    const found = lint(text, { markdown, config: configOf(path), words, lineEnd: mainLineEnd(text), onRuleFailure: (rule) => failedRules.add(rule) });
    const findings = found.map((finding) => findingJson(reportFinding(finding, lines, session.locale)));
    return done(failedRules.size === 0 ? { findings } : { findings, failedRules: [...failedRules] });
  };
}

function done(result: object): Answer {
  return { ok: true, result };
}
