/** Long lists in JSON, laid out as `JSON.stringify` does and written bit by bit, as the whole may be more than a string can hold. */

/** So much is written at once, in UTF-16 units. */
const CHUNK = 1 << 16;

export interface JsonWriter {
  add(part: string): void;
  /** Writes what is left. */
  end(part: string): void;
}

export function createJsonWriter(write: (text: string) => void): JsonWriter {
  let text = '';
  return {
    add(part) {
      text += part;
      if (text.length < CHUNK) return;
      write(text);
      text = '';
    },
    end(part) {
      write(text + part);
      text = '';
    },
  };
}

/** Values on lines of their own, behind so many blanks. */
export function indented(value: object, indent: string): string {
  return indent + JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}
