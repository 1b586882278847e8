/** policy-speech.json in the workspace: read by the server or by the client, followed when it changes, its faults shown in it. */
import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import type { FinalCheckResult } from '../../server/src/lsp/protocol';
import { DRAFT } from '../features/draft';
import { type ClientOptions, connect, type TestClient } from './client';
import { createClock } from './clock';

const FAULTY = DRAFT.replace('（二）', '(二)');
const BRACKETS = 'ordinal-bracket-width';
const DRAFT_URI = 'file:///w/drafts/draft.txt';
const NEAR = 'file:///w/drafts/policy-speech.json';
const TOP = 'file:///w/policy-speech.json';
const WORKSPACE = [{ uri: 'file:///w', name: 'w' }];
const WATCHES = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

describe('configuration files of the workspace', () => {
  let files: Map<string, string>;
  let asked: string[];
  let registered: unknown[];
  let client: TestClient;

  beforeEach(() => {
    files = new Map();
    asked = [];
    registered = [];
    start(true);
  });
  afterEach(() => {
    client.dispose();
  });

  /** @param reads whether the host reads files itself. */
  function start(reads: boolean): void {
    const readTextFile = async (uri: string): Promise<string | null> => {
      asked.push(uri);
      if (files.get(uri) === 'unreadable') throw new Error('EACCES');
      return files.get(uri) ?? null;
    };
    client = connect(createClock({ runsIdle: true }), reads ? { readTextFile } : {});
    client.connection.onRequest('client/registerCapability', ({ registrations }: { registrations: readonly object[] }) => {
      registered.push(...registrations);
      return null;
    });
  }

  async function open({ capabilities = WATCHES, options }: ClientOptions = {}, uri = DRAFT_URI): Promise<readonly Diagnostic[]> {
    await client.connection.sendRequest('initialize', { processId: null, rootUri: null, workspaceFolders: WORKSPACE, capabilities, initializationOptions: options });
    await client.connection.sendNotification('initialized', {});
    return client.open(FAULTY, uri);
  }

  function change(uri: string, text: string | null): Promise<void> {
    if (text === null) files.delete(uri);
    else files.set(uri, text);
    return client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: text === null ? 3 : 2 }] });
  }

  const severities = (diagnostics: readonly Diagnostic[]): readonly unknown[] => diagnostics.map(({ code, severity }) => [code, severity]);

  it('count more than the settings of the editor, rule by rule', async () => {
    files.set(TOP, JSON.stringify({ [BRACKETS]: 'error' }));
    assert.deepEqual(severities(await open({ options: { settings: { rules: { [BRACKETS]: 'off' } } }, capabilities: {} })), [[BRACKETS, 1]]);
  });
  it('the nearest one alone', async () => {
    files.set(TOP, JSON.stringify({ [BRACKETS]: 'off' }));
    files.set(NEAR, JSON.stringify({ rules: {} }));
    assert.deepEqual(severities(await open()), [[BRACKETS, 2]]);
    assert.deepEqual(asked, [NEAR]);
  });
  it('are looked for up to the folder of the workspace, and read once', async () => {
    await open();
    await client.open(FAULTY, 'file:///w/drafts/other.txt');
    await client.open(FAULTY, 'file:///w/third.txt');
    assert.deepEqual(asked, [NEAR, TOP]);
  });
  it('are watched where the client can; a new one, a changed one and a removed one count at once', async () => {
    assert.deepEqual(severities(await open()), [[BRACKETS, 2]]);
    await client.settle();
    assert.deepEqual(registered.map((item) => (item as { method: string; registerOptions: unknown }).registerOptions), [{ watchers: [{ globPattern: '**/policy-speech.json' }] }]);
    await change(TOP, JSON.stringify({ [BRACKETS]: 'error' }));
    assert.deepEqual(severities((await client.next(DRAFT_URI)).diagnostics), [[BRACKETS, 1]]);
    await change(NEAR, JSON.stringify({ [BRACKETS]: 'hint' }));
    assert.deepEqual(severities((await client.next(DRAFT_URI)).diagnostics), [[BRACKETS, 4]]);
    await change(NEAR, null);
    assert.deepEqual(severities((await client.next(DRAFT_URI)).diagnostics), [[BRACKETS, 1]]);
  });
  it('are read anew with each draft opened where the client watches nothing', async () => {
    await open({ capabilities: {} });
    files.set(TOP, JSON.stringify({ [BRACKETS]: 'error' }));
    assert.deepEqual(severities(await client.open(FAULTY, 'file:///w/other.txt')), [[BRACKETS, 1]]);
    assert.deepEqual(registered, []);
  });
  it('faults are shown where they stand, and go when they are mended or the file is gone', async () => {
    files.set(TOP, `{\n  "no-rule": "off",\n  "${BRACKETS}": "loud"\n}`);
    assert.deepEqual(severities(await open()), [[BRACKETS, 2]]);
    const { diagnostics } = await client.next(TOP);
    assert.deepEqual(diagnostics.map(({ range: { start, end }, severity, source, message }) => [start.line, start.character, end.character, severity, source, message]), [
      [1, 2, 11, 2, 'policy-speech', '没有“no-rule”这条规则，请核对规则名。'],
      [2, 27, 33, 2, 'policy-speech', '"loud" 不是级别，可用：off | hint | information | warning | error。'],
    ]);
    await change(TOP, '{}');
    assert.deepEqual((await client.next(TOP)).diagnostics, []);
    await change(TOP, '{ "no-rule": "off" }');
    assert.equal((await client.next(TOP)).diagnostics.length, 1);
    await change(TOP, null);
    assert.deepEqual((await client.next(TOP)).diagnostics, []);
  });
  it('nothing is said of a file that was right all the time', async () => {
    files.set(TOP, '{}');
    await open();
    await change(TOP, JSON.stringify({ [BRACKETS]: 'off' }));
    assert.deepEqual((await client.next(DRAFT_URI)).diagnostics, []);
    assert.deepEqual(client.published.filter(({ uri }) => uri === TOP), []);
  });
  it('speak the language of the findings', async () => {
    files.set(TOP, '{ "no-rule": "off" }');
    await open({ options: { locale: 'en' } });
    assert.match(String((await client.next(TOP)).diagnostics[0]?.message), /^There is no rule/);
  });
  it('that cannot be read are named in the log; the draft is checked', async () => {
    files.set(TOP, 'unreadable');
    assert.deepEqual(severities(await open()), [[BRACKETS, 2]]);
    await client.settle();
    assert.deepEqual(client.log.filter((line) => line.includes(TOP) && line.includes('EACCES')).length, 1);
  });
  it('are asked of the client where the server cannot read them', async () => {
    client.dispose();
    start(false);
    client.connection.onRequest('policySpeech/configFile', ({ uri }: { uri: string }) => {
      asked.push(uri);
      return { text: uri === 'vscode-vfs://h/r/policy-speech.json' ? JSON.stringify({ [BRACKETS]: 'error' }) : null };
    });
    await client.connection.sendRequest('initialize', {
      processId: null, rootUri: 'vscode-vfs://h/r', capabilities: {}, initializationOptions: { readsConfigFiles: true },
    });
    await client.connection.sendNotification('initialized', {});
    assert.deepEqual(severities(await client.open(FAULTY, 'vscode-vfs://h/r/a/draft.txt')), [[BRACKETS, 1]]);
    assert.deepEqual(asked, ['vscode-vfs://h/r/a/policy-speech.json', 'vscode-vfs://h/r/policy-speech.json']);
  });
  it('are left alone where nobody can read them', async () => {
    client.dispose();
    start(false);
    assert.deepEqual(severities(await open()), [[BRACKETS, 2]]);
    assert.deepEqual([asked, client.log], [[], []]);
  });
  it('follow the folders of the workspace', async () => {
    files.set('file:///v/policy-speech.json', JSON.stringify({ [BRACKETS]: 'error' }));
    await open({ capabilities: { workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } } } }, 'file:///v/a/draft.txt');
    await client.settle();
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: 'file:///v', name: 'v' }], removed: WORKSPACE } });
    assert.deepEqual(severities((await client.next('file:///v/a/draft.txt')).diagnostics), [[BRACKETS, 1]]);
  });
  it('hold at the final check', async () => {
    files.set(TOP, JSON.stringify({ [BRACKETS]: 'off' }));
    await open();
    const { findings } = await client.request<FinalCheckResult>('policySpeech/finalCheck', { textDocument: { uri: DRAFT_URI }, on: true });
    assert.ok(!findings.some(({ rule }) => rule === BRACKETS));
  });
});
