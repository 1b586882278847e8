/** The report of a final check. */
import assert from 'node:assert/strict';
import { groupByRule, reportBody } from '../../client/src/finalCheck/report';
import { escapeHtml } from '../../client/src/webview/escapeHtml';
import { createTranslate } from '../../client/src/l10n/translate';
import type { FinalCheckResult, FinalFinding } from '../../server/src/lsp/protocol';

const t = createTranslate(() => 'zh', {});
const LINKS = { finding: ({ range }: FinalFinding) => `go:${range.start.line}`, rule: (id: string) => `rule:${id}`, fixAll: 'fix:all', end: 'end:' };

function finding(rule: string, severity: FinalFinding['severity'], line: number, more: Partial<FinalFinding> = {}): FinalFinding {
  return { rule, name: `名${rule}`, severity, message: `话${line}`, range: { start: { line, character: 0 }, end: { line, character: 1 } }, fixable: false, ...more };
}

const RESULT: FinalCheckResult = {
  version: 1,
  titles: ['在<全县>会上的讲话'],
  characters: 1234,
  minutes: 6.2,
  placeholders: 2,
  declaredCounts: [
    { text: '讲三点意见', count: 3, actual: 3, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } },
    { text: '抓好四项', count: 4, actual: 3, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } },
  ],
  findings: [finding('a', 'hint', 1), finding('b', 'warning', 2, { fixable: true }), finding('c', 'error', 3), finding('b', 'error', 4), finding('d', 'hint', 5), finding('d', 'hint', 6)],
};

function body(result: FinalCheckResult): string {
  return reportBody(result, { name: '稿.txt', date: '2025年3月12日', links: LINKS, t });
}

/** What a reader sees of the page. */
function words(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replace(/\s+/g, ' ').trim();
}

describe('report of a final check', () => {
  it('groups by rule, the gravest first, of these the most frequent', () => {
    assert.deepEqual(groupByRule(RESULT.findings).map(({ rule, severity, findings }) => [rule, severity, findings.length]), [
      ['b', 'error', 2], ['c', 'error', 1], ['d', 'hint', 2], ['a', 'hint', 1],
    ]);
  });
  it('tells what the draft is like', () => {
    const text = words(body(RESULT));
    for (const part of [
      '定稿检查报告', '在<全县>会上的讲话 · 稿.txt · 2025年3月12日', '错误 2 警告 1 信息 0 提示 3', '1,234字·6分', '待填处 2 处',
      '“讲三点意见”，后面 3 项 ✓', '“抓好四项”，后面 3 项 ✗', '全部安全修复（1 处）', '结束定稿检查',
    ]) assert.ok(text.includes(part), `${part} in ${text}`);
  });
  it('links each finding, its rule, and what can be done', () => {
    const html = body(RESULT);
    for (const href of ['go:2', 'go:4', 'rule:b', 'fix:all', 'end:']) assert.ok(html.includes(`href="${href}"`), href);
    assert.match(words(html), /名b 2 规则说明 第 3 行 话2 可一键改 第 5 行 话4 名c/);
  });
  it('offers no fix where there is none, and says so when all is well', () => {
    const text = words(body({ ...RESULT, findings: [], placeholders: 0, declaredCounts: [] }));
    assert.ok(text.includes('没有发现问题，可以定稿。') && text.includes('待填处 没有') && !text.includes('安全修复') && !text.includes('说几点'));
  });
  it('shows words of the draft as they are', () => {
    const html = body({ ...RESULT, findings: [finding('a', 'error', 1, { message: '<img src=x onerror="alert(1)">&\'' })] });
    assert.ok(!html.includes('<img') && !html.includes('<全县>'));
    assert.equal(escapeHtml('<"&\'>'), '&#60;&#34;&#38;&#39;&#62;');
  });
});
