/** A rule that throws is silent and named; the others go on. */
import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/lint/ruleConfig';
import { runRules } from '../../server/src/lint/runRules';
import { parseText } from '../../server/src/outline/parsedText';
import { rules } from '../../server/src/rules/index';
import type { Rule } from '../../server/src/rules/rule';
import { DRAFT } from '../features/draft';
import { connect } from '../lsp/client';
import { silentRule } from '../support/rules';

describe('a rule that throws', () => {
  const found: Rule = { ...silentRule('finds'), check: () => [{ messageId: 'found', span: { start: 0, end: 1 } }] };

  it('is named once with its reason, and the findings of the others stay', () => {
    const broken: Rule = { ...silentRule('breaks'), check: () => { throw new Error('broken'); } };
    const failures: [string, unknown][] = [];
    const findings = runRules({ parsed: parseText(DRAFT, false) }, [broken, found, broken], DEFAULT_CONFIG, (id, error) => failures.push([id, error]));
    assert.deepEqual(findings.map(({ rule }) => rule.meta.id), ['finds']);
    assert.deepEqual(failures, [['breaks', new Error('broken')]]);
  });
  it('gives nothing of what it had found before', () => {
    const broken: Rule = {
      ...silentRule('breaks'),
      check: function* check() {
        yield { messageId: 'found', span: { start: 0, end: 1 } };
        throw new Error('broken');
      } as unknown as Rule['check'],
    };
    assert.deepEqual(runRules({ parsed: parseText(DRAFT, false) }, [broken], DEFAULT_CONFIG, () => undefined), []);
  });
  it('is logged once by the server, whatever is edited afterwards', async () => {
    const rule = rules.find(({ meta }) => meta.id === 'halfwidth-punctuation') as { check: Rule['check'] };
    const { check } = rule;
    const client = connect();
    rule.check = () => { throw new Error('broken'); };
    try {
      await client.initialize();
      const text = DRAFT.replace('（二）', '(二)');
      assert.deepEqual((await client.open(text)).map(({ code }) => code), ['ordinal-bracket-width']);
      for (const version of [2, 3]) {
        await client.change(version, [{ text: `${text}\n${version}` }]);
        assert.deepEqual((await client.ofVersion(version)).diagnostics.map(({ code }) => code), ['ordinal-bracket-width']);
      }
      await client.settle();
      assert.deepEqual(client.log.map((line) => line.includes('halfwidth-punctuation') && line.includes('broken')), [true]);
    } finally {
      rule.check = check;
      client.dispose();
    }
  });
});
