/** The same session with a client that counts UTF-16 units and with one that counts bytes: the same answers. */
import assert from 'node:assert/strict';
import type { CodeAction, Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { chooseEncoding } from '../../server/src/lsp/convert';
import { CLEAN_REQUEST, type EditCommandResult, FINAL_CHECK_REQUEST, OUTLINE_REQUEST, SNIPPETS_REQUEST } from '../../server/src/lsp/protocol';
import { LENGTHS_REQUEST, READING_SCRIPT_REQUEST } from '../../server/src/lsp/speakingProtocol';
import { DRAFT } from '../features/draft';
import { type Random, randomFrom, randomText } from '../support/random';
import { sampled } from '../support/thorough';
import { connect, type TestClient, URI } from './client';

const CAPABILITIES = { workspace: { workspaceEdit: { documentChanges: true } }, textDocument: { publishDiagnostics: { relatedInformation: true }, codeAction: { resolveSupport: { properties: ['edit'] } } } };
const ASTRAL = DRAFT.replace('（二）抓民生', '（三）抓😀民生').replace('（一）', '(一)').replace('形势', '𠮷形势é').replaceAll('\n', '\r\n');

const textDocument = { uri: URI };
const document = (text: string): TextDocument => TextDocument.create(URI, '', 1, text);
const lineFrom = (text: string, line: number): string => text.slice(document(text).offsetAt({ line, character: 0 }));

function toBytes(text: string, { line, character }: Position): Position {
  return { line, character: Buffer.byteLength(lineFrom(text, line).slice(0, character)) };
}

/** Fails where the bytes cut a character. */
function toUnits(text: string, { line, character }: Position): Position {
  const before = Buffer.from(lineFrom(text, line)).subarray(0, character).toString();
  assert.equal(Buffer.byteLength(before), character, `byte ${character} of line ${line} is inside a character`);
  return { line, character: before.length };
}

/** The value with every position in it turned. */
function turned(value: unknown, turn: (position: Position) => Position): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => turned(item, turn));
  if (typeof value !== 'object' || value === null) return value;
  if ('line' in value && 'character' in value) return turn(value as Position);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, turned(item, turn)]));
}

/** The offset, or the one before it where a client cannot name it: inside a surrogate pair or a line end of two. */
function nameable(text: string, offset: number): number {
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(offset - 1, offset + 1)) ? offset - 1 : offset;
}

/** Two clients with the same document; what the second says and hears is in bytes. */
class Pair {
  text: string;
  #version = 1;
  readonly #clients: readonly TestClient[] = [connect(), connect()];

  constructor(text: string) {
    this.text = text;
  }

  async open(): Promise<void> {
    const found: unknown[] = [];
    for (const [index, client] of this.#clients.entries()) {
      const positionEncodings = index === 0 ? undefined : ['utf-8', 'utf-16'];
      const { capabilities } = await client.initialize({ capabilities: { ...CAPABILITIES, general: { positionEncodings } } });
      assert.equal(capabilities.positionEncoding, index === 0 ? 'utf-16' : 'utf-8');
      found.push(await client.open(this.text));
    }
    this.same(found);
  }

  /** @param changes each is told the text that the one before has left */
  async change(changes: readonly ((text: string) => readonly [from: number, to: number, newText: string])[]): Promise<void> {
    const units: TextDocumentContentChangeEvent[] = [];
    const bytes: TextDocumentContentChangeEvent[] = [];
    for (const change of changes) {
      const [from, to, text] = change(this.text);
      const range: Range = { start: document(this.text).positionAt(from), end: document(this.text).positionAt(to) };
      units.push({ range, text });
      bytes.push({ range: turned(range, (position) => toBytes(this.text, position)) as Range, text });
      this.text = this.text.slice(0, from) + text + this.text.slice(to);
    }
    await this.#send([units, bytes]);
  }

  async replace(text: string): Promise<void> {
    this.text = text;
    await this.#send([[{ text }], [{ text }]]);
  }

