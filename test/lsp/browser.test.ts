/** The built server of the browser, in a scope that has nothing of Node. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { DRAFT } from '../features/draft';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: { readonly capabilities?: object };
  readonly params?: { readonly diagnostics?: readonly { readonly code: string; readonly codeDescription?: { readonly href: string } }[] };
}

describe('the server in a worker', () => {
  it('answers and finds', async () => {
    const waiting: ((message: Message) => boolean)[] = [];
    const scope: { onmessage?: (event: { data: object }) => void } & Record<string, unknown> = {
      setTimeout, clearTimeout, queueMicrotask, performance, TextDecoder, TextEncoder, URL, MessageChannel, console,
      addEventListener: () => undefined,
      WorkerGlobalScope: () => undefined,
      postMessage: (message: Message) => {
        const index = waiting.findIndex((accepts) => accepts(message));
        if (index >= 0) waiting.splice(index, 1);
      },
    };
    scope['self'] = scope;
    runInContext(readFileSync('dist/server/browser/main.js', 'utf8'), createContext(scope));
    const next = (accepts: (message: Message) => boolean): Promise<Message> => new Promise((resolve) => {
      waiting.push((message) => {
        if (accepts(message)) resolve(message);
        return accepts(message);
      });
    });
    const send = (message: object): void => scope.onmessage?.({ data: { jsonrpc: '2.0', ...message } });

    const initialized = next(({ id }) => id === 1);
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {}, initializationOptions: { rulePages: 'web:/rules' } } });
    assert.ok((await initialized).result?.capabilities);
    const published = next(({ method }) => method === 'textDocument/publishDiagnostics');
    send({ method: 'textDocument/didOpen', params: { textDocument: { uri: 'web:/a.txt', languageId: 'policy-speech', version: 1, text: DRAFT.replace('（二）', '(二)') } } });
    const [finding] = (await published).params?.diagnostics ?? [];
    assert.equal(finding?.codeDescription?.href, 'web:/rules/ordinal-bracket-width.md');
  });
});
