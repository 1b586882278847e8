/** A thread that checks the files it is told of. */
import type { MessagePort } from 'node:worker_threads';
import type { Locale } from '../../l10n/messages';
import type { RuleConfig } from '../../lint/ruleConfig';
import { createLazyJieba } from '../segmenter/jieba';
import { checkInput, type Outcome } from './checkDraft';
import { createDraftConfig } from './draftConfig';
import type { Input } from './walk';

/** The argument with which the command line runs as such a thread. */
export const CHECK_THREAD = '--check-thread';

export interface ThreadJob {
  /** What the command line itself says of the rules. */
  readonly config: RuleConfig;
  readonly locale: Locale;
  /** Folder of the dictionary for word segmentation. */
  readonly dictionary: string;
}

export interface ThreadRequest {
  readonly index: number;
  readonly input: Input;
}

export interface ThreadReply {
  readonly index: number;
  readonly outcome: Outcome;
}

export function answerChecks(port: MessagePort, { config, locale, dictionary }: ThreadJob): void {
  // The faults of configuration files are told by the thread that has the terminal.
  const configOf = createDraftConfig({ config }, { locale, complain: () => undefined, remark: () => undefined });
  const checking = { fix: false, locale, words: createLazyJieba(dictionary), configOf };
  port.on('message', ({ index, input }: ThreadRequest) => {
    void checkInput(input, NO_INPUT, checking).then((outcome) => {
      // Where nothing was found nobody looks a place up in the text: it need not be copied.
      const reply: ThreadReply = { index, outcome: outcome.kind === 'checked' && outcome.findings.length === 0 ? { ...outcome, text: '' } : outcome };
      port.postMessage(reply);
    });
  });
}

const NO_INPUT = {
  input: async function* nothing(): AsyncIterable<Uint8Array> { /* Standard input is the other thread's. */ },
};
