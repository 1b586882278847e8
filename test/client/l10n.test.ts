/** Both languages of the client are complete. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { chooseLanguage, createTranslate } from '../../client/src/l10n/translate';

type Texts = Readonly<Record<string, string>>;

const english = texts('client/l10n/bundle.l10n.en.json');
const used = new Set(
  readdirSync('client/src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(`client/src/${name}`, 'utf8').matchAll(/\bt\('([^']+)'/g)].map((match) => match[1]!)),
);

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
