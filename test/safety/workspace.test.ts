/** What a foreign workspace can make the extension do: nothing beyond its own folder. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { webviewPage } from '../../client/src/webview/webviewPage';

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

interface Manifest {
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: boolean | 'limited'; readonly restrictedConfigurations?: readonly string[] } };
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Schema>> } | readonly { readonly properties: Readonly<Record<string, Schema>> }[] };
}

/** What a setting may be named that says where something lies or what is run. */
const PLACE = /path|file|folder|directory|uri|url|command|program|executable|dictionary|server\.(?!server$)/i;

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const sections = [manifest.contributes.configuration].flat() as readonly { readonly properties: Readonly<Record<string, Schema>> }[];
const settings = sections.flatMap(({ properties }) => Object.entries(properties));

describe('an untrusted workspace', () => {
  const { untrustedWorkspaces } = manifest.capabilities;
  const restricted = untrustedWorkspaces.restrictedConfigurations ?? [];

  // VS Code heeds restricted settings only where the support is `limited`.
  it('may use the extension', () => assert.equal(untrustedWorkspaces.supported, restricted.length > 0 ? 'limited' : true));
  it('sets nothing that points anywhere: free texts and places are restricted', () => {
    assert.ok(settings.length > 5);
    const open = settings.filter(([name, schema]) => !restricted.includes(name) && (PLACE.test(name.replace(/^policySpeech\./, '')) || isFreeText(schema)));
    assert.deepEqual(open.map(([name]) => name), []);
  });
  it('restricts settings that exist', () => {
    assert.deepEqual(restricted.filter((name) => !settings.some(([known]) => known === name)), []);
  });
  it('sets no rule option that points anywhere', () => {
    const places = (schema: Schema, trail: string): readonly string[] => [
      ...(trail !== '' && isFreeText(schema) ? [trail] : []),
      ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => places(inner, `${trail}/${name}`)),
      ...(schema.anyOf ?? schema.oneOf ?? []).flatMap((inner) => places(inner, trail)),
    ];
    const all = settings.find(([name]) => name === 'policySpeech.rules')?.[1];
    assert.ok(all?.properties !== undefined && Object.keys(all.properties).length > 40);
    assert.deepEqual(places(all, '').filter((trail) => PLACE.test(trail.slice(trail.lastIndexOf('/')))), []);
  });
});

describe('web pages in the window', () => {
  const client = sources('client/src');
  const PAGE = 'client/src/webview/webviewPage.ts';

  it('are all made in one place', () => {
    assert.deepEqual(client.filter(({ code }) => /<html[\s>]/i.test(code)).map(({ path }) => path), [PAGE]);
    const makers = client.filter(({ code }) => /\bcreateWebviewPanel\b|\bregisterWebview\w+|\bregisterCustomEditor\w+/.test(code));
    assert.ok(makers.length > 0);
    for (const { path, code } of makers) assert.match(code, /from '[./]*\/webview\/webviewPage'/, path);
    for (const { path, code } of client) {
      for (const [, made = ''] of code.matchAll(/\bwebview\.html\s*=\s*(\w+)/g)) assert.ok(['webviewPage', 'page'].includes(made), `${path}: ${made}`);
    }
  });
  it('run nothing but our own style and script, and fetch nothing', () => {
    const policyOf = (page: string): string => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const plain = webviewPage({ style: 'p {}', body: '<p>' });
    assert.match(policyOf(plain), /^default-src 'none'; style-src 'nonce-[\w-]{20,}'$/);
    const [nonce] = /nonce-[\w-]+/.exec(policyOf(plain))!;
    assert.doesNotMatch(policyOf(webviewPage({ style: '', body: '' })), new RegExp(nonce), 'a nonce is used once');
    const scripted = policyOf(webviewPage({ style: '', body: '', script: 'a.js' }));
    assert.match(scripted, /^default-src 'none'; style-src '(nonce-[\w-]+)'; script-src '\1'$/);
  });
  it('escape what is put into attributes', () => {
    const page = webviewPage({ style: '', body: '', data: { words: '"><script>' }, script: '"><b>' });
    assert.doesNotMatch(page, /"><script>|"><b>/);
  });
  it('make no HTML of texts by themselves', () => {
    for (const { path, code } of client) assert.doesNotMatch(code, /\.(?:inner|outer)HTML\s*\+?=|insertAdjacentHTML|document\.write\b|\bon(?:click|load|error|input|change)=/, path);
  });
});

/** A text that is not one of a list. */
function isFreeText({ type, enum: choices }: Schema): boolean {
  return choices === undefined && [type].flat().includes('string');
}

function sources(folder: string): readonly { readonly path: string; readonly code: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .map((path) => ({ path, code: readFileSync(path, 'utf8') }));
}
