/** policy-speech.json: what counts, and what is said of its faults. */
import assert from 'node:assert/strict';
import { renderMessage } from '../../server/src/l10n/messages';
import { type ConfigFile, readConfigFile } from '../../server/src/lint/configFile';
import { CONFIG_FILE_MESSAGES } from '../../server/src/lint/configFileMessages';
import { readMarkers, writeMarkers } from '../support/markers';
import { OPTIONS, silentRule } from '../support/rules';

const RULES = [silentRule('a-rule', OPTIONS), silentRule('b-rule')];

function settings({ rules }: ConfigFile): object {
  return { severities: Object.fromEntries(rules.settings), options: Object.fromEntries(rules.options ?? []) };
}

/** Checks that the faults are just those marked, with these sentences. */
function checkFaults(marked: string, ...sentences: readonly string[]): ConfigFile {
  const { text, spans } = readMarkers(marked);
  const file = readConfigFile(text, RULES);
  assert.equal(writeMarkers(text, file.problems.map(({ span }) => span)), writeMarkers(text, spans));
  assert.deepEqual(file.problems.map(({ messageId, data }) => renderMessage(CONFIG_FILE_MESSAGES[messageId], data, 'zh')), sentences);
  for (const { messageId, data } of file.problems) assert.doesNotMatch(renderMessage(CONFIG_FILE_MESSAGES[messageId], data, 'en'), /\{\w+\}|undefined/);
  return file;
}

describe('configuration file', () => {
  it('names rules at the top', () => {
    const file = checkFaults('{ "$schema": "x", "a-rule": "off", "b-rule": { "severity": "error" } }');
    assert.deepEqual(settings(file), { severities: { 'a-rule': 'off', 'b-rule': 'error' }, options: { 'b-rule': {} } });
  });
  it('or inside "rules"', () => {
    const file = checkFaults('{ "$schema": "x", "rules": { "a-rule": { "count": 5, "strict": true, "words": ["乙"] } } }');
    assert.deepEqual(settings(file), { severities: {}, options: { 'a-rule': { count: 5, strict: true, words: ['乙'] } } });
  });
  it('may have comments, trailing commas and a byte order mark', () => {
    const file = checkFaults('\ufeff// 我们的习惯\n{\n  /* 不查 */ "a-rule": "off",\n}\n');
    assert.deepEqual(settings(file), { severities: { 'a-rule': 'off' }, options: {} });
  });
  it('says nothing when empty', () => {
    for (const text of ['', ' \n', '// 以后再写\n']) assert.deepEqual(settings(checkFaults(text)), { severities: {}, options: {} });
  });

  it('names unknown rules where they stand, the rest counts', () => {
    const file = checkFaults('{\r\n  [|"no-rule"|]: "off",\r\n  "b-rule": "hint"\r\n}', '没有“no-rule”这条规则，请核对规则名。');
    assert.deepEqual(settings(file), { severities: { 'b-rule': 'hint' }, options: {} });
  });
  it('knows the rules by their own names only', () => {
    checkFaults('{ [|"__proto__"|]: "off", [|"constructor"|]: "off" }', '没有“__proto__”这条规则，请核对规则名。', '没有“constructor”这条规则，请核对规则名。');
    checkFaults('{ "a-rule": { [|"toString"|]: 1 } }', '规则“a-rule”没有“toString”这个选项，可用：severity | count | share | strict | words。');
  });
  it('names severities that are none', () => {
    const allowed = '可用：off | hint | information | warning | error';
    checkFaults('{ "a-rule": [|"loud"|], "b-rule": { "severity": [|3|] } }', `"loud" 不是级别，${allowed}。`, `3 不是级别，${allowed}。`);
    checkFaults('{ "a-rule": [|null|], "b-rule": [|["off"]|] }', `null 不是级别，${allowed}。`, `["off"] 不是级别，${allowed}。`);
  });
  it('names options and values that are none', () => {
    const file = checkFaults(
      '{ "a-rule": { "count": [|0|], "share": [|"x"|], "strict": [|"yes"|], "words": [|[1]|], [|"size"|]: 1, "severity": "hint" }, "b-rule": { [|"count"|]: 1 } }',
      '“count”应当是不小于 1 的数字，不能是 0。',
      '“share”应当是数字，不能是 "x"。',
      '“strict”应当是 true 或 false，不能是 "yes"。',
      '“words”应当是一列文字，如 ["甲", "乙"]，不能是 [1]。',
      '规则“a-rule”没有“size”这个选项，可用：severity | count | share | strict | words。',
      '规则“b-rule”没有“count”这个选项，可用：severity。',
    );
    assert.deepEqual(settings(file), { severities: { 'a-rule': 'hint' }, options: { 'a-rule': {}, 'b-rule': {} } });
  });
  it('takes the last of two mentions', () => {
    const file = checkFaults('{ "a-rule": "off", [|"a-rule"|]: "hint" }', '“a-rule”前面已经写过，以后写的为准。');
    assert.deepEqual(settings(file), { severities: { 'a-rule': 'hint' }, options: {} });
  });
  it('wants all rules inside "rules" where there is one', () => {
    const file = checkFaults('{ "rules": { "b-rule": "off" }, [|"a-rule"|]: "off" }', '“a-rule”放在这里不起作用，规则都要写进“rules”。');
    assert.deepEqual(settings(file), { severities: { 'b-rule': 'off' }, options: {} });
  });
  it('wants objects', () => {
    const sentence = '这里应当是一个对象：左边写规则名，右边写级别或选项，如 { "salutation-colon": "off" }。';
    checkFaults('[|["a-rule"]|]', sentence);
    checkFaults('{ "rules": [|"off"|] }', sentence);
  });
  it('shows the first fault of form, and reads what can be read', () => {
    const file = checkFaults('{ "a-rule": "off" [|"b-rule"|]: "hint" }', '这里缺英文逗号。');
    assert.deepEqual(settings(file), { severities: { 'a-rule': 'off', 'b-rule': 'hint' }, options: {} });
    checkFaults('{ "a-rule"[|：|]"off" }', '这里不合 JSON 的写法；标点要用英文半角。');
    checkFaults('{ "a-rule": [|}|]', '这里缺一个值。');
    checkFaults('{ "a-rule": "off"[|\n|]', '这里缺右括号。');
    checkFaults('{ "a-rule": [|"off }|]', '这里的引号或注释没有结束。');
    checkFaults('{} [|{|]}', '从这里起是多余的内容。');
  });
  it('never throws', () => {
    const text = '{ "rules": { "a-rule": { "words": ["甲", 1.5e3, null, "\\u1"] } }, /* x */ }';
    for (let end = 0; end < text.length; end++) {
      for (const odd of [text.slice(0, end), text.slice(end), `${text.slice(0, end)}}${text.slice(end)}`]) {
        for (const { span } of readConfigFile(odd, RULES).problems) assert.ok(span.start <= span.end && span.end <= odd.length, odd);
      }
    }
    assert.equal(readConfigFile('['.repeat(200_000), RULES).problems.length, 1);
  });
});
