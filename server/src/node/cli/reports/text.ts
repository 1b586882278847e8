/** Report for people: one line a finding, related places below it, a sum at the end. */
import { printable } from '../printable';
import type { Style } from '../style';
import type { Texts } from '../texts';
import { type CheckedFile, humanPosition, type Range, type Report } from './report';

export function createTextReport(write: (text: string) => void, texts: Texts, style: Style, fix: boolean): Report {
  const bySeverity = { error: 0, warning: 0, information: 0, hint: 0 };
  let files = 0;
  let fixable = 0;
  let fixedFiles = 0;

  function place(file: CheckedFile, range: Range): string {
    const { line, column } = humanPosition(file, range.start);
    return `${style.path(printable(file.path))}:${line}:${column}`;
  }

  return {
    file(file) {
      files++;
      if (file.fixed) fixedFiles++;
      for (const finding of file.findings) {
        const { rule, severity, message, range, related, fixes } = finding;
        bySeverity[severity]++;
        if (!fix && fixes.some((candidate) => candidate.safe && candidate.edits.length > 0)) fixable++;
        const level = style.severity(severity, texts.severity[severity]);
        write(`${place(file, range)}  ${level}  ${printable(message)}  ${style.faint(rule.meta.id)}\n`);
        for (const other of related) write(`    ${place(file, other.range)}  ${printable(other.message)}\n`);
      }
    },
    end(unchecked) {
      write(`${texts.summary({ files, bySeverity, fixable, fixedFiles, unchecked: unchecked.length })}\n`);
    },
  };
}
