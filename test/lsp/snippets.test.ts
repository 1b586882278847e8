/** Snippets and skeletons over a real connection. */
import assert from 'node:assert/strict';
import {
  OWN_SNIPPETS_NOTIFICATION, type OwnSnippetsParams, SKELETON_KINDS_REQUEST, SKELETON_REQUEST, type SkeletonKindsResult, type SkeletonResult,
  SNIPPETS_REQUEST, type SnippetGroupItem, type SnippetsResult,
} from '../../server/src/lsp/protocol';
import { expandSnippet } from '../../server/src/snippets/expandSnippet';
import { createLineIndex } from '../../server/src/text/lineIndex';
import { DRAFT } from '../features/draft';
import { connect, type TestClient, URI } from './client';

let client: TestClient;

function useClient(): void {
  beforeEach(async () => {
    client = connect();
    await client.initialize();
  });
  afterEach(() => { client.dispose(); });
}

async function groups(params: object = {}): Promise<readonly SnippetGroupItem[]> {
  return (await client.request<SnippetsResult>(SNIPPETS_REQUEST, params)).groups;
}

async function fittingAt(text: string, words: string): Promise<readonly string[]> {
  await client.open(text);
  const position = createLineIndex(text).position(text.indexOf(words) + words.length);
  return (await groups({ textDocument: { uri: URI }, position })).filter(({ fits }) => fits).map(({ name }) => name);
}

describe('policySpeech/snippets', () => {
  useClient();
  it('without a document gives all in the order of a speech', async () => {
    const all = await groups();
    assert.deepEqual(all.map(({ name }) => name), ['整篇', '标题', '称呼', '开头', '回顾', '过渡', '标题组', '分项', '段落', '固定', '主持', '结尾']);
    assert.ok(all.every(({ fits }) => fits));
    assert.equal(all.flatMap(({ snippets }) => snippets).length, 81);
  });
  it('previews what a snippet inserts', async () => {
    const items = (await groups()).flatMap(({ snippets }) => snippets);
    for (const { body, preview } of items) assert.equal(preview, expandSnippet(body).text);
    assert.equal(items.find(({ id }) => id === '过渡·再强调')?.preview, '这里，我再强调三点。');
  });
  it('tells by what they are searched', async () => {
    const items = (await groups()).flatMap(({ snippets }) => snippets);
    assert.ok(items.every(({ initials, words, pinyin }) => /^[a-z]+$/.test(initials) && /^\p{Script=Han}+$/u.test(words) && /^[a-z ]+$/.test(pinyin)));
  });
  for (const [words, first] of [
    ['（2025年3月12日）', '标题'],
    ['同志们：', '开头'],
    ['部署重点工作。', '过渡'],
    ['大家要清醒。', '分项'],
    ['作出更大贡献！', '结尾'],
  ] as const) {
    it(`after ${words} begins with ${first}`, async () => assert.equal((await fittingAt(DRAFT, words))[0], first));
  }
  it('in an empty draft begins with whole speeches', async () => assert.equal((await fittingAt('\n', ''))[0], '整篇'));
  it('sets the bodies as the draft is', async () => {
    await client.open(DRAFT);
    const position = { line: 4, character: 0 };
    const items = (await groups({ textDocument: { uri: URI }, position })).flatMap(({ snippets }) => snippets);
    assert.match(items.find(({ id }) => id === '过渡·讲三点意见')!.preview, /^　　下面，我讲三点意见。\n　　一、[^\n]+\n　　\n　　二、/);
    assert.doesNotMatch(items.find(({ id }) => id === '标题·会议讲话')!.preview, /#/);
  });
  it('has the drafter’s own snippets, and only those sent last', async () => {
    const send = (...titles: string[]): Promise<void> => {
      const params: OwnSnippetsParams = { snippets: titles.map((title) => ({ title, text: `${title}\n花 $5 {做} }好` })) };
      return client.connection.sendNotification(OWN_SNIPPETS_NOTIFICATION, params);
    };
    await send('防汛结尾', '感谢驻村干部');
    await send('防汛结尾');
    const [own] = (await groups()).filter(({ name }) => name === '我的');
    assert.deepEqual(own?.snippets.map(({ title, initials, preview }) => [title, initials, preview]), [['防汛结尾', 'fxjw', '防汛结尾\n花 $5 {做} }好']]);
  });
  it('passes over own snippets that cannot be read', async () => {
    for (const params of [null, {}, { snippets: 'x' }, { snippets: [1, null, { title: '' }, { title: 'x', text: 3 }] }]) {
      await client.connection.sendNotification(OWN_SNIPPETS_NOTIFICATION, params);
      assert.ok((await groups()).every(({ name }) => name !== '我的'));
    }
  });
});

describe('policySpeech/skeleton', () => {
  useClient();
  const skeleton = (params: object): Promise<SkeletonResult | null> => client.request(SKELETON_REQUEST, params);

  it('tells what can be chosen, and gives a speech for each choice', async () => {
    const { kinds, levels } = await client.request<SkeletonKindsResult>(SKELETON_KINDS_REQUEST, {});
    assert.deepEqual([kinds.length, levels], [11, ['县', '市', '局', '学校', '企业']]);
    for (const { kind } of kinds) assert.notEqual(await skeleton({ kind, level: '县' }), null, kind);
  });
  it('obeys the number of points and the minutes', async () => {
    const { preview } = (await skeleton({ kind: '动员会', level: '市', points: 4, minutes: 15, charactersPerMinute: 200 }))!;
    assert.match(preview, /下面，我讲四点意见。[^]*一、[^]*约600字[^]*四、/);
  });
  it('takes the speed of the settings', async () => {
    const { preview } = (await skeleton({ kind: '致辞', level: '县', minutes: 5 }))!;
    assert.match(preview, /约400字/);
  });
  it('knows no other kind and level', async () => {
    assert.equal(await skeleton({ kind: '晚会', level: '县' }), null);
    assert.equal(await skeleton({ kind: '动员会', level: '国' }), null);
  });
});
