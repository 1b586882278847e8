/** JSON schemas of what can be set for the rules: for the editor's settings, and for policy-speech.json. */
import type { OptionValue, RuleMeta, RuleOption } from '../src/rules/rule';

type Schema = Readonly<Record<string, unknown>>;

const SEVERITIES = ['off', 'hint', 'information', 'warning', 'error'];
/** For the manifest, where VS Code puts in the words of its display language. */
const SETTING_SEVERITY: Schema = { type: 'string', enum: SEVERITIES, enumDescriptions: SEVERITIES.map((severity) => `%severity.${severity}%`) };
const FILE_SEVERITY: Schema = {
  type: 'string',
  enum: SEVERITIES,
  enumDescriptions: [
    '不查。Not checked.',
    '提示：只在行下留几个点。A few dots under the line.',
    '信息：蓝色。Blue.',
    '警告：黄色。Yellow.',
    '错误：红色。Red.',
  ],
};
const SEVERITY_REFERENCE: Schema = { $ref: '#/definitions/severity' };

/** The value of each rule in the setting `policySpeech.rules`; the manifest knows no references. */
export function settingSchemas(metas: readonly RuleMeta[]): Readonly<Record<string, Schema>> {
  return Object.fromEntries(metas.map((meta) => [
    meta.id,
    meta.options === undefined ? { ...SETTING_SEVERITY, ...about(meta) } : { ...about(meta), anyOf: [SETTING_SEVERITY, objectSchema(meta, SETTING_SEVERITY)] },
  ]));
}

/** Schema of the file, which says the same of each rule, at the top or inside `rules`. */
export function configFileSchema(metas: readonly RuleMeta[]): Schema {
  const rules = Object.fromEntries(metas.map(({ id }) => [id, { $ref: `#/definitions/${id}` }]));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'policy-speech.json',
    description: '讲话稿助手：各条规则的级别和选项，管这个文件夹和它下面的稿子。Severities and options of the rules, for the drafts in this folder and below.',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rules: {
        type: 'object',
        description: '各条规则；也可以直接写在最外层。The rules; they may also stand at the top.',
        additionalProperties: false,
        properties: rules,
      },
      ...rules,
    },
    definitions: {
      severity: FILE_SEVERITY,
      ...Object.fromEntries(metas.map((meta) => [meta.id, { ...about(meta), anyOf: [SEVERITY_REFERENCE, objectSchema(meta, SEVERITY_REFERENCE)] }])),
    },
  };
}

function about(meta: RuleMeta): Schema {
  return { default: meta.off === true ? 'off' : meta.severity, description: `${meta.name}。${meta.nameEn}.` };
}

function objectSchema(meta: RuleMeta, severity: Schema): Schema {
  const options = Object.entries(meta.options ?? {}).map(([name, option]) => [name, optionSchema(option)] as const);
  return { type: 'object', additionalProperties: false, properties: { severity, ...Object.fromEntries(options) } };
}

function optionSchema(option: RuleOption): Schema {
  return {
    ...typeOf(option.default),
    ...(option.minimum === undefined ? {} : { minimum: option.minimum }),
    default: option.default,
    description: `${option.zh} ${option.en}`,
  };
}

function typeOf(value: OptionValue): Schema {
  return typeof value === 'object' ? { type: 'array', items: { type: 'string' } } : { type: typeof value };
}
