/** Whether a line looks numbered, told from the line alone at every key; the server has the last word. */

/** `end`: the cursor is at the end of a numbered line with words. `empty`: the line is a marker and nothing else. */
export type NumberedPlace = 'end' | 'empty' | 'none';

const NUMERAL = '[〇零一二三四五六七八九十百]{1,5}';

const MARKER = new RegExp(
  '^[\\s\\u3000>]*(?:#{1,6}[ \\t\\u3000]+)?(?:\\*\\*)?(?:' +
    [
      `${NUMERAL}(?:[、，,.．。]|是|要)`,
      `[（(](?:${NUMERAL}|\\d{1,3})[）)][、，,.．]?`,
      '\\d{1,3}(?:[.．、](?!\\d)|[）)])',
      '[\\u2460-\\u2473\\u3251-\\u325f\\u32b1-\\u32bf\\u2474-\\u2487\\u2488-\\u249b]',
      `第${NUMERAL}(?:(?:部分|章|节|个问题|个方面|点)[：:、，,]?|[：:、，,\\u3000])`,
      '(?:首先|其次|再次|最后)[，,、]',
    ].join('|') +
    ')(?:\\*\\*)?[ \\t\\u3000]*',
);

/** @param character place of the cursor in the line, in UTF-16 code units */
export function numberedPlace(line: string, character: number): NumberedPlace {
  const marker = MARKER.exec(line)?.[0];
  if (marker === undefined) return 'none';
  if (marker.length === line.length) return character >= marker.trimEnd().length ? 'empty' : 'none';
  return line.slice(character).trim() === '' ? 'end' : 'none';
}
