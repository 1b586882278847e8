/** The configurations for other editors name the same files as the extension does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse, type ParseError } from 'jsonc-parser';
import { DRAFT_NAMES, DRAFT_PATTERNS, OTHER_NAMES } from '../support/draftNames';

const configuration = (name: string): string => readFileSync(`server/editors/${name}`, 'utf8');

describe('configurations of other editors', () => {
  it('there are patterns to look for', () => {
    assert.ok(DRAFT_PATTERNS.length > 10);
  });
  it('Neovim and Helix have every pattern, and no other', () => {
    const found = (text: string, wanted: RegExp): readonly string[] => [...text.matchAll(wanted)].map(([, pattern]) => pattern!).sort();
    assert.deepEqual(found(configuration('neovim.lua'), /'(\*[^']+)'/g), [...DRAFT_PATTERNS].sort());
    assert.deepEqual(found(configuration('helix.toml'), /glob = "([^"]+)"/g), [...DRAFT_PATTERNS].sort());
  });
  it('Emacs knows the names, and no others', () => {
    const expressions = [...configuration('emacs.el').matchAll(/"((?:\\\\\.|\\\\\().*?\\\\')"/g)].map(([, source]) =>
      new RegExp(source!.replaceAll('\\\\', '\\').replace(/\\([()|])/g, '$1').replace("\\'", '$'), 'u'));
    assert.equal(expressions.length, 2);
    const known = (name: string): boolean => expressions.some((expression) => expression.test(`/drafts/${name}`));
    for (const name of DRAFT_NAMES) assert.ok(known(name), name);
    for (const name of OTHER_NAMES) assert.ok(!known(name), name);
  });
  it('that of Sublime Text can be read', () => {
    const errors: ParseError[] = [];
    const value = parse(configuration('sublime-text.json'), errors) as { settings: { LSP: Record<string, { command: readonly string[] }> } };
    assert.deepEqual(errors, []);
    assert.deepEqual(value.settings.LSP['policy-speech']?.command, ['policy-speech', 'lsp', '--stdio']);
  });
  it('every one is on the page', () => {
    const page = configuration('README.md');
    for (const name of ['neovim.lua', 'emacs.el', 'helix.toml', 'sublime-text.json', 'vscode-tasks.json', 'Zed']) assert.ok(page.includes(name), name);
  });
});
