/** Code actions that silence a finding. */
import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import type { InitializationOptions } from '../../server/src/lsp/protocol';
import { createLineIndex } from '../../server/src/text/lineIndex';
import { applyEdits } from '../../server/src/text/textEdit';
import { DRAFT } from '../features/draft';
import { connect, type TestClient, URI } from './client';
import { createClock } from './clock';

const FAULTY = DRAFT.replace('（二）', '(二)').replace('（一）', '(一)');
const BRACKETS = 'ordinal-bracket-width';
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const NAME = '序号括号用全角';

describe('silencing a finding', () => {
  let client: TestClient;
  afterEach(() => {
    client.dispose();
  });

  async function actions(text: string, options: InitializationOptions = {}, config: string | null = null): Promise<readonly CodeAction[]> {
    client = connect(createClock({ runsIdle: true }), { readTextFile: async () => config });
    await client.initialize({ options });
    await client.open(text);
    return client.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: URI }, range: WHOLE, context: { diagnostics: [], only: ['quickfix'] } });
  }

  function applied(text: string, action: CodeAction | undefined): string {
    const lines = createLineIndex(text);
    const edits = action?.edit?.changes?.[URI] ?? assert.fail('no edit');
    return applyEdits(text, edits.map(({ range, newText }) => ({ span: { start: lines.offset(range.start), end: lines.offset(range.end) }, newText })));
  }

  it('comes after the fixes, never preferred: each line, the file, the rule, its page', async () => {
    const found = await actions(FAULTY, { disableRuleCommand: 'off', openRulePageCommand: 'page' });
    const silencing = found.findIndex(({ title }) => title.startsWith('忽略'));
    assert.ok(found.slice(0, silencing).some(({ isPreferred }) => isPreferred === true));
    assert.deepEqual(found.slice(silencing).map(({ title, isPreferred }) => [title, isPreferred]), [
      [`忽略此处：${NAME}`, undefined], [`忽略此处：${NAME}`, undefined], [`在本文件忽略此规则：${NAME}`, undefined], [`关闭此规则：${NAME}`, undefined], [`规则说明：${NAME}`, undefined],
    ]);
    assert.ok(found.every(({ diagnostics }) => diagnostics?.length === 1));
  });
  it('writes the comments', async () => {
    const found = await actions(FAULTY);
    const line = applied(FAULTY, found.find(({ title }) => title.startsWith('忽略此处')));
    assert.equal(line, FAULTY.replace('更要抓好投产。', `$& <!-- policy-speech-ignore-line ${BRACKETS} -->`));
    const file = applied(FAULTY, found.find(({ title }) => title.startsWith('在本文件')));
    assert.equal(file, `<!-- policy-speech-ignore-file ${BRACKETS} -->\n${FAULTY}`);
  });
  it('switches the rule off where the client has a command for it', async () => {
    const commands = (found: readonly CodeAction[]): unknown => found.flatMap(({ command }) => (command === undefined ? [] : [[command.command, command.arguments]]));
    assert.deepEqual(commands(await actions(FAULTY, { disableRuleCommand: 'off' })), [['off', [BRACKETS]]]);
    client.dispose();
    assert.deepEqual(commands(await actions(FAULTY)), []);
  });
  it('names the configuration file where that decides on the rule', async () => {
    const found = await actions(FAULTY, { disableRuleCommand: 'off' }, JSON.stringify({ [BRACKETS]: 'error' }));
    assert.deepEqual(found.flatMap(({ command }) => command?.arguments ?? []), [BRACKETS, 'file:///drafts/policy-speech.json']);
  });
  it('is no way out of a needless comment: that is taken out', async () => {
    const text = `${DRAFT}<!-- policy-speech-ignore-next-line ${BRACKETS} -->\n`;
    const [fix, ...others] = await actions(text);
    assert.deepEqual(others, []);
    assert.equal(applied(text, fix), DRAFT);
  });
});
