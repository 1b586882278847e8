/** The window does not wait for the language client: it is a bundle of its own, loaded when activation is over. */
import assert from 'node:assert/strict';
import { activateExtension } from '../support/activation';

describe('activation of the built extension', () => {
  it('is over before the language client is loaded', async () => {
    const { clientAtReturn, clientLoaded } = await activateExtension();
    assert.equal(clientAtReturn, false);
    await clientLoaded;
  });
});
