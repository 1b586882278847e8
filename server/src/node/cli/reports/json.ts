/** Report for programs: one JSON object, written bit by bit, as the whole of it may be more than a string can hold. */
import type { CheckedFile, Report } from './report';

/** So much is written at once, in UTF-16 units. */
const CHUNK = 1 << 16;

export function createJsonReport(write: (text: string) => void): Report {
  let begun = false;
  let text = '';
  const add = (part: string): void => {
    text += part;
    if (text.length < CHUNK) return;
    write(text);
    text = '';
  };
  return {
    file({ path, findings }) {
      add(begun ? ',\n' : '{\n  "schema": 1,\n  "files": [\n');
      begun = true;
      add(`    {\n      "path": ${JSON.stringify(path)},\n      "findings": [`);
      findings.forEach((finding, index) => { add(`${index === 0 ? '\n' : ',\n'}${indented(findingJson(finding), '        ')}`); });
      add(findings.length === 0 ? ']\n    }' : '\n      ]\n    }');
    },
    end() {
      write(`${text}${begun ? '\n  ]\n}\n' : '{\n  "schema": 1,\n  "files": []\n}\n'}`);
    },
  };
}

function indented(value: object, indent: string): string {
  return indent + JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}

/** A finding as plain data for programs. */
export function findingJson({ rule, ...finding }: CheckedFile['findings'][number]): object {
  return { rule: rule.meta.id, ...finding };
}