  async #send(changes: readonly (readonly TextDocumentContentChangeEvent[])[]): Promise<void> {
    this.#version++;
    const found: unknown[] = [];
    for (const [index, client] of this.#clients.entries()) {
      await client.change(this.#version, changes[index] ?? []);
      const { diagnostics } = await client.ofVersion(this.#version);
      found.push(diagnostics);
    }
    this.same(found);
  }

  /** @returns the answer in UTF-16, when both agree; a refusal is an answer too. */
  async ask<T>(method: string, params: object = {}): Promise<T> {
    const answers: unknown[] = [];
    for (const [index, client] of this.#clients.entries()) {
      const given = index === 0 ? params : turned(params, (position) => toBytes(this.text, position));
      answers.push(await client.request<unknown>(method, { textDocument, ...(given as object) }).catch((error: unknown) => ({ refused: String(error) })));
    }
    return this.same(answers) as T;
  }

  /** A selection is a place in the edited text. */
  async edit(name: string, argument: object): Promise<void> {
    const [units, bytes] = await Promise.all(this.#clients.map((client, index) => client.request<EditCommandResult>('workspace/executeCommand', {
      command: `policySpeech.edit.${name}`,
      arguments: [{ textDocument, apply: false, ...(index === 0 ? argument : turned(argument, (position) => toBytes(this.text, position)) as object) }],
    })));
    assert.ok(units !== undefined && bytes !== undefined);
    this.same([{ ...units, selection: null }, { ...bytes, selection: null }]);
    const edits = (units.edit as { documentChanges: { edits: TextEdit[] }[] } | undefined)?.documentChanges[0]?.edits ?? [];
    const after = TextDocument.applyEdits(document(this.text), edits);
    assert.deepEqual(turned(bytes.selection, (position) => toUnits(after, position)), units.selection);
  }

  same([units, bytes]: readonly unknown[]): unknown {
    assert.deepEqual(turned(bytes, (position) => toUnits(this.text, position)), units, JSON.stringify(this.text));
    return units;
  }

  dispose(): void {
    for (const client of this.#clients) client.dispose();
  }
}

async function askAll(pair: Pair, random: Random): Promise<void> {
  const { text } = pair;
  const at = (): Position => document(text).positionAt(nameable(text, random(text.length + 1)));
  const range = { start: { line: 0, character: 0 }, end: document(text).positionAt(text.length) };
  for (const method of ['textDocument/documentSymbol', OUTLINE_REQUEST, 'textDocument/foldingRange', 'textDocument/formatting', CLEAN_REQUEST, READING_SCRIPT_REQUEST]) await pair.ask(method);
  await pair.ask(CLEAN_REQUEST, { range: { start: at(), end: at() } });
  await pair.ask('textDocument/rangeFormatting', { range: { start: at(), end: at() }, options: {} });
  await pair.ask('workspace/symbol', { query: '抓' });
  await pair.ask('textDocument/inlayHint', { range });
  await pair.ask('textDocument/codeLens');
  await pair.ask(LENGTHS_REQUEST, { ranges: [{ start: at(), end: at() }] });
  await pair.ask(SNIPPETS_REQUEST, { position: at() });
  await pair.ask(FINAL_CHECK_REQUEST, { on: true });
  await pair.ask(FINAL_CHECK_REQUEST, { on: false });
  await pair.ask('textDocument/codeAction', { range, context: { diagnostics: [] } });
  for (let i = 0; i < 3; i++) {
    const position = at();
    for (const method of ['textDocument/hover', 'textDocument/documentHighlight', 'textDocument/completion', 'textDocument/definition', 'textDocument/prepareRename']) await pair.ask(method, { position });
    await pair.ask('textDocument/selectionRange', { positions: [position] });
    await pair.ask('textDocument/references', { position, context: { includeDeclaration: true } });
    for (const name of ['moveDown', 'insert', 'enter', 'selectSiblings', 'nextMarker']) await pair.edit(name, { position, quiet: true });
  }
  await pair.edit('renumber', { quiet: true });
}

describe('language server: position encodings', () => {
  it('the one that the client likes best and the server knows, UTF-16 by default', () => {
    const offers: readonly (readonly [readonly string[] | undefined, string])[] = [
      [undefined, 'utf-16'], [[], 'utf-16'], [['utf-32'], 'utf-16'], [['utf-16', 'utf-8'], 'utf-16'], [['utf-32', 'utf-8', 'utf-16'], 'utf-8'],
    ];
    for (const [offered, chosen] of offers) assert.equal(chooseEncoding(offered), chosen);
  });

  it('findings, symbols, edits of a draft with astral characters and CRLF are the same', async () => {
    const pair = new Pair(ASTRAL);
    try {
      await pair.open();
      await askAll(pair, randomFrom(1));
      const fixes = await pair.ask<CodeAction[]>('textDocument/codeAction', { range: { start: { line: 8, character: 2 }, end: { line: 9, character: 5 } }, context: { diagnostics: [] } });
      assert.ok(fixes.some(({ edit }) => edit !== undefined), 'no edit was compared');
    } finally {
      pair.dispose();
    }
  });

  it('the same after any changes of any text', async () => {
    for (let seed = 1; seed <= sampled(2, 20); seed++) {
      const random = randomFrom(seed);
      const pair = new Pair(seed % 2 === 0 ? ASTRAL : randomText(random, 60));
      try {
        await pair.open();
        for (let step = 0; step < 4; step++) {
          await pair.change(Array.from({ length: 1 + random(3) }, () => (text) => {
            const from = nameable(text, random(text.length + 1));
            return [from, Math.max(from, nameable(text, Math.min(text.length, from + random(12)))), randomText(random, random(4))];
          }));
          await askAll(pair, random);
        }
        await pair.replace(`${ASTRAL}𠮷`);
        await pair.change([() => [0, 2, '']]);
      } finally {
        pair.dispose();
      }
    }
  }).timeout(240_000);
});
