import assert from 'node:assert/strict';
import { decodeRuleConfig, mergeRuleConfig, optionsOf, severityOf } from '../../server/src/lint/ruleConfig';
import { OPTIONS, silentRule } from '../support/rules';

const rule = silentRule('a-rule', OPTIONS);
const decode = (raw: unknown) => decodeRuleConfig(raw, 'writing', [rule]).config;

describe('rule settings', () => {
  it('of the nearer source count, option by option', () => {
    const config = mergeRuleConfig(decode({ 'a-rule': { severity: 'hint', count: 5, strict: true } }), decode({ 'a-rule': { severity: 'error', count: 7 } }));
    assert.equal(severityOf(rule, config), 'error');
    assert.deepEqual(optionsOf(rule, config), { count: 7, share: 0.5, strict: true, words: ['甲'] });
  });
  it('stay where the nearer source says nothing', () => {
    const config = mergeRuleConfig(decode({ 'a-rule': { severity: 'hint', count: 5 } }), decode({ 'a-rule': 'error' }));
    assert.deepEqual([severityOf(rule, config), optionsOf(rule, config)['count']], ['error', 5]);
    assert.equal(severityOf(rule, mergeRuleConfig(decode({ 'a-rule': 'off' }), decode({ 'a-rule': { count: 5 } }))), 'off');
  });
});
