/** The manifest's language: file names, brackets, words, and the files it points to. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

interface Manifest {
  readonly contributes: {
    readonly languages: readonly { id: string; extensions: readonly string[]; filenamePatterns: readonly string[]; configuration: string }[];
    readonly grammars: readonly { language: string; scopeName: string; path: string }[];
    readonly snippets: readonly { language: string; path: string }[];
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}

interface LanguageConfiguration {
  readonly brackets: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
}

const { contributes } = read<Manifest>('package.json');
const language = contributes.languages.find(({ id }) => id === 'policy-speech')!;
const configuration = read<LanguageConfiguration>(language.configuration);

describe('language', () => {
  it('has one grammar and one snippet file, which belong to it', () => {
    assert.deepEqual(contributes.grammars.map((grammar) => [grammar.language, grammar.scopeName]), [['policy-speech', 'text.policy-speech']]);
    assert.equal(read<{ scopeName: string }>(contributes.grammars[0]!.path).scopeName, 'text.policy-speech');
    assert.deepEqual(contributes.snippets.map((one) => one.language), ['policy-speech']);
    assert.notEqual(Object.keys(read<object>(contributes.snippets[0]!.path)).length, 0);
  });

  describe('file names', () => {
    for (const name of ['a.speech', 'a.speech.txt', 'a.speech.md', '在推进会上的讲话.txt', '讲稿（三稿）.md', '表态发言.txt', '开幕致辞.md', '主持词.txt', '2025年述职报告.md', '七一党课.txt']) {
      it(`${name} is a speech`, () => assert.ok(isSpeech(name)));
    }
    for (const name of ['notes.txt', 'README.md', '讲话.docx', '会议通知.txt', '讲话/会议通知.txt']) {
      it(`${name} is none`, () => assert.ok(!isSpeech(name)));
    }
    it('all sample drafts are speeches', () => {
      const names = readdirSync('client/samples');
      assert.deepEqual(names.filter(isSpeech), names);
    });
  });

  it('pairs are of two different characters and closed where they are opened', () => {
    const brackets = configuration.brackets.map(([open, close]) => open + close);
    for (const pair of ['“”', '‘’', '（）', '《》', '【】', '〔〕', '()', '[]']) {
      assert.ok(brackets.includes(pair), pair);
      assert.ok(configuration.autoClosingPairs.some(({ open, close }) => open + close === pair), pair);
      assert.ok(configuration.surroundingPairs.some(([open, close]) => open + close === pair), pair);
    }
    assert.ok(configuration.brackets.every(([open, close]) => open !== close));
  });

  describe('word pattern', () => {
    const { pattern, flags } = configuration.wordPattern;
    const words = new RegExp(pattern, `${flags}g`);
    for (const [text, expected] of [
      ['下面xm', ['下面', 'xm']],
      ['增长8.3%，完成GDP目标', ['增长', '8.3', '完成', 'GDP', '目标']],
      ['同志们：（一）抓落实', ['同志们', '一', '抓落实']],
      ['𠮷林、二〇二五年', ['𠮷林', '二〇二五年']],
    ] as const) {
      it(text, () => assert.deepEqual(text.match(words), expected));
    }
    it('never matches nothing', () => assert.equal(new RegExp(`^(?:${pattern})$`, flags).test(''), false));
    it('lets a pinyin prefix be typed right after Chinese text', () => {
      const snippets = read<Record<string, { readonly prefix: readonly string[] }>>(contributes.snippets[0]!.path);
      for (const prefix of Object.values(snippets).flatMap((snippet) => snippet.prefix)) {
        assert.deepEqual(prefix.match(words), [prefix]);
        if (/^[a-z]+$/.test(prefix)) assert.deepEqual(`同志们${prefix}`.match(words), ['同志们', prefix]);
      }
    });
  });

  it('folding markers', () => {
    const { start, end } = configuration.folding.markers;
    assert.match('<!-- #region 第一稿 -->', new RegExp(start));
    assert.match('<!-- endregion -->', new RegExp(end));
    assert.doesNotMatch('<!-- #endregion -->', new RegExp(start));
  });

  it('defaults of the language concern the editor and its files alone', () => {
    const defaults = contributes.configurationDefaults['[policy-speech]']!;
    for (const key of Object.keys(defaults)) assert.match(key, /^(editor|files)\./);
    assert.equal(defaults['editor.wordWrap'], 'on');
    assert.deepEqual(defaults['editor.wordSegmenterLocales'], ['zh-CN']);
    assert.equal(defaults['editor.wordBasedSuggestions'], 'off');
    for (const kind of ['ambiguousCharacters', 'invisibleCharacters', 'nonBasicASCII']) {
      assert.equal(defaults[`editor.unicodeHighlight.${kind}`], false);
    }
  });
});

/** Whether VS Code takes a file for a speech: patterns without a slash are held against the name alone. */
function isSpeech(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    language.extensions.some((extension) => name.endsWith(extension)) ||
    language.filenamePatterns.some((glob) => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(name))
  );
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
