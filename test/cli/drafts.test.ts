/** A draft that makes the program fail does not spoil the run. */
import assert from 'node:assert/strict';
import { forEachDraft } from '../../server/src/node/cli/drafts';
import { createSession } from '../../server/src/node/cli/session';
import { textsZh } from '../../server/src/node/cli/textsZh';
import { BYTES } from './support';

const PATHS = [`${BYTES}/utf8.txt`, `${BYTES}/utf8-bom.txt`];

describe('drafts of a run', () => {
  let stderr: string;
  const session = (): ReturnType<typeof createSession> => {
    stderr = '';
    return createSession({
      locale: 'zh',
      texts: textsZh,
      rulePages: '',
      dictionary: '',
      program: null,
      coloured: false,
      progress: { show: () => undefined, clear: () => undefined },
      terminal: { env: {}, write: () => undefined, error: (text) => void (stderr += text), isTerminal: async () => false, isClosed: () => false, input: async function* () { yield new Uint8Array(); } },
    });
  };

  it('an internal error is one sentence, and the next draft is worked on', async () => {
    const current = session();
    const done: string[] = [];
    await forEachDraft(current, { paths: PATHS, stdinName: '-' }, (draft) => {
      if (draft.path === PATHS[0]) throw new TypeError('boom');
      done.push(draft.path);
    });
    assert.deepEqual(done, [PATHS[1]]);
    assert.equal(stderr, `${PATHS[0]}: 程序内部出错，这个文件没有检查。\n`);
    assert.equal(current.complaints.length, 1);
  });

  it('an error of the system goes on to the caller', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
    await assert.rejects(
      forEachDraft(session(), { paths: PATHS, stdinName: '-' }, () => {
        throw full;
      }),
      full,
    );
  });
});
