/** When a server that ends is started again. */
import assert from 'node:assert/strict';
import { createRestartPolicy } from '../../client/src/restartPolicy';

describe('client: restart policy', () => {
  it('gives up after too many ends in a short time', () => {
    const policy = createRestartPolicy(2, 1000);
    assert.deepEqual([0, 100, 200].map(policy.mayRestart), [true, true, false]);
  });
  it('forgets ends that are long past', () => {
    const policy = createRestartPolicy(1, 1000);
    assert.deepEqual([0, 1000, 1500, 2600].map(policy.mayRestart), [true, true, false, true]);
  });
  it('begins anew when asked to', () => {
    const policy = createRestartPolicy(1, 1000);
    policy.mayRestart(0);
    policy.reset();
    assert.equal(policy.mayRestart(1), true);
  });
});
