import assert from 'node:assert/strict';
import { createWorkspaceDrafts, type DraftFile, type WorkspaceDraft, type WorkspaceDrafts } from '../../server/src/lsp/workspaceDrafts';

const never = (): boolean => false;

async function swept(drafts: WorkspaceDrafts, isCancelled = never): Promise<readonly WorkspaceDraft[]> {
  const found: WorkspaceDraft[] = [];
  for await (const draft of drafts.sweep(isCancelled)) found.push(draft);
  return found;
}

/** A disk with these texts by name; counts how often each is read. */
function disk(texts: Record<string, string | null>): { readonly reads: string[]; find(): AsyncGenerator<DraftFile> } {
  const reads: string[] = [];
  return {
    reads,
    async *find() {
      for (const [name, text] of Object.entries(texts)) {
        yield await Promise.resolve({
          uri: `file:///d/${name}`,
          stamp: text ?? '',
          read: () => {
            reads.push(name);
            return Promise.resolve(text);
          },
        });
      }
    },
  };
}

const OPEN: WorkspaceDraft = { uri: 'file:///d/%E7%94%B2.speech', text: '打开的', markdown: false };

describe('drafts of the workspace', () => {
  it('are the open ones, then the files that are not open', async () => {
    const files = disk({ '甲.speech': '旧的', '乙.md': '二', '丙.speech': null });
    const drafts = createWorkspaceDrafts({ open: () => [OPEN], folders: () => [], files });
    assert.deepEqual(await swept(drafts), [OPEN, { uri: 'file:///d/乙.md', text: '二', markdown: true }]);
  });
  it('are the open ones alone where there is no disk', async () => {
    const drafts = createWorkspaceDrafts({ open: () => [OPEN], folders: () => [], files: undefined });
    assert.deepEqual(await swept(drafts), [OPEN]);
    assert.deepEqual(drafts.known(), [OPEN]);
  });
  it('are read again only where they have changed, and are the same object as long as they are the same', async () => {
    const texts: Record<string, string> = { a: '一', b: '二' };
    const files = disk(texts);
    const drafts = createWorkspaceDrafts({ open: () => [], folders: () => [], files });
    const before = await swept(drafts);
    texts['b'] = '三';
    const after = await swept(drafts);
    assert.deepEqual(files.reads, ['a', 'b', 'b']);
    assert.equal(after[0], before[0]);
    assert.equal(after[1]!.text, '三');
  });
  it('are known without waiting once they were read, until they are gone', async () => {
    const texts: Record<string, string> = { a: '一', b: '二' };
    const drafts = createWorkspaceDrafts({ open: () => [], folders: () => [], files: disk(texts) });
    assert.deepEqual(drafts.known(), []);
    await swept(drafts);
    assert.deepEqual(drafts.known().map(({ text }) => text), ['一', '二']);
    delete texts['a'];
    await swept(drafts);
    assert.deepEqual(drafts.known().map(({ text }) => text), ['二']);
  });
  it('come no more once the sweep is cancelled; what was read stays known', async () => {
    const files = disk({ a: '一', b: '二', c: '三' });
    const drafts = createWorkspaceDrafts({ open: () => [OPEN], folders: () => [], files });
    assert.deepEqual((await swept(drafts, () => files.reads.length > 0)).length, 2);
    assert.deepEqual(files.reads, ['a']);
    assert.equal(drafts.known().length, 2);
    assert.deepEqual(await swept(drafts, () => true), []);
  });
});
