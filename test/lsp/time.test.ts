/** Time by the settings, the draft's own target, budgets and lengths of ranges. */
import assert from 'node:assert/strict';
import type { OutlineResult } from '../../server/src/lsp/protocol';
import type { LengthsResult, ReadingScript } from '../../server/src/lsp/speakingProtocol';
import { countSyllables } from '../../server/src/text/reading';
import { DRAFT, place } from '../features/draft';
import { createLineIndex } from '../../server/src/text/lineIndex';
import { connect, type TestClient, URI } from './client';

const DOCUMENT = { textDocument: { uri: URI } };

describe('time', () => {
  let client: TestClient;
  beforeEach(() => {
    client = connect();
  });
  afterEach(() => {
    client.dispose();
  });
  const outlineOf = async (text: string, settings = {}): Promise<OutlineResult> => {
    await client.initialize({ options: { settings } });
    await client.open(text);
    return client.request<OutlineResult>('policySpeech/outline', DOCUMENT);
  };

  it('has no target by default, the setting’s where the draft names none, else the draft’s', async () => {
    assert.equal((await outlineOf(DRAFT)).target, null);
    client.dispose();
    client = connect();
    assert.deepEqual((await outlineOf(DRAFT, { targetMinutes: 12 })).target, { minutes: 12, source: 'settings', text: '' });
    client.dispose();
    client = connect();
    assert.deepEqual((await outlineOf(`---\n时长：8分钟\n---\n${DRAFT}`, { targetMinutes: 12 })).target, { minutes: 8, source: 'draft', text: '8分钟' });
  });
  it('grows by the pauses where they are to be added', async () => {
    const plain = await outlineOf(DRAFT);
    client.dispose();
    client = connect();
    const slow = await outlineOf(DRAFT, { pauses: true });
    assert.equal(slow.characters, plain.characters);
    assert.ok(slow.minutes > plain.minutes + 0.1, `${String(slow.minutes)} after ${String(plain.minutes)}`);
  });
  it('gives each top-level section its budget, and only these', async () => {
    const { speeches: [speech] } = await outlineOf(DRAFT, { targetMinutes: 10 });
    const sections = speech!.children.filter(({ kind }) => kind === 'section');
    assert.equal(sections.length, 3);
    for (const { budget, characters } of sections) assert.equal(budget?.share, characters / speech!.characters);
    const taken = sections.reduce((sum, { characters }) => sum + characters, 0);
    assert.equal(sections[0]!.budget!.averageShare, taken / speech!.characters / 3);
    const frame = speech!.minutes - sections.reduce((sum, { minutes }) => sum + minutes, 0);
    assert.ok(Math.abs(sections[0]!.budget!.minutes! * 3 + frame - 10) < 1e-9);
    assert.deepEqual([...speech!.children.filter(({ kind }) => kind !== 'section'), ...sections.flatMap(({ children }) => children)].filter(({ budget }) => budget !== null), []);
  });
  it('gives the draft as it is read', async () => {
    await client.initialize({ options: { settings: { charactersPerMinute: 160, pauses: true } } });
    await client.open(DRAFT);
    const script = await client.request<ReadingScript>('policySpeech/readingScript', DOCUMENT);
    assert.deepEqual([script.version, script.charactersPerMinute, script.pauses], [1, 160, true]);
    assert.deepEqual(script.parts.map(({ label }) => label).slice(0, 3), ['在全县重点工作推进会上的讲话', '开头', '一、提高认识，增强紧迫感']);
    assert.deepEqual(script.sentences[1], {
      kind: 'salutation', level: 0, part: 0, opens: true, range: { start: { line: 3, character: 0 }, end: { line: 3, character: 4 } },
      groups: [{ text: '同志们：', characters: 3, pauses: 0.9 }],
    });
  });
  it('measures ranges', async () => {
    await client.initialize({ options: { settings: { charactersPerMinute: 100 } } });
    await client.open(DRAFT);
    const lines = createLineIndex(DRAFT);
    const ranges = ['形势逼人。', '在全县重点工作推进会上的讲话'].map((words) => {
      const { start, end } = place(DRAFT, words);
      return { start: lines.position(start), end: lines.position(end) };
    });
    const { version, lengths } = await client.request<LengthsResult>('policySpeech/lengths', { ...DOCUMENT, ranges });
    assert.equal(version, 1);
    assert.deepEqual(lengths.map(({ characters, minutes }) => [characters, minutes]), [[countSyllables('形势逼人'), 0.04], [0, 0]]);
    assert.equal(lengths[0]!.pauses, 0.4);
  });
});
