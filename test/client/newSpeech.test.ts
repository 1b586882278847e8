/** 新建讲话稿: the way through the questions, what is offered, what is asked of the server. */
import assert from 'node:assert/strict';
import { minutesFor, minutesOffered, pointsFor, pointsOffered, readMinutes, skeletonParams } from '../../client/src/newSpeech/answers';
import { askInOrder, BACK, type Question } from '../../client/src/quickSteps';

type Letters = Readonly<Record<string, string>>;

/** Answers each question by its script; notes what was asked and with which answers so far. */
function scripted(script: readonly (string | typeof BACK | undefined)[]): { readonly ask: (name: string) => Question<Letters>; readonly asked: string[] } {
  const asked: string[] = [];
  const answers = [...script];
  const ask = (name: string): Question<Letters> => (so, step, steps) => {
    asked.push(`${name} ${step}/${steps} ${so[name] ?? ''}`.trim());
    const answer = answers.shift();
    return Promise.resolve(typeof answer === 'string' ? { ...so, [name]: answer } : answer);
  };
  return { ask, asked };
}

describe('client: questions in order', () => {
  it('are asked one after another', async () => {
    const { ask, asked } = scripted(['1', '2']);
    assert.deepEqual(await askInOrder<Letters>({}, () => [ask('a'), ask('b')]), { a: '1', b: '2' });
    assert.deepEqual(asked, ['a 1/2', 'b 2/2']);
  });
  it('can be gone back over, with the answers kept', async () => {
    const { ask, asked } = scripted(['1', '2', BACK, BACK, '3', '4', '5']);
    assert.deepEqual(await askInOrder<Letters>({}, () => [ask('a'), ask('b'), ask('c')]), { a: '3', b: '4', c: '5' });
    assert.deepEqual(asked, ['a 1/3', 'b 2/3', 'c 3/3', 'b 2/3 2', 'a 1/3 1', 'b 2/3 2', 'c 3/3']);
  });
  it('may depend on an answer before', async () => {
    const { ask, asked } = scripted(['short', BACK, 'long', '2', '3']);
    const answers = await askInOrder<Letters>({}, ({ a }) => [ask('a'), ...(a === 'long' ? [ask('b')] : []), ask('c')]);
    assert.deepEqual(answers, { a: 'long', b: '2', c: '3' });
    assert.deepEqual(asked, ['a 1/2', 'c 2/2', 'a 1/2 short', 'b 2/3', 'c 3/3']);
  });
  it('end where the user gives up', async () => {
    const { ask, asked } = scripted(['1', undefined]);
    assert.equal(await askInOrder<Letters>({}, () => [ask('a'), ask('b'), ask('c')]), undefined);
    assert.equal(asked.length, 2);
  });
});

describe('client: answers for a new speech', () => {
  const meeting = { kind: '推进会', parts: [], points: { least: 2, usual: 3, most: 5 }, minutes: { least: 10, most: 20 } };
  const toast = { kind: '致辞', parts: [], points: { least: 2, usual: 2, most: 2 }, minutes: { least: 3, most: 3 } };

  it('offer what the kind allows', () => {
    assert.deepEqual(pointsOffered(meeting), [2, 3, 4, 5]);
    assert.equal(pointsOffered(toast).length, 1);
    assert.deepEqual(minutesOffered(meeting), [10, 15, 20]);
    assert.deepEqual(minutesOffered(toast), [3]);
  });
  it('take what is usual, or what was answered where that is possible', () => {
    assert.deepEqual([pointsFor(meeting, undefined), pointsFor(meeting, 5), pointsFor(meeting, 6), pointsFor(toast, 5)], [3, 5, 3, 2]);
    assert.deepEqual([minutesFor(meeting, undefined), minutesFor(meeting, 8), minutesFor(meeting, null)], [15, 8, null]);
  });
  for (const [typed, minutes] of [['12', 12], ['１２', 12], ['12分', 12], [' 12 分钟', 12], ['8min', 8], ['0', undefined], ['241', undefined], ['十二', undefined], ['1.5', undefined], ['', undefined]] as const)
    it(`reads “${typed}” as ${minutes ?? 'no minutes'}`, () => {
      assert.equal(readMinutes(typed), minutes);
    });
  it('make the request', () => {
    assert.deepEqual(skeletonParams({ kind: meeting, level: '县', points: 4, minutes: 8 }), { kind: '推进会', level: '县', points: 4, minutes: 8 });
    assert.deepEqual(skeletonParams({ kind: meeting, level: '局', minutes: null }), { kind: '推进会', level: '局', points: 3 });
    assert.equal(skeletonParams({ kind: meeting }), undefined);
    assert.equal(skeletonParams({ level: '县' }), undefined);
  });
});
