/** A language server as an editor drives it: started, edited, asked, and watched. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { randomNumbers } from './texts.mjs';

const CAPABILITIES = {
  textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true }, diagnostic: {}, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
};
const LETTERS = [...'的一是在不了有和人这中大为上个国我以要他'];

export class LanguageServer {
  #child;
  #connection;
  #document = { uri: '', version: 0, lines: [''] };
  #wanted = null;
  #ended;
  /** The findings that came last. */
  diagnostics = [];

  /** @param {{ command: readonly string[], handlers?: Record<string, (params: any) => unknown>, options?: object }} how */
  constructor({ command, handlers = {}, options = {} }) {
    this.options = options;
    this.#child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#ended = new Promise((_, reject) => {
      this.#child.once('exit', (code, signal) => reject(new Error(`ended with ${signal ?? code}`)));
    });
    this.#ended.catch(() => undefined);
    this.#connection = createProtocolConnection(new StreamMessageReader(this.#child.stdout), new StreamMessageWriter(this.#child.stdin));
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ uri, version, diagnostics }) => {
      this.diagnostics = diagnostics;
      if (uri === this.#wanted?.uri && (version ?? Infinity) >= this.#wanted.version) this.#wanted.done();
    });
    for (const [method, answer] of Object.entries(handlers)) this.#connection.onRequest(method, answer);
    this.#connection.onError(() => undefined);
    this.#connection.listen();
  }

  async initialize() {
    const { capabilities } = await this.#within(60_000, this.#connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: CAPABILITIES, initializationOptions: this.options }));
    await this.#connection.sendNotification('initialized', {});
    this.capabilities = capabilities;
  }

  /** Opens a document in place of the one before; resolves when its findings are there, unless nobody publishes them. */
  async open(uri, languageId, text, { publishes = true, limit = 120_000 } = {}) {
    if (this.#document.version > 0) await this.#connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.#document.uri } });
    this.#document = { uri, version: 1, lines: text.split('\n') };
    const findings = publishes ? this.#published(limit) : null;
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    await findings;
  }

  /** Types one character somewhere, and takes every other one back; resolves when the findings of the new text are there. */
  async edit(random, { publishes = true, limit = 120_000 } = {}) {
    const { uri, lines } = this.#document;
    const line = random(lines.length);
    const character = random(lines[line].length + 1);
    const letter = LETTERS[random(LETTERS.length)];
    lines[line] = lines[line].slice(0, character) + letter + lines[line].slice(character);
    const position = { line, character };
    const version = ++this.#document.version;
    const findings = publishes ? this.#published(limit) : null;
    await this.#connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range: { start: position, end: position }, text: letter }] });
    await findings;
  }

  /** An answer to a request about the open document. */
  ask(method, params = {}, limit = 120_000) {
    return this.#within(limit, this.#connection.sendRequest(method, { textDocument: { uri: this.#document.uri }, ...params }));
  }

  notify(method, params) {
    return this.#connection.sendNotification(method, params);
  }

  /** The open document as it stands now. */
  text() {
    return this.#document.lines.join('\n');
  }

  /** A place in the middle of the document. */
  middle() {
    return { line: this.#document.lines.length >> 1, character: 0 };
  }

  /** Resident memory in bytes; null where the system does not tell. */
  memory() {
    try {
      return 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${this.#child.pid}/status`, 'utf8'))?.[1]);
    } catch {
      return null;
    }
  }

  stop() {
    this.#connection.dispose();
    this.#child.kill('SIGKILL');
  }

  #published(limit) {
    const { uri, version } = this.#document;
    return this.#within(limit, new Promise((done) => {
      this.#wanted = { uri, version, done };
    }));
  }

  #within(limit, answer) {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${limit / 1000} s`)), limit);
    });
    return Promise.race([answer, late, this.#ended]).finally(() => clearTimeout(timer));
  }
}

/** Times `action` until it was done `count` times or `seconds` have passed. @returns milliseconds each */
export async function series(action, count, seconds) {
  const taken = [];
  const random = randomNumbers(20_260_101);
  for (const end = performance.now() + seconds * 1000; taken.length < count && (taken.length === 0 || performance.now() < end); ) {
    const start = performance.now();
    await action(random);
    taken.push(performance.now() - start);
  }
  return taken;
}
