/** Report for programs: one JSON object. */
import { createJsonWriter, indented } from './jsonList';
import type { CheckedFile, Report } from './report';

export function createJsonReport(write: (text: string) => void): Report {
  const { add, end } = createJsonWriter(write);
  let begun = false;
  return {
    file({ path, findings }) {
      add(begun ? ',\n' : '{\n  "schema": 1,\n  "files": [\n');
      begun = true;
      add(`    {\n      "path": ${JSON.stringify(path)},\n      "findings": [`);
      findings.forEach((finding, index) => { add(`${index === 0 ? '\n' : ',\n'}${indented(findingJson(finding), '        ')}`); });
      add(findings.length === 0 ? ']\n    }' : '\n      ]\n    }');
    },
    end() {
      end(begun ? '\n  ]\n}\n' : '{\n  "schema": 1,\n  "files": []\n}\n');
    },
  };
}

/** A finding as plain data for programs. */
export function findingJson({ rule, ...finding }: CheckedFile['findings'][number]): object {
  return { rule: rule.meta.id, ...finding };
}
