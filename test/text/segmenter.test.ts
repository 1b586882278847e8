/** Words of the engine's own cutter, and the source that bridges the wait for better ones. */
import assert from 'node:assert/strict';
import { createIntlCutter, type DistantCutter, type Word } from '../../server/src/text/segmenter';
import { createWordSource } from '../../server/src/text/wordSource';

const near = (text: string): readonly Word[] => [{ text, start: 0, tag: 'near' }];
const far = (text: string): readonly Word[] => [{ text, start: 0, tag: 'far' }];

describe('the engine’s word cutter', () => {
  for (const text of ['', '时间不等人，必须增强紧迫感', '𠮷 a\r\n', '\uD800，x\uDC00']) {
    it(`loses nothing of ${JSON.stringify(text)}`, () => {
      const words = createIntlCutter()(text);
      assert.equal(words.map((word) => word.text).join(''), text);
      assert.ok(words.every((word) => text.startsWith(word.text, word.start) && word.tag === null));
    });
  }
  it('keeps words whole', () => {
    assert.deepEqual(createIntlCutter()('必须增强').map(({ text, start }) => [text, start]), [['必须', 0], ['增强', 2]]);
  });
});

describe('word source', () => {
  interface Trial {
    readonly asked: (readonly string[])[];
    readonly arrivals: (readonly string[])[];
    readonly failures: unknown[];
    readonly source: ReturnType<typeof createWordSource>;
    /** Lets everything under way come to its end. */
    settle(): Promise<void>;
  }

  function trial(cut: DistantCutter['cut'] | null): Trial {
    const asked: (readonly string[])[] = [];
    const arrivals: (readonly string[])[] = [];
    const failures: unknown[] = [];
    const distant = cut === null ? undefined : { cut: (texts: readonly string[]) => (asked.push(texts), cut(texts)) };
    const source = createWordSource({ near, distant, onArrival: (readers) => arrivals.push(readers), onFailure: (error) => failures.push(error) });
    return { asked, arrivals, failures, source, settle: () => new Promise((done) => setImmediate(done)) };
  }
  const tags = (words: readonly Word[]): readonly (string | null)[] => words.map(({ tag }) => tag);

  it('answers at once, asks once for all that is wanted, and tells who asked', async () => {
    const { source, asked, arrivals, settle } = trial(async (texts) => texts.map(far));
    assert.deepEqual(tags(source.cutterFor('a')('一')), ['near']);
    source.cutterFor('a')('二');
    source.cutterFor('b')('二');
    await settle();
    assert.deepEqual(asked, [['一', '二']]);
    assert.deepEqual(arrivals, [['a', 'b']]);
    assert.deepEqual(tags(source.cutterFor('c')('二')), ['far']);
    await settle();
    assert.deepEqual([asked.length, arrivals.length], [1, 1]);
  });
  it('asks for what was wanted while it waited', async () => {
    let release = (): void => undefined;
    const { source, asked, arrivals, settle } = trial(async (texts) => {
      if (texts.includes('一')) await new Promise<void>((done) => { release = done; });
      return texts.map(far);
    });
    source.cutterFor('a')('一');
    await settle();
    source.cutterFor('b')('二');
    source.cutterFor('b')('三');
    release();
    await settle();
    assert.deepEqual(asked, [['一'], ['二', '三']]);
    assert.deepEqual(arrivals, [['a'], ['b']]);
  });
  it('does not tell a reader who is gone', async () => {
    const { source, arrivals, settle } = trial(async (texts) => texts.map(far));
    source.cutterFor('a')('一');
    source.forget('a');
    await settle();
    assert.deepEqual(arrivals, []);
    assert.deepEqual(tags(source.cutterFor('b')('一')), ['far']);
  });
  it('fails once and goes on with the near cutter', async () => {
    const { source, asked, arrivals, failures, settle } = trial(async () => { throw new Error('no addon'); });
    source.cutterFor('a')('一');
    await settle();
    assert.deepEqual(tags(source.cutterFor('a')('一')), ['near']);
    source.cutterFor('a')('二');
    await settle();
    assert.deepEqual([asked.length, failures.length, arrivals.length], [1, 1, 0]);
  });
  it('asks nobody where there is nobody', async () => {
    const { source, arrivals, failures, settle } = trial(null);
    assert.deepEqual(tags(source.cutterFor('a')('一')), ['near']);
    await settle();
    assert.deepEqual([arrivals, failures], [[], []]);
  });
});
