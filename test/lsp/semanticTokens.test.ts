import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { TOKEN_LEGEND } from '../../server/src/lsp/semanticTokens';
import { DRAFT } from '../features/draft';
import { connect, type TestClient, URI } from './client';

const DOCUMENT = { textDocument: { uri: URI } };

/** Type and words of each token. @param inBytes whether columns count bytes of UTF-8 */
function read({ data }: { readonly data: readonly number[] }, text: string, inBytes = false): readonly string[] {
  const lines = text.split('\n');
  const found: string[] = [];
  let line = 0;
  let column = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0, levels = 0] = data.slice(i, i + 5);
    line += down;
    column = down === 0 ? column + right : right;
    const words = inBytes ? Buffer.from(lines[line]!).subarray(column, column + length).toString() : lines[line]!.slice(column, column + length);
    found.push(`${TOKEN_LEGEND.tokenTypes[type] ?? ''}${levels === 0 ? '' : String(Math.log2(levels) + 1)} ${words}`);
  }
  return found;
}

function changed(before: readonly number[], { edits }: SemanticTokensDelta): readonly number[] {
  const data = [...before];
  for (const { start, deleteCount, data: added = [] } of [...edits].sort((a, b) => b.start - a.start)) data.splice(start, deleteCount, ...added);
  return data;
}

describe('semantic tokens of the server', () => {
  let client: TestClient;
  beforeEach(() => {
    client = connect();
  });
  afterEach(() => { client.dispose(); });

  async function start(text: string, positionEncodings = ['utf-16']): Promise<SemanticTokens> {
    await client.initialize({ capabilities: { general: { positionEncodings } } });
    await client.open(text);
    return client.request<SemanticTokens>('textDocument/semanticTokens/full', DOCUMENT);
  }
  const since = (previousResultId: string): Promise<SemanticTokens & SemanticTokensDelta> => client.request('textDocument/semanticTokens/full/delta', { ...DOCUMENT, previousResultId });

  it('stand on their words, in UTF-16 as in UTF-8', async () => {
    const words = read(await start(DRAFT), DRAFT);
    assert.deepEqual(words.slice(0, 4), ['speechSalutation 同志们：', 'speechMarker1 一、', 'speechHeading1 提高认识，增强紧迫感', 'speechMarker 一是']);
    client.dispose();
    client = connect();
    assert.deepEqual(read(await start(DRAFT, ['utf-8']), DRAFT, true), words);
  });
  it('of a range are those on its lines', async () => {
    await start(DRAFT);
    const range = { start: { line: 8, character: 0 }, end: { line: 8, character: 1 } };
    const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/range', { ...DOCUMENT, range });
    assert.deepEqual(read(tokens, DRAFT), ['speechMarker2 （一）', 'speechLead2 抓项目']);
  });
  it('change by as little as has changed', async () => {
    const before = await start(DRAFT);
    const text = DRAFT.replace('形势逼人。', '形势逼人，增长8%。');
    await client.change(2, [{ text }]);
    const delta = await since(before.resultId!);
    assert.deepEqual(read({ data: changed(before.data, delta) }, text).filter((words) => words.includes('8%')), ['speechFigure 8%']);
    assert.ok(delta.edits[0]!.data!.length <= 10, 'more than two tokens');
    const same = await since(delta.resultId!);
    assert.deepEqual(same.edits, []);
  });
  it('come whole where the client has others than were sent last', async () => {
    const before = await start(DRAFT);
    assert.deepEqual((await since('unknown')).data, before.data);
    assert.deepEqual((await since(before.resultId!)).data, before.data);
  });
  it('have a description and a colour each in the manifest', () => {
    interface Named { readonly id: string }
    interface Manifest {
      readonly contributes: {
        readonly semanticTokenTypes: readonly Named[];
        readonly semanticTokenModifiers: readonly Named[];
        readonly semanticTokenScopes: readonly { readonly language: string; readonly scopes: Readonly<Record<string, readonly string[]>> }[];
      };
    }
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
    assert.deepEqual(contributes.semanticTokenTypes.map(({ id }) => id), TOKEN_LEGEND.tokenTypes);
    assert.deepEqual(contributes.semanticTokenModifiers.map(({ id }) => id), TOKEN_LEGEND.tokenModifiers);
    const coloured = Object.keys(contributes.semanticTokenScopes.find(({ language }) => language === 'policy-speech')!.scopes);
    const levelled = ['speechHeading', 'speechLead'];
    const wanted = TOKEN_LEGEND.tokenTypes.flatMap((type) => [
      ...(levelled.includes(type) ? [] : [type]),
      ...(levelled.includes(type) || type === 'speechMarker' ? TOKEN_LEGEND.tokenModifiers.map((level) => `${type}.${level}`) : []),
    ]);
    assert.deepEqual([...coloured].sort(), [...wanted].sort());
  });
});
