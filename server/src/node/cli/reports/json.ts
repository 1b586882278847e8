/** Report for programs: one JSON object. */
import type { CheckedFile, Report } from './report';

export function createJsonReport(write: (text: string) => void): Report {
  const files: object[] = [];
  return {
    file(file) {
      files.push({ path: file.path, findings: file.findings.map(findingJson) });
    },
    end() {
      write(`${JSON.stringify({ schema: 1, files }, null, 2)}\n`);
    },
  };
}

/** A finding as plain data for programs. */
export function findingJson({ rule, ...finding }: CheckedFile['findings'][number]): object {
  return { rule: rule.meta.id, ...finding };
}
