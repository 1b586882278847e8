/** Which rules run on a draft: the command line's own settings over those of the nearest policy-speech.json. */
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { renderMessage } from '../../l10n/messages';
import { CONFIG_FILE_MESSAGES } from '../../lint/configFileMessages';
import { mergeRuleConfig, type RuleConfig } from '../../lint/ruleConfig';
import { createLineIndex } from '../../text/lineIndex';
import { createConfigFinder, type FoundConfig } from '../configFiles';
import type { CheckCommand } from './arguments';
import { humanPosition } from './reports/report';
import type { Session } from './session';

/** What is told of a configuration file. */
type Teller = Pick<Session, 'locale' | 'complain' | 'remark'>;

/** @returns a function from a draft's path to its settings; a fault of a configuration file is told once. */
export function createDraftConfig({ config }: Pick<CheckCommand, 'config'>, session: Teller): (path: string) => RuleConfig {
  const find = createConfigFinder();
  const merged = new Map<FoundConfig, RuleConfig>();
  return (path) => {
    const found = find(dirname(resolve(path)));
    if (found === null) return config;
    const known = merged.get(found);
    if (known !== undefined) return known;
    report(found, session);
    const result = 'file' in found ? mergeRuleConfig({ moment: config.moment, ...found.file.rules }, config) : config;
    merged.set(found, result);
    return result;
  };
}

function report(found: FoundConfig, session: Teller): void {
  const path = shown(found.path);
  if ('failure' in found) {
    session.complain(path, found.failure);
    return;
  }
  const { text, file } = found;
  const lines = createLineIndex(text);
  for (const { messageId, data, span } of file.problems) {
    const { line, column } = humanPosition({ text, lines }, lines.position(span.start));
    session.remark(`${path}:${line}:${column}`, renderMessage(CONFIG_FILE_MESSAGES[messageId], data, session.locale));
  }
}

/** From the working directory where the file lies in it. */
function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') || isAbsolute(near) ? path : near;
}
