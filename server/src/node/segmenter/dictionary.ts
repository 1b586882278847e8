/** Where the trimmed dictionary lies, with the checks that must come before the addon reads it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of the files nodejieba loads. */
export interface DictionaryFiles {
  readonly dict: string;
  readonly hmmDict: string;
  readonly userDict: string;
  readonly idfDict: string;
  readonly stopWordDict: string;
}

interface Form {
  readonly name: string;
  /** Fields of a line, divided by one blank; undefined where it does not matter. */
  readonly fields?: number;
  /** Fewest lines. */
  readonly lines: number;
}

const WEIGHTS: Form = { name: 'weights.utf8', fields: 2, lines: 1 };
const FORMS: Readonly<Record<keyof DictionaryFiles, Form>> = {
  dict: { name: 'words.utf8', fields: 3, lines: 10_000 },
  hmmDict: { name: 'hmm.utf8', lines: 8 },
  userDict: { name: 'terms.utf8', fields: 3, lines: 1 },
  idfDict: WEIGHTS,
  stopWordDict: WEIGHTS,
};
const LINE_END = 0x0a;
const BLANK = 0x20;
const ONE = 0x31;
const NINE = 0x39;

/**
 * The files in a folder. A file that is missing or damaged would end the whole process inside the addon;
 * here it is an error that says so.
 */
export function dictionaryFiles(folder: string): DictionaryFiles {
  const path = (key: keyof DictionaryFiles): string => {
    const form = FORMS[key];
    const file = join(folder, form.name);
    if (process.platform === 'win32' && /[^\x20-\x7e]/.test(file)) throw new Error(`the addon cannot open ${file}: its path is not ASCII`);
    if (!isWhole(readFileSync(file), form)) throw new Error(`${file} is damaged`);
    return file;
  };
  return { dict: path('dict'), hmmDict: path('hmmDict'), userDict: path('userDict'), idfDict: path('idfDict'), stopWordDict: path('stopWordDict') };
}

/** Reads bytes and makes no strings of them, as these would stay in memory for long. The second field must be a number above 0. */
function isWhole(bytes: Uint8Array, { fields, lines }: Form): boolean {
  let found = 0;
  let field = 1;
  let fieldStart = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (index === fieldStart && (byte === BLANK || byte === LINE_END)) return false;
    if (fields !== undefined && field === 2 && index === fieldStart && (byte < ONE || byte > NINE)) return false;
    if (byte === BLANK) field++;
    if (byte === LINE_END) {
      if (fields !== undefined && field !== fields) return false;
      found++;
      field = 1;
    }
    if (byte === BLANK || byte === LINE_END) fieldStart = index + 1;
  }
  return found >= lines && bytes.at(-1) === LINE_END;
}
