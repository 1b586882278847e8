import assert from 'node:assert/strict';
import { configFileUris, uriKey } from '../../server/src/lsp/configFolders';

describe('where configuration files lie', () => {
  it('from the folder of the draft up to that of the workspace', () => {
    assert.deepEqual(configFileUris('file:///w/a/b/draft.txt', ['file:///w']), [
      'file:///w/a/b/policy-speech.json', 'file:///w/a/policy-speech.json', 'file:///w/policy-speech.json',
    ]);
    assert.deepEqual(configFileUris('file:///w/draft.txt', ['file:///w/']), ['file:///w/policy-speech.json']);
  });
  it('up to the nearest folder of several, and of one with a similar name', () => {
    assert.deepEqual(configFileUris('file:///w/a/draft.txt', ['file:///w', 'file:///w/a']), ['file:///w/a/policy-speech.json']);
    assert.deepEqual(configFileUris('file:///w2/a/draft.txt', ['file:///w']), ['file:///w2/a/policy-speech.json']);
  });
  it('beside a draft that is outside the workspace', () => {
    assert.deepEqual(configFileUris('file:///x/y/draft.txt', ['file:///w']), ['file:///x/y/policy-speech.json']);
    assert.deepEqual(configFileUris('file:///x/y/draft.txt', []), ['file:///x/y/policy-speech.json']);
    assert.deepEqual(configFileUris('file:///draft.txt', []), ['file:///policy-speech.json']);
  });
  it('in the only folder for a draft never saved', () => {
    assert.deepEqual(configFileUris('untitled:Untitled-1', ['file:///w']), ['file:///w/policy-speech.json']);
    assert.deepEqual(configFileUris('untitled:Untitled-1', ['file:///w', 'file:///v']), []);
    assert.deepEqual(configFileUris('untitled:Untitled-1', []), []);
  });
  it('of any scheme, however the URI is spelt', () => {
    assert.deepEqual(configFileUris('vscode-vfs://github/o/r/%E7%A8%BF/draft.txt?x#y', ['vscode-vfs://github/o/r']), [
      'vscode-vfs://github/o/r/%E7%A8%BF/policy-speech.json', 'vscode-vfs://github/o/r/policy-speech.json',
    ]);
    assert.deepEqual(configFileUris('file:///c%3A/%E7%A8%BF/draft.txt', ['file:///C:/稿']), ['file:///c%3A/%E7%A8%BF/policy-speech.json']);
    assert.equal(uriKey('file:///C:/100%/a'), 'file:///c:/100%/a');
  });
});
