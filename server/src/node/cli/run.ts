/** Runs the command line: arguments and a terminal in, exit status out; whatever happens is one sentence. */
import { pathToFileURL } from 'node:url';
import { rules } from '../../rules/index';
import { type Command, parseArguments } from './arguments';
import { check } from './check';
import { environmentLocale, textsFor } from './locale';
import { outline } from './outline';
import { createProgress } from './progress';
import { createSession, type ExitStatus, type SessionOptions } from './session';
import { wantsColour } from './style';
import { errorCode, type Terminal } from './terminal';
import type { Texts } from './texts';
import { version } from './version';

export interface RunOptions {
  /** Folder of the rule pages. */
  readonly rulePages: string;
  /** The built language server, which reads `--stdio` itself. Its own file, as a check should not have to load it. */
  readonly serverProgram: string;
}

/** @returns null if the process has been handed over to the language server, which sets its own status. */
export async function runCommandLine(args: readonly string[], terminal: Terminal, options: RunOptions): Promise<ExitStatus | null> {
  const { locale: asked, result } = parseArguments(args);
  const locale = asked ?? environmentLocale(terminal.env);
  const texts = textsFor(locale);
  if (!result.ok) {
    const hint = result.problem.kind === 'later-command' ? '' : texts.seeHelp;
    terminal.error(`${texts.usage(result.problem)}${hint}\n`);
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
        await import(pathToFileURL(options.serverProgram).href);
        return null;
      case 'check':
      case 'outline':
        return await runOnDrafts(command, terminal, { rulePages: options.rulePages, locale, texts });
    }
  } catch (error) {
    const code = errorCode(error);
    terminal.error(`policy-speech: ${code === '' ? texts.internal : texts.outputFailed(code)}\n`);
    return 2;
  }
}

async function runOnDrafts(
  command: Extract<Command, { name: 'check' | 'outline' }>,
  terminal: Terminal,
  options: Pick<SessionOptions, 'rulePages' | 'locale' | 'texts'>,
): Promise<ExitStatus> {
  const session = createSession({
    ...options,
    terminal,
    coloured: wantsColour(await terminal.isTerminal('stdout'), terminal.env),
    progress: createProgress(terminal, await terminal.isTerminal('stderr'), () => performance.now()),
  });
  return command.name === 'check' ? check(command, session) : outline(command, session);
}

function ruleList(texts: Texts, chinese: boolean): string {
  const width = Math.max(...rules.map(({ meta }) => meta.id.length));
  const lines = rules.map(({ meta }) => {
    const name = chinese ? meta.name : meta.nameEn;
    return `  ${meta.id.padEnd(width)}  ${name}${chinese ? '（' : ' ('}${texts.severity[meta.severity]}${chinese ? '）' : ')'}\n`;
  });
  return `${texts.rulesHeading}\n${lines.join('')}`;
}
