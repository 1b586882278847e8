/** Both languages of the server and of the command line are complete. */
import assert from 'node:assert/strict';
import { textsEn } from '../../server/src/node/cli/textsEn';
import { textsZh } from '../../server/src/node/cli/textsZh';
import { cases, chineseShare, isChinese, isPaired, literals, pairs } from './source';

/** What sentences end with: Chinese that is no message. */
const ALLOWED: readonly string[] = ['。！？!?；;'];
/** A text that stands there in both languages has words in a row. */
const BILINGUAL = /(?:[a-z-]+ ){3}[a-z-]/i;
const TEXTS = 'server/src/node/cli/texts';
const sentences = pairs('server/src');

describe('server: languages', () => {
  it('finds sentences to look at', () => {
    assert.ok(sentences.length > 200, `${sentences.length}`);
  });
  it('translations have the placeholders of their source', () => {
    const broken = sentences.filter(({ zh, en }) => zh !== null && en !== null && placeholders(zh) !== placeholders(en));
    assert.deepEqual(broken, []);
  });
  it('a sentence is Chinese in Chinese and English in English', () => {
    const mixed = sentences.filter(({ zh, en }) => (en !== null && chineseShare(en) > 0.5) || (zh !== null && en !== null && zh === en && isChinese(zh)));
    assert.deepEqual(mixed, []);
  });
  it('whatever is said in Chinese is said in English too', () => {
    const shown = ['server/src/lsp', 'server/src/l10n', 'server/src/node'].flatMap((folder) => literals(folder));
    const alone = shown.filter((literal) => isChinese(literal.text) && !isPaired(literal) && !/textsZh|textsEn/.test(literal.file) && !BILINGUAL.test(literal.text) && !ALLOWED.includes(literal.text));
    assert.deepEqual(alone.map(({ file, text }) => `${file}: ${text}`), []);
  });
  it('the command line answers each case in both languages, with the same values', () => {
    const [zh, en] = [cases(`${TEXTS}Zh.ts`), cases(`${TEXTS}En.ts`)];
    assert.ok(zh.size > 20);
    assert.deepEqual([...en], [...zh]);
  });
  it('the help names the same commands, options and choices in both languages', () => {
    const words = (help: string): readonly string[] => [...new Set(help.match(/--[a-z][\w-]*|^ {2}[a-z]+|[a-z]+(?:\|[a-z]+)+$/gm))].sort();
    assert.ok(words(textsZh.help).length > 20);
    assert.deepEqual(words(textsEn.help), words(textsZh.help));
  });
  it('the command line is English in English', () => {
    const texts = literals('server/src/node').filter(({ file }) => file === `${TEXTS}En.ts`);
    assert.deepEqual(texts.filter(({ text }) => chineseShare(text) > 0.2).map(({ text }) => text), []);
  });
});

function placeholders(sentence: string): string {
  // `{countEn}` is the English wording of `{count}`.
  return [...new Set(sentence.match(/\{\w+\}/g)?.map((name) => name.replace(/En\}$/, '}')))].sort().join(' ');
}
