/** nodejieba in its thread: that it loads on this machine, cuts with the trimmed dictionary, and fails without harm. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createLazyJieba, loadJieba } from '../../server/src/node/segmenter/jieba';
import { createThreadCutter } from '../../server/src/node/segmenter/threadCutter';
import { rules } from '../../server/src/rules/index';
import { createIntlCutter, type Word } from '../../server/src/text/segmenter';
import { lintWith } from '../support/checkRule';
import { readSuite } from '../support/markdownSuite';

const program = resolve('dist/server/node/segmenter.js');
const dictionary = resolve('dist/server/dict');

const cutWords = (words: readonly Word[] | undefined): string => words?.map(({ text }) => text).join('|') ?? '';

describe('nodejieba in a thread', () => {
  it('loads on this machine, and knows parts of speech', async () => {
    const [words] = await createThreadCutter({ program, dictionary }).cut(['抓调研摸实情']);
    assert.deepEqual(words, [
      { text: '抓', start: 0, tag: 'v' },
      { text: '调研', start: 1, tag: 'vn' },
      { text: '摸', start: 3, tag: 'v' },
      { text: '实情', start: 4, tag: 'n' },
    ]);
  });
  it('answers many requests, each with its own words', async () => {
    const cutter = createThreadCutter({ program, dictionary });
    const answers = await Promise.all([cutter.cut(['时间不等人', '必须增强紧迫感']), cutter.cut([]), cutter.cut(['抓好落实'])]);
    assert.deepEqual(answers.map((words) => words.map(cutWords)), [['时间|不|等|人', '必须|增强|紧迫感'], [], ['抓好|落实']]);
  });
  it('keeps policy terms whole', async () => {
    const [words] = await createThreadCutter({ program, dictionary }).cut(['做好常态化疫情防控，做到应接尽接']);
    assert.equal(cutWords(words), '做好|常态化疫情防控|，|做到|应接尽接');
  });
  it('loses nothing of any text', async () => {
    const texts = ['', ' \t\r\n　', '𠮷𠮷a b', '\uD800，x\uDC00', '2024年1.5万亿元、GDP', '\u0000', '时间不等人'.repeat(2000)];
    const answers = await createThreadCutter({ program, dictionary }).cut(texts);
    texts.forEach((text, index) => {
      const words = answers[index] ?? [];
      assert.equal(words.map((word) => word.text).join(''), text);
      assert.ok(words.every((word) => text.startsWith(word.text, word.start)));
    });
  });

  it('does not keep the process alive', async () => {
    const holding = (): number => process.getActiveResourcesInfo().filter((name) => /Worker|MessagePort/.test(name)).length;
    const before = holding();
    await createThreadCutter({ program, dictionary }).cut(['一']);
    assert.equal(holding(), before);
  });

  describe('without what it needs', () => {
    let folder: string;
    beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'policy-speech-')); });
    afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

    it('says that the dictionary is missing, again and again', async () => {
      const cutter = createThreadCutter({ program, dictionary: join(folder, 'none') });
      await assert.rejects(cutter.cut(['一']), /ENOENT.*words\.utf8/);
      await assert.rejects(cutter.cut(['二']), /ENOENT.*words\.utf8/);
    });
    for (const [name, spoil] of [
      ['cut off', (text: string) => text.slice(0, text.length - 20)],
      ['empty', () => ''],
      ['of another form', (text: string) => text.replace(/ (\d+) /, ' ')],
    ] as const) {
      it(`says that the dictionary is ${name}, where the addon would end the process`, async () => {
        cpSync(dictionary, folder, { recursive: true });
        const words = join(folder, 'words.utf8');
        writeFileSync(words, spoil(readFileSync(words, 'utf8')));
        await assert.rejects(createThreadCutter({ program, dictionary: folder }).cut(['一']), /words\.utf8 is damaged/);
      });
    }
    it('says that the addon is missing', async () => {
      cpSync(dictionary, folder, { recursive: true });
      await assert.rejects(createThreadCutter({ program, dictionary: folder }).cut(['一']), /Cannot find module 'nodejieba'/);
    });
    it('says that the thread does not start', async () => {
      await assert.rejects(createThreadCutter({ program: join(folder, 'none.js'), dictionary }).cut(['一']), /none\.js/);
    });
    it('is replaced by the engine’s own cutter on the command line', () => {
      assert.deepEqual(createLazyJieba(folder)('必须增强'), createIntlCutter()('必须增强'));
    });
  });
});

describe('the trimmed dictionary', () => {
  const lines = (name: string): readonly string[] => readFileSync(join(dictionary, name), 'utf8').trimEnd().split('\n');
  it('holds so many words, the most frequent first', () => {
    const frequencies = lines('words.utf8').map((line) => Number(line.split(' ')[1]));
    assert.equal(frequencies.length, 52_000);
    assert.ok(frequencies.every((frequency, index) => index === 0 || frequency <= frequencies[index - 1]!));
  });
  it('needs none of our terms, and has each once', () => {
    const words = new Set(lines('words.utf8').map((line) => line.split(' ')[0]));
    const terms = lines('terms.utf8').map((line) => line.split(' ')[0]!);
    assert.deepEqual(terms.filter((term, index) => words.has(term) || terms.indexOf(term) !== index), []);
    const cut = loadJieba(dictionary);
    assert.deepEqual(terms.filter((term) => cut(term).length > 1), []);
  });
});

describe('rule heading-parallelism with either cutter', () => {
  const rule = rules.find(({ meta }) => meta.id === 'heading-parallelism')!;
  const jieba = createLazyJieba(dictionary);
  for (const [file, promised] of [['server/src/rules/heading-parallelism.md', 7], ['test/rules/heading-parallelism.md', 15]] as const) {
    it(`finds the same in ${file}`, () => {
      const texts = readSuite(readFileSync(file, 'utf8')).flatMap(({ blocks }) => blocks.filter(({ info }) => info === 'speech').map(({ text }) => text.replace(/\[\||\|\]/g, '')));
      assert.ok(texts.length >= promised);
      for (const text of texts) assert.deepEqual(lintWith(rule, { text, words: jieba }), lintWith(rule, { text }));
    });
  }
  it('tells a noun from a verb only by the part of speech', () => {
    const text = '（一）强化组织领导。第一段。\n\n（二）强化督导检查。第二段。\n\n（三）作风必须转变。第三段。\n';
    assert.deepEqual([lintWith(rule, { text, words: jieba }).length, lintWith(rule, { text }).length], [1, 0]);
  });
});
