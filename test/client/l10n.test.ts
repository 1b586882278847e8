/** Both languages of the client are complete. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chooseLanguage, createTranslate } from '../../client/src/l10n/translate';
import { chineseShare, isChinese, isTranslated, literals, valuesOf } from '../l10n/source';

type Texts = Readonly<Record<string, string>>;

const english = texts('client/l10n/bundle.l10n.en.json');
const said = literals('client/src');
const translated = said.filter(isTranslated);
const used = new Set(translated.map(({ text }) => text));

/** Texts in Chinese that are no messages. */
const ALLOWED: readonly string[] = [
  // The name of the client in the protocol's own log.
  'client/src/clientOptions.ts: 讲话稿',
  // The group of the drafter's own snippets, as the server names it.
  'client/src/snippets/search.ts: 我的',
  // What is read in a draft, and written into one.
  'client/src/edits/numberedLine.ts: [〇零一二三四五六七八九十百]{1,5}',
  'client/src/edits/numberedLine.ts: {}(?:[、，,.．。]|是|要)',
  'client/src/edits/numberedLine.ts: 第{}(?:(?:部分|章|节|个问题|个方面|点)[：:、，,]?|[：:、，,\\u3000])',
  'client/src/edits/numberedLine.ts: (?:首先|其次|再次|最后)[，,、]',
  'client/src/snippets/ownSnippet.ts: 名称：{}\n{}',
  // Markers to choose from.
  'client/src/edits/table.ts: 一、（一）1.（1）①',
  'client/src/edits/table.ts: 一、1.（1）①',
  'client/src/edits/table.ts: 第一，（一）1.（1）①',
  'client/src/edits/table.ts: 第一部分　一、（一）1.（1）①',
  'client/src/edits/table.ts: 一是…；二是…',
  'client/src/edits/table.ts: 第一，…；第二，…',
  'client/src/edits/table.ts: 首先，…；其次，…',
  'client/src/edits/table.ts: （一）…（二）…',
];

/** What the manifest shows. */
const manifestTexts = [...readFileSync('package.json', 'utf8').matchAll(/"(?:title|description|markdownDescription|label|contents|name|altText)": ("(?:[^"\\]|\\.)*")/g)].map((match) => JSON.parse(match[1]!) as string);

describe('client: languages', () => {
  it('finds texts to look at', () => {
    assert.ok(used.size > 20);
  });
  it('every Chinese text has its English one, and none is left over', () => {
    assert.deepEqual([...used].filter((text) => !(text in english)), []);
    assert.deepEqual(Object.keys(english).filter((text) => !used.has(text)), []);
  });
  it('translations have the placeholders of their source', () => {
    const placeholders = (text: string): string => [...new Set(text.match(/\{\d+\}/g))].sort().join();
    assert.deepEqual(Object.entries(english).filter(([zh, en]) => placeholders(zh) !== placeholders(en)), []);
  });
  it('every text is given as many values as it has places', () => {
    const broken = translated.filter((literal) => {
      const places = new Set(literal.text.match(/\{\d+\}/g)).size;
      const values = valuesOf(literal);
      // Without values it is handed on as a pattern.
      return values !== null && values !== 0 && values !== places;
    });
    assert.deepEqual(broken.map(({ file, text }) => `${file}: ${text}`), []);
  });
  it('nothing is said in Chinese past the translator', () => {
    const past = said.filter((literal) => isChinese(literal.text) && !isTranslated(literal)).map(({ file, text }) => `${file}: ${text}`);
    assert.deepEqual([...new Set(past)].sort(), [...ALLOWED].sort());
  });
  it('the English texts are English', () => {
    for (const file of ['client/l10n/bundle.l10n.en.json', 'package.nls.en.json']) {
      assert.deepEqual(Object.values(texts(file)).filter((text) => chineseShare(text) > 0.5), [], file);
    }
  });
  it('the manifest says in both languages what it says past its wordings', () => {
    assert.ok(manifestTexts.length > 100);
    assert.deepEqual(manifestTexts.filter((text) => isChinese(text) && !/[a-z]{3}/i.test(text)), []);
  });
  it('the manifest is worded in both languages, and nothing is left over', () => {
    const manifest = new Set([...readFileSync('package.json', 'utf8').matchAll(/%([\w.]+)%/g)].map((match) => match[1]!));
    for (const file of ['package.nls.json', 'package.nls.en.json']) assert.deepEqual(Object.keys(texts(file)).sort(), [...manifest].sort(), file);
  });
  it('follows the setting before the editor, and is Chinese where the editor is', () => {
    assert.deepEqual([chooseLanguage('auto', 'zh-cn'), chooseLanguage('auto', 'en'), chooseLanguage(undefined, 'de'), chooseLanguage('zh', 'en'), chooseLanguage('en', 'zh-cn')], ['zh', 'en', 'en', 'zh', 'en']);
  });
  it('fills placeholders in either language, and keeps the Chinese where there is no English', () => {
    const t = createTranslate(() => 'en', { '还有 {0} 处': '{0} more' });
    assert.deepEqual([t('还有 {0} 处', 3), t('第 {0} 行', 4)], ['3 more', '第 4 行']);
  });
});

function texts(file: string): Texts {
  return JSON.parse(readFileSync(file, 'utf8')) as Texts;
}
