/** The built server over its standard streams, byte by byte: also what no well-behaved client would send. */
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface Publication {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly { readonly code?: string; readonly range: object }[];
}

export class StdioServer {
  readonly child: ChildProcess;
  readonly received: Message[] = [];
  readonly ended: Promise<number | string | null>;
  #buffer: Buffer = Buffer.alloc(0);
  #last = 0;
  readonly #waiting = new Set<() => void>();

  constructor() {
    this.child = spawn(process.execPath, [resolve('dist/server/node/main.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.ended = new Promise((done) => this.child.once('exit', (code, signal) => { done(code ?? signal); }));
    this.child.stdout?.on('data', (chunk: Buffer) => { this.#read(chunk); });
    // A server that was killed leaves a pipe that breaks.
    this.child.stdin?.on('error', () => undefined);
  }

  /** Any bytes. */
  raw(text: string): void {
    this.child.stdin?.write(text);
  }

  send(message: object): void {
    this.raw(framed({ jsonrpc: '2.0', ...message }));
  }

  notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  /** @returns the id of the request */
  ask(method: string, params: unknown): number {
    const id = ++this.#last;
    this.send({ id, method, params });
    return id;
  }

  /** The whole answer, result or error. */
  answer(id: number): Promise<Message> {
    return this.until((message) => message.id === id && message.method === undefined);
  }

  request(method: string, params: unknown): Promise<Message> {
    return this.answer(this.ask(method, params));
  }

  /** The first message that fits, from those that came already onwards. */
  async until(fits: (message: Message) => boolean): Promise<Message> {
    for (let index = 0; ; index++) {
      while (index >= this.received.length) await new Promise<void>((wake) => this.#waiting.add(wake));
      const message = this.received[index];
      if (message !== undefined && fits(message)) return message;
    }
  }

  async initialize(options: object = {}): Promise<void> {
    await this.request('initialize', { processId: null, rootUri: null, capabilities: {}, initializationOptions: options });
    this.notify('initialized', {});
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'policy-speech', version, text } });
  }

  /** The findings of this version of a document. */
  async findings(uri: string, version = 1): Promise<Publication> {
    const isIt = (message: Message): boolean => {
      const params = message.params as Publication | undefined;
      return message.method === 'textDocument/publishDiagnostics' && params?.uri === uri && params.version === version;
    };
    return (await this.until(isIt)).params as Publication;
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      if (head < 0) break;
      const length = Number(/Content-Length: (\d+)/.exec(this.#buffer.toString('latin1', 0, head))?.[1]);
      const end = head + 4 + length;
      if (this.#buffer.length < end) break;
      this.received.push(JSON.parse(this.#buffer.toString('utf8', head + 4, end)) as Message);
      this.#buffer = this.#buffer.subarray(end);
    }
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }
}

/** A message with its head. */
export function framed(message: object): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
