/** The formats of `check`, on findings made for the purpose. */
import assert from 'node:assert/strict';
import { textsZh } from '../../server/src/node/cli/textsZh';
import { createGithubReport } from '../../server/src/node/cli/reports/github';
import { createJsonReport } from '../../server/src/node/cli/reports/json';
import { type CheckedFile, type Report, reportFinding } from '../../server/src/node/cli/reports/report';
import { createSarifReport } from '../../server/src/node/cli/reports/sarif';
import { createTextReport } from '../../server/src/node/cli/reports/text';
import { createStyle } from '../../server/src/node/cli/style';
import { rules } from '../../server/src/rules/index';
import type { Rule } from '../../server/src/rules/rule';
import { createLineIndex } from '../../server/src/text/lineIndex';

const RULE: Rule = {
  meta: { ...rules[0]!.meta, severity: 'warning' },
  messages: {
    wrong: { zh: '“{what}”重复，\n占 100%。', en: '“{what}” twice,\n100 %.' },
    before: { zh: '前面在这里：第一处', en: 'here: before' },
    remove: { zh: '删去“{what}”', en: 'remove “{what}”' },
  },
  check: () => [],
};

// Line 2 begins with a character of two code units.
const TEXT = '开头\r\n𠮷（四）和（四）\r\n';
const FIRST = TEXT.indexOf('（四）');
const SECOND = TEXT.lastIndexOf('（四）');
const lines = createLineIndex(TEXT);
const FILE: CheckedFile = {
  path: '稿 子/a,b:1.txt',
  text: TEXT,
  lines,
  fixed: false,
  findings: [
    reportFinding(
      {
        rule: RULE,
        severity: 'information',
        messageId: 'wrong',
        data: { what: '（四）' },
        span: { start: SECOND, end: SECOND + 3 },
        related: [{ messageId: 'before', span: { start: FIRST, end: FIRST + 3 } }],
        fixes: [{ messageId: 'remove', data: { what: '（四）' }, safe: true, edits: [{ span: { start: SECOND, end: SECOND + 3 }, newText: '' }] }],
      },
      lines,
      'zh',
    ),
  ],
};
const RANGE = { start: { line: 1, character: 6 }, end: { line: 1, character: 9 } };
const RELATED_RANGE = { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } };

function output(create: (write: (text: string) => void) => Report, unchecked = [{ path: 'x.txt', message: '没有读取权限。' }]): string {
  let text = '';
  const report = create((part) => void (text += part));
  report.file(FILE);
  report.end(unchecked);
  return text;
}

