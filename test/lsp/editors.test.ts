/** The configurations for other editors name the same files as the extension does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse, type ParseError } from 'jsonc-parser';

interface Manifest {
  readonly contributes: { readonly languages: readonly { readonly id: string; readonly extensions?: readonly string[]; readonly filenamePatterns?: readonly string[] }[] };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const language = manifest.contributes.languages.find(({ id }) => id === 'policy-speech');
const patterns = [...(language?.extensions ?? []).map((extension) => `*${extension}`), ...(language?.filenamePatterns ?? [])];
const configuration = (name: string): string => readFileSync(`server/editors/${name}`, 'utf8');

describe('configurations of other editors', () => {
  it('there are patterns to look for', () => {
    assert.ok(patterns.length > 10);
  });
  it('Neovim and Helix have every pattern, and no other', () => {
    const found = (text: string, wanted: RegExp): readonly string[] => [...text.matchAll(wanted)].map(([, pattern]) => pattern!).sort();
    assert.deepEqual(found(configuration('neovim.lua'), /'(\*[^']+)'/g), [...patterns].sort());
    assert.deepEqual(found(configuration('helix.toml'), /glob = "([^"]+)"/g), [...patterns].sort());
  });
  it('Emacs knows the names, and no others', () => {
    const expressions = [...configuration('emacs.el').matchAll(/"((?:\\\\\.|\\\\\().*?\\\\')"/g)].map(([, source]) =>
      new RegExp(source!.replaceAll('\\\\', '\\').replace(/\\([()|])/g, '$1').replace("\\'", '$'), 'u'));
    assert.equal(expressions.length, 2);
    const known = (name: string): boolean => expressions.some((expression) => expression.test(`/drafts/${name}`));
    for (const pattern of patterns) assert.ok(known(pattern.replaceAll('*', '在会上的')), pattern);
    for (const name of ['通知.txt', '讲话.docx', '讲话/通知.txt', 'a.speechless']) assert.ok(!known(name), name);
  });
  it('that of Sublime Text can be read', () => {
    const errors: ParseError[] = [];
    const value = parse(configuration('sublime-text.json'), errors) as { settings: { LSP: Record<string, { command: readonly string[] }> } };
    assert.deepEqual(errors, []);
    assert.deepEqual(value.settings.LSP['policy-speech']?.command, ['policy-speech', 'lsp', '--stdio']);
  });
  it('every one is on the page', () => {
    const page = configuration('README.md');
    for (const name of ['neovim.lua', 'emacs.el', 'helix.toml', 'sublime-text.json', 'Zed']) assert.ok(page.includes(name), name);
  });
});
