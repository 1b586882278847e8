import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createDraftFiles } from '../../server/src/node/draftFiles';
import type { DraftFile } from '../../server/src/lsp/workspaceDrafts';

interface Manifest {
  readonly contributes: { readonly languages: readonly { readonly id: string; readonly extensions?: readonly string[]; readonly filenamePatterns?: readonly string[] }[] };
}

describe('drafts in the folders of the workspace', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'drafts-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function write(path: string, content: string | Uint8Array = path): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }

  async function found(bounds?: Parameters<typeof createDraftFiles>[0], uri = pathToFileURL(folder).href): Promise<readonly DraftFile[]> {
    const files: DraftFile[] = [];
    for await (const file of createDraftFiles(bounds).find([uri])) files.push(file);
    return files;
  }

  const names = (files: readonly DraftFile[]): readonly string[] => files.map(({ uri }) => basename(fileURLToPath(uri)));

  it('are those of the names that the editor takes for drafts', async () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
    const { extensions = [], filenamePatterns = [] } = manifest.contributes.languages.find(({ id }) => id === 'policy-speech')!;
    const wanted = [...extensions.map((extension) => `甲${extension}`), ...filenamePatterns.map((pattern) => pattern.replaceAll('*', '乙'))];
    for (const name of [...wanted, 'README.md', '讲话.docx', '甲speech', '名单.txt']) write(name);
    assert.deepEqual([...names(await found())].sort(), [...wanted].sort());
  });
  it('come from all folders but hidden ones, the nearest first', async () => {
    for (const path of ['乙/丙/丁.speech', '乙/戊.speech', '甲.speech', '.git/己.speech', 'node_modules/庚.speech']) write(path);
    assert.deepEqual(names(await found()), ['甲.speech', '戊.speech', '丁.speech']);
  });
  it('are read in their encoding; what is no text is none', async () => {
    write('甲.speech', Buffer.from([0xd2, 0xbb, 0xa1, 0xa2]));
    write('乙.speech', Buffer.from([0, 1, 2]));
    const files = await found();
    assert.deepEqual(names(files), ['乙.speech', '甲.speech']);
    assert.deepEqual(await Promise.all(files.map((file) => file.read())), [null, '一、']);
  });
  it('have another stamp when their content is another', async () => {
    write('甲.speech', '一、');
    const [before] = await found();
    assert.equal((await found())[0]!.stamp, before!.stamp);
    write('甲.speech', '一、二、');
    assert.notEqual((await found())[0]!.stamp, before!.stamp);
  });
  it('stay within bounds', async () => {
    for (const path of ['1.speech', '2.speech', '3.speech', '甲/4.speech', '乙/5.speech']) write(path);
    assert.equal((await found({ files: 2, folders: 9, bytes: 99 })).length, 2);
    assert.deepEqual(names(await found({ files: 9, folders: 2, bytes: 99 })), ['1.speech', '2.speech', '3.speech', '5.speech']);
    assert.deepEqual(await found({ files: 9, folders: 9, bytes: 3 }), []);
  });
  it('are none where a link goes nowhere or round in a circle, and where there is no folder', async () => {
    symlinkSync(join(folder, '没有'), join(folder, '甲.speech'));
    symlinkSync(folder, join(folder, '乙'));
    assert.deepEqual(await found(), []);
    assert.deepEqual(await found(undefined, 'file:///no/such/folder'), []);
    assert.deepEqual(await found(undefined, 'vscode-vfs://github/x'), []);
  });
});
