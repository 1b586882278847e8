/** Runs the Markdown suite of every rule, and the examples of every rule's page. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { rules } from '../../server/src/rules/index';
import type { OptionValue, Rule } from '../../server/src/rules/rule';
import { levelName } from '../../server/tools/generatedFiles';
import { checkFinding, checkRule, chineseMessage, fixWith, lintWith, type RuleInput } from '../support/checkRule';
import { type Block, type Case, readSuite } from '../support/markdownSuite';
import { readMarkers } from '../support/markers';

const SECTIONS = ['反例', '正例', '选项', '何时关闭'];

/** Texts that are no speeches; a rule may find what it likes, but must not throw. */
const STRANGE_TEXTS = ['', '\n', '\uD800', '一、', '（一）', '①②③', '一是一、二是二', '1.\r2.\r', '讲三点意见：', '𠮷'.repeat(50), '，。；：'.repeat(200), '十、九、八、\n'.repeat(20)];

for (const rule of rules) {
  describe(`rule ${rule.meta.id}`, () => {
    describe('messages', () => {
      for (const [id, message] of Object.entries(rule.messages)) {
        it(`${id} has the same placeholders in both languages`, () => {
          assert.deepEqual(placeholders(message.en), placeholders(message.zh));
        });
      }
    });
    it('does not throw on strange texts', () => {
      for (const text of STRANGE_TEXTS) {
        for (const finding of lintWith(rule, { text })) checkFinding(finding, text);
      }
    });
    describe('suite', () => {
      const cases = readSuite(textOf(`test/rules/${rule.meta.id}.md`)).filter((found) => found.blocks.length > 0);
      it('has cases', () => assert.notEqual(cases.length, 0));
      for (const found of cases) it(found.name, () => runCase(rule, found));
    });
    describe('page', () => runPage(rule, textOf(`server/src/rules/${rule.meta.id}.md`)));
  });
}

/** Empty where the file is missing: then the tests of this rule fail, and not those of all. */
function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function runCase(rule: Rule, { name, blocks }: Case): void {
  const texts = blocks.filter(isText);
  assert.equal(texts.length, 1, `case ${name} needs one text`);
  const input = inputOf(texts[0]!);
  const findings = checkRule(rule, input);
  const message = blocks.find((block) => block.info === 'message');
  if (message) assert.equal(findings.map(chineseMessage).join('\n'), message.text);
  const plain = { ...input, text: readMarkers(input.text).text };
  const fixed = blocks.find((block) => block.info === 'fixed');
  const result = fixWith(rule, plain);
  if (fixed) assert.equal(result, fixed.text);
  const strange = blocks.filter((block) => !isText(block) && block !== message && block !== fixed);
  assert.deepEqual(strange.map((block) => block.info), [], 'blocks of no known kind');
}

function runPage(rule: Rule, page: string): void {
  const cases = readSuite(page);
  it('begins with name, id and level', () => {
    assert.equal(page.split('\n', 1)[0], `# ${rule.meta.name} \`${rule.meta.id}\``);
    assert.match(page, new RegExp(`^级别：${levelName(rule.meta)}$`, 'm'));
    assert.match(page, /为什么/);
  });
  it('has all sections', () => {
    const names = cases.map((found) => found.name);
    assert.deepEqual(names.filter((name) => SECTIONS.includes(name)), SECTIONS);
  });
  const texts = (name: string): readonly Block[] => cases.find((found) => found.name === name)?.blocks.filter(isText) ?? [];
  it('has two examples of each sort', () => {
    assert.ok(texts('反例').length >= 2 && texts('正例').length >= 2);
  });
  texts('反例').forEach((block, index) => {
    it(`bad example ${index + 1} gives one finding, none after the fix`, () => {
      const input = inputOf(block);
      const findings = lintWith(rule, input);
      assert.equal(findings.length, 1);
      checkRule(rule, { ...input, text: markAll(block.text, findings[0]!.span.start, findings[0]!.span.end) });
      if ((findings[0]?.fixes ?? []).length > 0) {
        assert.deepEqual(lintWith(rule, { ...input, text: fixWith(rule, input) }), []);
      }
    });
  });
  texts('正例').forEach((block, index) => {
    it(`good example ${index + 1} gives none`, () => {
      checkRule(rule, inputOf(block));
    });
  });
}

/** The text of a block, read with the options that its fence sets. */
function inputOf(block: Block): RuleInput {
  const options = Object.fromEntries(Object.entries(block.options).map(([name, value]): [string, OptionValue] => [name, JSON.parse(value) as OptionValue]));
  return { text: block.text, markdown: isMarkdown(block), options };
}

function isText(block: Block): boolean {
  return block.info === 'speech' || isMarkdown(block);
}

function isMarkdown(block: Block): boolean {
  return block.info === 'speech-md';
}

function markAll(text: string, start: number, end: number): string {
  return `${text.slice(0, start)}[|${text.slice(start, end)}|]${text.slice(end)}`;
}

/** Names of the placeholders; `{countEn}` is the English wording of `{count}`. */
function placeholders(sentence: string): readonly string[] {
  return [...new Set(sentence.match(/\{\w+\}/g)?.map((name) => name.replace(/En\}$/, '}')))].sort();
}
