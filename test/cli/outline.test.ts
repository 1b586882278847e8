/** `outline`: the structure as data and as a tree. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './support';

interface RangeJson {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
interface NodeJson {
  readonly marker: string;
  readonly style: string;
  readonly level: number;
  readonly ordinal: number | null;
  readonly heading: string;
  readonly runIn: boolean;
  readonly range: RangeJson;
  readonly children: readonly NodeJson[];
}
interface SpeechJson {
  readonly range: RangeJson;
  readonly title: { readonly text: string; readonly range: RangeJson } | null;
  readonly salutations: readonly { readonly text: string; readonly role: string; readonly range: RangeJson }[];
  readonly declaredCounts: readonly { readonly text: string; readonly count: number | null; readonly actual: number; readonly scope: string }[];
  readonly outline: readonly NodeJson[];
  readonly enumerations: readonly { readonly kind: string; readonly items: readonly { readonly marker: string; readonly ordinal: number; readonly range: RangeJson }[] }[];
  readonly characters: number;
  readonly minutes: number;
}

const DRAFT = `在全县春季植树动员会上的讲话
（2024年3月12日）

同志们：
今天我们召开植树动员会。下面，我讲两点意见。
一、统一思想
（一）认清形势。全县绿化任务还很重。
（二）明确目标。今年植树3万亩。
二、抓好落实
一是抓进度，二是抓质量，三是抓管护。
谢谢大家！
`;
const SEEDS = join('..', 'shared', 'seeds', '000_3238d82a08099b43.txt');

async function speeches(args: readonly string[], stdin = ''): Promise<readonly SpeechJson[]> {
  const { status, stdout } = await run(['outline', '--format', 'json', ...args], { stdin: Buffer.from(stdin) });
  assert.equal(status, 0);
  const json = JSON.parse(stdout) as { schema: number; files: readonly { path: string; speeches: readonly SpeechJson[] }[] };
  assert.equal(json.schema, 1);
  assert.equal(json.files.length, 1);
  return json.files[0]!.speeches;
}

function flat(nodes: readonly NodeJson[]): readonly NodeJson[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

function textAt(text: string, { start, end }: RangeJson): string {
  assert.equal(start.line, end.line);
  return text.split('\n')[start.line]!.slice(start.character, end.character);
}

describe('outline', () => {
  it('json has every part of a speech, each at its place', async () => {
    const [speech, ...others] = await speeches(['-'], DRAFT);
    assert.ok(speech);
    assert.deepEqual(others, []);
    assert.equal(speech.title?.text, '在全县春季植树动员会上的讲话');
    assert.deepEqual(speech.salutations.map(({ text, role, range }) => [text, role, range.start.line]), [['同志们：', 'opening', 3]]);
    assert.deepEqual(speech.declaredCounts.map(({ count, actual, scope }) => [count, actual, scope]), [[2, 2, 'outline']]);
    const nodes = flat(speech.outline);
    assert.deepEqual(nodes.map(({ marker, style, level, ordinal, heading, runIn }) => [marker, style, level, ordinal, heading, runIn]), [
      ['一、', 'cn-comma', 1, 1, '统一思想', false],
      ['（一）', 'cn-paren', 2, 1, '认清形势', true],
      ['（二）', 'cn-paren', 2, 2, '明确目标', true],
      ['二、', 'cn-comma', 1, 2, '抓好落实', false],
    ]);
    for (const node of nodes) assert.equal(textAt(DRAFT, node.range), node.marker);
    assert.deepEqual(speech.enumerations.map(({ kind, items }) => [kind, items.map(({ ordinal }) => ordinal)]), [['是', [1, 2, 3]]]);
    for (const item of speech.enumerations[0]!.items) assert.equal(textAt(DRAFT, item.range), item.marker);
    assert.ok(speech.characters > 60 && speech.characters < 110, String(speech.characters));
    assert.equal(speech.minutes, Math.round(speech.characters / 20) / 10);
  });

  it('a heading without number has no marker, no ordinal, and its own range', async () => {
    const draft = '# 在表彰会上的讲话\n\n同志们：\n\n## 充分肯定成绩\n\n成绩来之不易。\n\n## 继续努力奋斗\n\n前路还很长。\n';
    const [speech] = await speeches(['--stdin-filename', 'a.speech.md', '-'], draft);
    const nodes = flat(speech!.outline);
    assert.deepEqual(nodes.map(({ marker, style, ordinal, heading }) => [marker, style, ordinal, heading]), [
      ['', 'markdown', null, '充分肯定成绩'],
      ['', 'markdown', null, '继续努力奋斗'],
    ]);
    for (const node of nodes) assert.equal(textAt(draft, node.range), node.heading);
  });

  it('text is a tree with characters and minutes', async () => {
    const { status, stdout, stderr } = await run(['outline', '-', '--stdin-filename', '植树.txt'], { stdin: Buffer.from(DRAFT) });
    assert.deepEqual([status, stderr], [0, '']);
    const size = '  \\d+ 字，约 \\d+\\.\\d 分钟';
    const lines = ['植树\\.txt', `在全县春季植树动员会上的讲话${size}`, '  同志们：', '  \\[我讲两点意见：预告 2 点，实有 2 点\\]', `  一、统一思想${size}`, `    （一）认清形势${size}`, `    （二）明确目标${size}`, `  二、抓好落实${size}`];
    assert.match(stdout, new RegExp(`^${lines.join('\n')}\n$`));
  });

  it('an empty text has one speech without parts', async () => {
    const [speech, ...others] = await speeches(['-']);
    assert.deepEqual(others, []);
    assert.deepEqual(speech, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      title: null, salutations: [], declaredCounts: [], outline: [], enumerations: [], characters: 0, minutes: 0,
    });
  });

  it('of the seed page holds two speeches and seven numbered nodes at their places', async function () {
    if (!existsSync(SEEDS)) {
      console.log('    skipped: the seed page is not there');
      this.skip();
    }
    const text = readFileSync(SEEDS, 'utf8');
    const found = await speeches([SEEDS]);
    assert.equal(found.length, 2);
    const nodes = found.map((speech) => flat(speech.outline).filter((node) => node.marker !== ''));
    assert.deepEqual(nodes.map((list) => list.map(({ style, ordinal, level }) => [style, ordinal, level])), [
      [['yao', 1, 1], ['yao', 2, 1], ['yao', 3, 1]],
      [['cn-comma', 1, 1], ['cn-paren', 1, 2], ['cn-paren', 2, 2], ['cn-paren', 3, 2]],
    ]);
    for (const node of nodes.flat()) assert.equal(textAt(text, node.range), node.marker);
  });
});
