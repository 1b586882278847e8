/** The report of a final check (定稿检查报告) as a page: what the draft is like, then its findings by rule. */
import type { DeclaredCountItem, FinalCheckResult, FinalFinding } from '../../../server/src/lsp/protocol';
import type { Translate } from '../l10n/translate';
import { lengthText } from '../outline/measure';
import { escapeHtml } from '../webview/escapeHtml';

/** Where the links of the page lead. */
export interface ReportLinks {
  readonly finding: (finding: FinalFinding) => string;
  readonly rule: (id: string) => string;
  readonly fixAll: string;
  readonly end: string;
}

export interface ReportOptions {
  /** Name of the draft's file. */
  readonly name: string;
  /** When the draft was checked, as people write it. */
  readonly date: string;
  readonly links: ReportLinks;
  readonly t: Translate;
}

/** All findings of one rule, in the order of the text. */
export interface RuleGroup {
  readonly rule: string;
  readonly name: string;
  /** The gravest of them. */
  readonly severity: FinalFinding['severity'];
  readonly findings: readonly FinalFinding[];
}

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

/** The gravest rules first, of these the ones that found most. */
export function groupByRule(findings: readonly FinalFinding[]): readonly RuleGroup[] {
  const byRule = new Map<string, FinalFinding[]>();
  for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  const weight = (severity: FinalFinding['severity']): number => SEVERITIES.indexOf(severity);
  return [...byRule]
    .map(([rule, found]) => ({
      rule,
      name: found[0]?.name ?? rule,
      severity: SEVERITIES[Math.min(...found.map(({ severity }) => weight(severity)))] ?? 'hint',
      findings: found,
    }))
    .sort((a, b) => weight(a.severity) - weight(b.severity) || b.findings.length - a.findings.length);
}

/** The page's body; every word of the draft is escaped. */
export function reportBody(result: FinalCheckResult, { name, date, links, t }: ReportOptions): string {
  const { findings, titles } = result;
  const fixable = findings.filter((finding) => finding.fixable).length;
  return [
    `<h1>${escapeHtml(t('定稿检查报告'))}</h1>`,
    `<p class="about">${escapeHtml([...titles, name, date].join(' · '))}</p>`,
    summary(result, t),
    '<p>',
    fixable > 0 ? link(links.fixAll, t('全部安全修复（{0} 处）', fixable), 'button') : '',
    link(links.end, t('结束定稿检查'), 'button secondary'),
    '</p>',
    findings.length === 0 ? `<p class="clean">${escapeHtml(t('没有发现问题，可以定稿。'))}</p>` : groupByRule(findings).map((group) => section(group, links, t)).join('\n'),
  ].filter((line) => line !== '').join('\n');
}

function summary({ findings, characters, minutes, placeholders, declaredCounts }: FinalCheckResult, t: Translate): string {
  const names = { error: t('错误'), warning: t('警告'), information: t('信息'), hint: t('提示') };
  const counts = SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return `<span class="${count > 0 ? severity : 'none'}">${escapeHtml(names[severity])} ${count}</span>`;
  });
  const rows: readonly (readonly [string, string])[] = [
    [t('问题'), counts.join(' ')],
    [t('篇幅'), escapeHtml(lengthText(characters, minutes, t))],
    [t('待填处'), escapeHtml(placeholders === 0 ? t('没有') : t('{0} 处', placeholders))],
    ...(declaredCounts.length === 0 ? [] : [[t('说几点'), declaredCounts.map((item) => declared(item, t)).join('<br>')] as const]),
  ];
  return `<table>${rows.map(([head, value]) => `<tr><th>${escapeHtml(head)}</th><td>${value}</td></tr>`).join('')}</table>`;
}

function declared({ text, count, actual }: DeclaredCountItem, t: Translate): string {
  const right = count === null || count === actual;
  return `<span class="${right ? 'right' : 'warning'}">${escapeHtml(t('“{0}”，后面 {1} 项', text, actual))} ${right ? '✓' : '✗'}</span>`;
}

function section({ rule, name, severity, findings }: RuleGroup, links: ReportLinks, t: Translate): string {
  const items = findings.map((finding) => {
    const line = link(links.finding(finding), t('第 {0} 行', finding.range.start.line + 1), 'line');
    const mark = finding.fixable ? ` <span class="fixable">${escapeHtml(t('可一键改'))}</span>` : '';
    return `<li>${line} ${escapeHtml(finding.message)}${mark}</li>`;
  });
  const page = link(links.rule(rule), t('规则说明'), 'page');
  return `<h2 class="${severity}">${escapeHtml(name)} <span class="count">${findings.length}</span> ${page}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
}

function link(href: string, text: string, kind: string): string {
  return `<a class="${kind}" href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
}
