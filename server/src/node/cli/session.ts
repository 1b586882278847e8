/** What every command needs: the terminal, the language, and the complaints made so far. */
import type { Locale } from '../../l10n/messages';
import { printable } from './printable';
import type { Progress } from './progress';
import type { UncheckedFile } from './reports/report';
import type { Terminal } from './terminal';
import type { Failure, Texts } from './texts';

export type ExitStatus = 0 | 1 | 2;

export interface Session {
  readonly locale: Locale;
  readonly texts: Texts;
  /** Folder of the rule pages. */
  readonly rulePages: string;
  /** Folder of the dictionary for word segmentation. */
  readonly dictionary: string;
  /** The built command line, which threads run too; null to have none. */
  readonly program: string | null;
  readonly coloured: boolean;
  readonly complaints: readonly UncheckedFile[];
  readonly progress: Progress;
  readonly terminal: Terminal;
  /** Writes to standard output, past the progress line. */
  write(text: string): void;
  /** One line on standard error; the run goes on and ends with status 2. */
  complain(path: string, failure: Failure): void;
  /** One line on standard error that does not touch the status. */
  remark(place: string, sentence: string): void;
}

export type SessionOptions = Pick<Session, 'locale' | 'texts' | 'rulePages' | 'dictionary' | 'program' | 'coloured' | 'progress' | 'terminal'>;

export function createSession(options: SessionOptions): Session {
  const { terminal, texts, progress } = options;
  const complaints: UncheckedFile[] = [];
  return {
    ...options,
    complaints,
    write(text) {
      progress.clear();
      terminal.write(text);
    },
    complain(path, failure) {
      const message = texts.failure(failure);
      complaints.push({ path, message });
      progress.clear();
      terminal.error(`${printable(path)}: ${message}\n`);
    },
    remark(place, sentence) {
      progress.clear();
      terminal.error(`${printable(place)} ${printable(sentence)}\n`);
    },
  };
}
