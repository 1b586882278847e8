/** The server's floors: who imports whom, what every module and every rule must have. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ruleIds } from '../server/tools/generatedFiles';

const SOURCE = 'server/src';

/** A module may import from its own floor and from those before it. */
const FLOORS: readonly (readonly string[])[] = [
  ['text'],
  ['outline', 'snippets', 'phrases'],
  ['rules'],
  ['lint', 'l10n', 'docx'],
  ['clean', 'edits'],
  ['completion'],
  ['analysis'],
  ['features'],
  ['languageService'],
  ['lsp'],
  ['node', 'browser'],
];
const CORE = new Set(['text', 'outline', 'rules', 'lint', 'l10n', 'docx', 'snippets', 'phrases', 'clean', 'edits', 'completion', 'analysis', 'features', 'languageService']);

interface Import {
  readonly from: string;
  /** Path of a module of ours, without extension, or the name of a package. */
  readonly to: string;
  readonly ours: boolean;
}

const modules = sources(SOURCE);
const imports = modules.flatMap(importsOf);

describe('architecture', () => {
  it('has modules and imports to look at', () => {
    assert.ok(modules.length > 10 && imports.length > 10);
  });
  it('every folder stands on a floor', () => {
    assert.deepEqual(modules.filter((path) => floorOf(path) < 0), []);
  });
  it('no import runs up', () => {
    assert.deepEqual(shown(imports.filter(({ from, to, ours }) => ours && floorOf(from) < floorOf(to))), []);
  });
  it('rooms of one floor do not know each other', () => {
    assert.deepEqual(shown(imports.filter(({ from, to, ours }) => ours && floorOf(from) === floorOf(to) && roomOf(from) !== roomOf(to))), []);
  });
  it('no modules import each other in a circle', () => {
    assert.deepEqual(circles(), []);
  });
  it('no rule knows another rule or the registry', () => {
    const inRules = imports.filter(({ from, ours }) => ours && roomOf(from) === 'rules' && from !== `${SOURCE}/rules/index`);
    const wrong = inRules.filter(({ to }) => roomOf(to) === 'rules' && to !== `${SOURCE}/rules/rule` && !to.startsWith(`${SOURCE}/rules/support/`));
    assert.deepEqual(shown(wrong), []);
  });
  it('the core needs no package but a parser for its configuration file', () => {
    const needed = imports.filter(({ from, ours }) => !ours && CORE.has(roomOf(from)));
    assert.deepEqual(shown(needed), [`${SOURCE}/lint/configFile → jsonc-parser`]);
  });
  it('the protocol imports nothing', () => {
    assert.deepEqual(shown(imports.filter(({ from }) => from === `${SOURCE}/lsp/protocol`)), []);
  });
  it('every module opens with its purpose', () => {
    const all = [...modules, ...sources('server/tools'), ...sources('client/src')];
    assert.deepEqual(all.filter((path) => !/^\/\*\*(?: \S.*[.*/]$|$)/.test(readFileSync(`${path}.ts`, 'utf8').split('\n', 1)[0]!)), []);
  });
  it('no module passes 400 lines', () => {
    assert.deepEqual(modules.filter((path) => readFileSync(`${path}.ts`, 'utf8').split('\n').length > 400), []);
  });
  for (const id of ruleIds(process.cwd())) {
    it(`rule ${id} has its page and its suite`, () => {
      assert.ok(existsSync(`${SOURCE}/rules/${id}.md`), 'no page');
      assert.ok(existsSync(`test/rules/${id}.md`), 'no suite');
    });
  }
  it('no page and no suite is left without its rule', () => {
    const known = new Set(ruleIds(process.cwd()).map((id) => `${id}.md`));
    const pages = [`${SOURCE}/rules`, 'test/rules'].flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.md')));
    assert.deepEqual(pages.filter((name) => !known.has(name)), []);
  });
});

/** TypeScript modules below a folder, as paths without extension. */
function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/').slice(0, -'.ts'.length))
    .sort();
}

function importsOf(from: string): readonly Import[] {
  const code = readFileSync(`${from}.ts`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const statements = code.matchAll(/^(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*'([^']+)'|\b(?:import|require)\('([^']+)'\)/gm);
  return [...statements].map((match) => {
    const name = match[1] ?? match[2] ?? '';
    return name.startsWith('.') ? { from, to: join(dirname(from), name).replaceAll('\\', '/'), ours: true } : { from, to: name, ours: false };
  });
}

/** The folder of the module, or the module itself where it lies at the top. */
function roomOf(path: string): string {
  return path.slice(SOURCE.length + 1).split('/')[0] ?? '';
}

function floorOf(path: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(roomOf(path)));
}

function shown(list: readonly Import[]): readonly string[] {
  return list.map(({ from, to }) => `${from} → ${to}`);
}

/** Every circle of imports, found once, as the path that closes it. */
function circles(): readonly string[] {
  const targets = new Map(modules.map((path) => [path, imports.filter(({ from, ours }) => ours && from === path).map(({ to }) => to)]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const seen = trail.indexOf(path);
    if (seen >= 0) found.push([...trail.slice(seen), path].join(' → '));
    if (seen >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of modules) visit(path, []);
  return found;
}
