/** The npm package: what `npm pack` puts in, and that it works where it is installed from nothing, without a compiler too. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { plainEnvironment } from '../cli/support';

const DRAFT = '（一）强化组织领导。第一段。\n\n（二）强化督导检查。第二段。\n\n（三）作风必须转变。第三段。\n\n（五）加强保障。第四段。\n';
/** Found by numbers alone. */
const GAP = 'outline-ordinal-gap';
/** Headings of which the engine's own words do not show that they are parallel; parts of speech do. */
const NEEDS_TAGS = '（一）强化组织领导。第一段。\n\n（二）强化督导检查。第二段。\n\n（三）作风必须转变。第三段。\n';
const CONTENTS = [
  'LICENSE',
  'README.md',
  'dist/NOTICE.txt',
  'dist/cli.js',
  'dist/package.json',
  'dist/policy-speech.schema.json',
  'dist/server/browser/main.js',
  'dist/server/dict/hmm.utf8',
  'dist/server/dict/terms.utf8',
  'dist/server/dict/weights.utf8',
  'dist/server/dict/words.utf8',
  'dist/server/node/commandLine.js',
  'dist/server/node/main.js',
  'dist/server/node/segmenter.js',
  'package.json',
];

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

describe('the npm package', function () {
  this.timeout(300_000);
  let folder: string;
  let packed: Packed;

  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'policy-speech-')));
    const report = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { stdio: ['ignore', 'pipe', 'pipe'], env: bare() }).toString();
    // What the build prints comes before the report.
    packed = (JSON.parse(report.slice(report.search(/^[[{]/m))) as readonly Packed[])[0]!;
  });
  after(() => { rmSync(folder, { recursive: true, force: true }); });

  const tarball = (): string => join(folder, packed.filename);

  /** Installs for all, into folders of its own and with an empty cache. */
  function install(name: string, env: NodeJS.ProcessEnv): string {
    const prefix = join(folder, name);
    mkdirSync(join(prefix, 'lib'), { recursive: true });
    execFileSync('npm', ['install', '--global', '--prefix', prefix, '--cache', join(folder, `${name}-cache`), tarball()], { stdio: 'pipe', env });
    return prefix;
  }

  it('holds what is needed and nothing else', () => {
    const pages = readdirSync('server/src/rules').filter((name) => name.endsWith('.md')).map((name) => `dist/rules/${name}`);
    assert.deepEqual(packed.files.map(({ path }) => path).sort(), [...CONTENTS, ...pages].sort());
    assert.ok(packed.size <= 1_000_000, `${packed.size} bytes`);
  });

  it('installs and works without a compiler', () => {
    const env = { ...bare(), PATH: withoutCompiler(join(folder, 'bin')) };
    const prefix = install('bare', env);
    const command = join(prefix, 'bin/policy-speech');
    assert.equal(existsSync(addon(prefix)), false);
    const checked = spawnSync(command, ['check', '-'], { input: DRAFT, env });
    assert.match(checked.stdout.toString(), new RegExp(`^-:7:1  警告  .*${GAP}$`, 'm'));
    assert.deepEqual([checked.status, checked.stderr.toString()], [1, '']);
    assert.equal(spawnSync(command, ['--version'], { env }).status, 0);
  });

  it('brings nodejieba where it can be compiled', () => {
    const prefix = install('compiled', bare());
    assert.ok(existsSync(addon(prefix)));
    const { stdout } = spawnSync(join(prefix, 'bin/policy-speech'), ['check', '-'], { input: NEEDS_TAGS, env: bare() });
    assert.match(stdout.toString(), /^-:5:4 .*heading-parallelism$/m);
  });

  it('runs by npx in a folder that has it', () => {
    const project = join(folder, 'project');
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), '{}');
    writeFileSync(join(project, '草稿讲话.txt'), DRAFT);
    const options = { cwd: project, env: bare() };
    execFileSync('npm', ['install', '--omit=optional', '--offline', '--cache', join(folder, 'project-cache'), tarball()], { ...options, stdio: 'pipe' });
    const { status, stdout } = spawnSync('npx', ['--no', 'policy-speech', 'check', '草稿讲话.txt'], options);
    assert.match(stdout.toString(), new RegExp(`^草稿讲话.txt:7:1  警告  .*${GAP}$`, 'm'));
    assert.equal(status, 1);
  });
});

function addon(prefix: string): string {
  return join(prefix, 'lib/node_modules/policy-speech/node_modules/nodejieba/build/Release/nodejieba.node');
}

/** This process's environment without what an outer npm says about its own package. */
function bare(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(plainEnvironment()).filter(([name]) => !/^npm_(package|lifecycle|command|config_(local_prefix|prefix|global_prefix|cache|yes))/i.test(name)));
}

/** A folder for PATH with Node, npm and a shell only. */
function withoutCompiler(bin: string): string {
  mkdirSync(bin);
  for (const name of ['node', 'npm', 'npx', 'sh', 'env']) symlinkSync(found(name), join(bin, name));
  return bin;
}

function found(name: string): string {
  const folder = (process.env.PATH ?? '').split(delimiter).find((part) => existsSync(join(part, name)));
  assert.ok(folder, name);
  return realpathSync(join(folder, name));
}
