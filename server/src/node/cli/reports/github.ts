/** Report as annotations of GitHub Actions. */
import type { Locale } from '../../../l10n/messages';
import type { Severity } from '../../../rules/rule';
import { type CheckedFile, humanPosition, type Report, type ReportedFinding } from './report';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

export function createGithubReport(write: (text: string) => void, locale: Locale): Report {
  return {
    file(file) {
      for (const finding of file.findings) write(`${annotation(file, finding, locale)}\n`);
    },
    end(unchecked) {
      for (const { path, message } of unchecked) write(`::error file=${property(path)}::${data(message)}\n`);
    },
  };
}

function annotation(file: CheckedFile, finding: ReportedFinding, locale: Locale): string {
  const { meta } = finding.rule;
  const start = humanPosition(file, finding.range.start);
  const end = humanPosition(file, finding.range.end);
  // GitHub refuses an end column where the annotation covers several lines.
  const until = end.line === start.line ? `,endLine=${end.line},endColumn=${end.column}` : `,endLine=${end.line}`;
  const title = locale === 'zh' ? `${meta.name}（${meta.id}）` : `${meta.nameEn} (${meta.id})`;
  const related = finding.related.map((place) => `\n${humanPosition(file, place.range.start).line}: ${place.message}`);
  return (
    `::${COMMAND[finding.severity]} file=${property(file.path)},line=${start.line}${until},col=${start.column}` +
    `,title=${property(title)}::${data(finding.message + related.join(''))}`
  );
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
