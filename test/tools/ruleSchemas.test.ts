/** Schemas of what can be set for the rules. */
import assert from 'node:assert/strict';
import { RULE_SETTINGS } from '../../server/src/lint/ruleConfig';
import { configFileSchema, settingSchemas } from '../../server/tools/ruleSchemas';
import { OPTIONS, silentRule } from '../support/rules';

const METAS = [silentRule('a-rule', OPTIONS).meta, silentRule('b-rule').meta];
const SEVERITY = { type: 'string', enum: [...RULE_SETTINGS] };

/** Without what is only shown. */
function bare(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema, (key, value: unknown) => (/^(?:description|enumDescriptions|default)$/.test(key) ? undefined : value)));
}

const OBJECT = {
  type: 'object',
  additionalProperties: false,
  properties: {
    severity: SEVERITY,
    count: { type: 'number', minimum: 1 },
    share: { type: 'number' },
    strict: { type: 'boolean' },
    words: { type: 'array', items: { type: 'string' } },
  },
};

describe('schemas of rule settings', () => {
  it('of the editor: a severity, or an object where the rule has options', () => {
    assert.deepEqual(bare(settingSchemas(METAS)), { 'a-rule': { anyOf: [SEVERITY, OBJECT] }, 'b-rule': SEVERITY });
  });
  it('tell each option in both languages, with its default', () => {
    const text = JSON.stringify(settingSchemas(METAS)['a-rule']);
    assert.ok(text.includes('"default":3') && text.includes('至少几处。 Least number.') && text.includes('样例。Sample.'));
  });
  it('of the file: the same at the top and inside "rules"; a severity, or an object', () => {
    const schema = configFileSchema(METAS) as { properties: { rules: { properties: object } } & Record<string, unknown>; definitions: Record<string, unknown> };
    const reference = { $ref: '#/definitions/severity' };
    const { rules, $schema, ...top } = schema.properties;
    assert.deepEqual(top, rules.properties);
    assert.deepEqual(Object.keys(top), ['a-rule', 'b-rule']);
    assert.deepEqual(bare(schema.definitions), {
      severity: SEVERITY,
      'a-rule': { anyOf: [reference, { ...OBJECT, properties: { ...OBJECT.properties, severity: reference } }] },
      'b-rule': { anyOf: [reference, { type: 'object', additionalProperties: false, properties: { severity: reference } }] },
    });
    assert.deepEqual($schema, { type: 'string' });
  });
});
