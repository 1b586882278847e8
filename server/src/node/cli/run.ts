/** Runs the command line: arguments and a terminal in, exit status out; whatever happens is one sentence. */
import { rules } from '../../rules/index';
import { parseArguments } from './arguments';
import { check } from './check';
import { clean } from './clean';
import { environmentLocale, textsFor } from './locale';
import { outline } from './outline';
import type { DraftCommand } from './ndjson/answers';
import { runOnLines } from './ndjson/ndjson';
import { createProgress } from './progress';
import { renumber } from './renumber';
import { createSession, type ExitStatus, type SessionOptions } from './session';
import { wantsColour } from './style';
import { errorCode, type Terminal } from './terminal';
import type { Texts } from './texts';
import { version } from './version';

export interface RunOptions {
  /** Folder of the rule pages. */
  readonly rulePages: string;
  /** Folder of the dictionary for word segmentation. */
  readonly dictionary: string;
  /** The built command line, which threads run too; null to have none. */
  readonly program: string | null;
  /** Path of the built language server, which reads `--stdio` itself. Its own file, as a check should not have to load it. */
  readonly serverProgram: string;
}

/** @returns null if the process has been handed over to the language server, which sets its own status. */
export async function runCommandLine(args: readonly string[], terminal: Terminal, options: RunOptions): Promise<ExitStatus | null> {
  const { locale: asked, result } = parseArguments(args);
  const locale = asked ?? environmentLocale(terminal.env);
  const texts = textsFor(locale);
  if (!result.ok) {
    terminal.error(`${texts.usage(result.problem)}${texts.seeHelp}\n`);
    return 2;
  }
  const { command } = result;
  try {
    switch (command.name) {
      case 'help':
        terminal.write(command.rules ? `${texts.help}\n${ruleList(texts, locale === 'zh')}` : texts.help);
        return 0;
      case 'version':
        terminal.write(`${version}\n`);
        return 0;
      case 'lsp':
        await import(options.serverProgram);
        return null;
      case 'check':
      case 'clean':
      case 'renumber':
      case 'outline':
        return await runOnDrafts(command, terminal, { ...options, locale, texts });
    }
  } catch (error) {
    const code = errorCode(error);
    terminal.error(`policy-speech: ${code === '' ? texts.internal : texts.outputFailed(code)}\n`);
    return 2;
  }
}

async function runOnDrafts(
  command: DraftCommand,
  terminal: Terminal,
  options: Pick<SessionOptions, 'rulePages' | 'dictionary' | 'program' | 'locale' | 'texts'>,
): Promise<ExitStatus> {
  const session = createSession({
    ...options,
    terminal,
    coloured: wantsColour(await terminal.isTerminal('stdout'), terminal.env),
    progress: createProgress(terminal, await terminal.isTerminal('stderr'), () => performance.now()),
  });
  if (command.ndjson) return runOnLines(command, session);
  switch (command.name) {
    case 'check': return check(command, session);
    case 'clean': return clean(command, session);
    case 'renumber': return renumber(command, session);
    case 'outline': return outline(command, session);
  }
}

function ruleList(texts: Texts, chinese: boolean): string {
  const width = Math.max(...rules.map(({ meta }) => meta.id.length));
  const lines = rules.map(({ meta }) => {
    const name = chinese ? meta.name : meta.nameEn;
    return `  ${meta.id.padEnd(width)}  ${name}${chinese ? '（' : ' ('}${texts.severity[meta.severity]}${chinese ? '）' : ')'}\n`;
  });
  return `${texts.rulesHeading}\n${lines.join('')}`;
}
