import assert from 'node:assert/strict';
import { createSettingsSource, decodeSettings, DEFAULT_SETTINGS, localeFor, problemText, type SettingsProblem } from '../../server/src/lsp/settings';

function source(initial: unknown, pull?: (uri: string) => Promise<unknown>): { readonly problems: SettingsProblem[]; readonly failures: unknown[]; readonly settings: ReturnType<typeof createSettingsSource> } {
  const problems: SettingsProblem[] = [];
  const failures: unknown[] = [];
  const settings = createSettingsSource({ initial, pull, onProblem: (problem) => problems.push(problem), onPullFailure: (error) => failures.push(error) });
  return { problems, failures, settings };
}

describe('settings', () => {
  it('are decoded, what is missing stays as it was', () => {
    const { settings, problems } = decodeSettings({ rules: { 'salutation-colon': 'off' }, charactersPerMinute: 160 }, DEFAULT_SETTINGS);
    assert.deepEqual([...settings.config.settings], [['salutation-colon', 'off']]);
    assert.equal(settings.charactersPerMinute, 160);
    assert.equal(settings.inlinePoints, true);
    assert.deepEqual(problems, []);
  });
  it('may be nested as they are named in the editor', () => {
    assert.equal(decodeSettings({ outline: { inlinePoints: false } }, DEFAULT_SETTINGS).settings.inlinePoints, false);
    assert.equal(decodeSettings({ outline: { inlinePoints: false }, inlinePoints: true }, DEFAULT_SETTINGS).settings.inlinePoints, true);
    assert.deepEqual(decodeSettings({ outline: { inlinePoints: 'no' } }, DEFAULT_SETTINGS).problems.map(({ key }) => key), ['inlinePoints']);
    assert.deepEqual(decodeSettings({ outline: 7 }, DEFAULT_SETTINGS).problems, []);
  });
  it('that mean nothing are named and left out', () => {
    const { settings, problems } = decodeSettings(
      { rules: { nonsense: 'off', 'salutation-colon': 'loud' }, charactersPerMinute: 0, inlinePoints: 'yes', language: 'fr' }, DEFAULT_SETTINGS,
    );
    assert.deepEqual(settings, { ...DEFAULT_SETTINGS, config: settings.config });
    assert.deepEqual(problems.map(({ kind, key }) => [kind, key]), [
      ['unknown-rule', 'nonsense'], ['bad-value', 'salutation-colon'], ['bad-setting', 'charactersPerMinute'], ['bad-setting', 'inlinePoints'], ['bad-setting', 'language'],
    ]);
    for (const problem of problems) for (const locale of ['zh', 'en'] as const) assert.doesNotMatch(problemText(problem, locale), /\{\w+\}/);
  });
  it('of a rule may carry options', () => {
    const { settings, problems } = decodeSettings({ rules: { 'salutation-colon': { severity: 'hint', nonsense: 1 } } }, DEFAULT_SETTINGS);
    assert.equal(settings.config.settings.get('salutation-colon'), 'hint');
    assert.deepEqual(problems.map(({ kind, key }) => [kind, key]), [['unknown-option', 'salutation-colon.nonsense']]);
    assert.match(problemText(problems[0]!, 'zh'), /「salutation-colon\.nonsense」/);
  });
  it('of a wrong kind altogether are left out', () => {
    for (const raw of [7, 'x', [], true]) assert.equal(decodeSettings(raw, DEFAULT_SETTINGS).problems.length, 1);
    assert.equal(decodeSettings({ rules: ['x'] }, DEFAULT_SETTINGS).problems[0]?.kind, 'not-an-object');
    assert.deepEqual(decodeSettings(null, DEFAULT_SETTINGS), { settings: DEFAULT_SETTINGS, problems: [] });
  });
  it('are asked for once a document, until they change', async () => {
    const asked: string[] = [];
    const { settings } = source({}, (uri) => {
      asked.push(uri);
      return Promise.resolve({ charactersPerMinute: asked.length * 100 });
    });
    assert.equal((await settings.of('a')).charactersPerMinute, 100);
    assert.equal((await settings.of('a')).charactersPerMinute, 100);
    assert.equal((await settings.of('b')).charactersPerMinute, 200);
    settings.changed(null);
    assert.equal((await settings.of('a')).charactersPerMinute, 300);
    settings.forget('b');
    assert.equal((await settings.of('b')).charactersPerMinute, 400);
    assert.deepEqual(asked, ['a', 'b', 'a', 'b']);
  });
  it('fall back to those of the start where the client fails to answer', async () => {
    const { settings, failures } = source({ charactersPerMinute: 240 }, () => Promise.reject(new Error('no')));
    assert.equal((await settings.of('a')).charactersPerMinute, 240);
    assert.equal(failures.length, 1);
  });
  it('can be pushed', async () => {
    const { settings } = source({ charactersPerMinute: 240 });
    settings.changed({ policySpeech: { language: 'en' } });
    assert.deepEqual(await settings.of('a'), { ...DEFAULT_SETTINGS, charactersPerMinute: 240, language: 'en' });
  });
  it('with one fault are complained of once', async () => {
    const { settings, problems } = source({ rules: { nonsense: 'off' } }, () => Promise.resolve({ rules: { nonsense: 'off' } }));
    await settings.of('a');
    await settings.of('b');
    assert.equal(problems.length, 1);
  });
  it('choose the language', () => {
    assert.equal(localeFor(DEFAULT_SETTINGS, 'zh-cn'), 'zh');
    assert.equal(localeFor(DEFAULT_SETTINGS, 'en'), 'en');
    assert.equal(localeFor({ ...DEFAULT_SETTINGS, language: 'zh' }, 'en'), 'zh');
  });
});