describe('reports', () => {
  it('text counts characters from 1, and shows related places below', () => {
    const text = output((write) => createTextReport(write, textsZh, createStyle(false), false), []);
    assert.equal(
      text,
      `稿 子/a,b:1.txt:2:6  信息  “（四）”重复，\\u000a占 100%。  ${RULE.meta.id}\n` +
        '    稿 子/a,b:1.txt:2:2  前面在这里：第一处\n' +
        '检查 1 个文件：1 条信息。其中 1 处可用 --fix 改正。\n',
    );
  });

  it('json is laid out as JSON.stringify does, for any number of files and findings', () => {
    const many = Array.from({ length: 1000 }, () => FILE.findings[0]!);
    for (const files of [[], [FILE], [{ ...FILE, findings: [] }], [FILE, { ...FILE, findings: [] }, { ...FILE, findings: many }]]) {
      const parts: string[] = [];
      const report = createJsonReport((part) => void parts.push(part));
      for (const file of files) report.file(file);
      report.end([]);
      const written = parts.join('');
      assert.equal(written, `${JSON.stringify(JSON.parse(written), null, 2)}\n`);
      assert.deepEqual((JSON.parse(written) as { files: { findings: unknown[] }[] }).files.map(({ findings }) => findings.length), files.map(({ findings }) => findings.length));
      assert.ok(parts.every(({ length }) => length < 100_000));
    }
  });

  it('sarif is laid out so too, for any number of findings', () => {
    const many = Array.from({ length: 1000 }, () => FILE.findings[0]!);
    for (const files of [[], [{ ...FILE, findings: [] }], [FILE, { ...FILE, findings: many }]]) {
      const parts: string[] = [];
      const report = createSarifReport((part) => void parts.push(part), 'zh', '/none');
      for (const file of files) report.file(file);
      report.end([{ path: 'b.txt', message: '读不了' }]);
      const written = parts.join('');
      assert.equal(written, `${JSON.stringify(JSON.parse(written), null, 2)}\n`);
      const [run] = (JSON.parse(written) as { runs: { results: unknown[]; invocations: unknown[] }[] }).runs;
      assert.equal(run?.results.length, files.flatMap(({ findings }) => findings).length);
      assert.equal(run?.invocations.length, 1);
      assert.ok(parts.every(({ length }) => length < 100_000));
    }
  });

  it('json counts UTF-16 from 0', () => {
    assert.deepEqual(JSON.parse(output(createJsonReport)), {
      schema: 1,
      files: [
        {
          path: '稿 子/a,b:1.txt',
          findings: [
            {
              rule: RULE.meta.id,
              severity: 'information',
              message: '“（四）”重复，\n占 100%。',
              range: RANGE,
              related: [{ message: '前面在这里：第一处', range: RELATED_RANGE }],
              fixes: [{ title: '删去“（四）”', safe: true, edits: [{ range: RANGE, newText: '' }] }],
            },
          ],
        },
      ],
    });
  });

  it('github escapes names, titles and sentences', () => {
    const { id, name } = RULE.meta;
    assert.equal(
      output((write) => createGithubReport(write, 'zh')),
      `::notice file=稿 子/a%2Cb%3A1.txt,line=2,endLine=2,endColumn=9,col=6,title=${name}（${id}）::` +
        '“（四）”重复，%0A占 100%25。%0A2: 前面在这里：第一处\n' +
        '::error file=x.txt::没有读取权限。\n',
    );
  });

  it('sarif names tool, rules, columns, places, fixes and what failed', () => {
    const log = JSON.parse(output((write) => createSarifReport(write, 'zh', 'server/src/rules'))) as Record<string, unknown>;
    assert.equal(log['version'], '2.1.0');
    const [run] = log['runs'] as [Record<string, any>]; // eslint-disable-line @typescript-eslint/no-explicit-any
    assert.equal(run['columnKind'], 'utf16CodeUnits');
    assert.deepEqual(run['newlineSequences'], ['\r\n', '\n', '\r']);
    const { driver } = run['tool'];
    assert.equal(driver.name, 'policy-speech');
    assert.deepEqual(driver.rules.map((rule: { id: string }) => rule.id), rules.map((rule) => rule.meta.id));
    for (const rule of driver.rules) {
      assert.ok(rule.name.length > 0);
      assert.match(rule.helpUri, new RegExp(`^file:///.*/${rule.id}\\.md$`));
      assert.ok(['error', 'warning', 'note'].includes(rule.defaultConfiguration.level));
    }
    const [result] = run['results'];
    const artifactLocation = { uri: '%E7%A8%BF%20%E5%AD%90/a%2Cb%3A1.txt' };
    const region = { startLine: 2, startColumn: 7, endLine: 2, endColumn: 10 };
    assert.equal(driver.rules[result.ruleIndex].id, result.ruleId);
    assert.equal(result.level, 'note');
    assert.deepEqual(result.locations, [{ physicalLocation: { artifactLocation, region } }]);
    assert.equal(result.relatedLocations[0].physicalLocation.region.startColumn, 3);
    assert.deepEqual(result.fixes[0].artifactChanges, [
      { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: '' } }] },
    ]);
    const [invocation] = run['invocations'];
    assert.equal(invocation.executionSuccessful, false);
    assert.equal(invocation.toolExecutionNotifications[0].message.text, '没有读取权限。');
  });
});
