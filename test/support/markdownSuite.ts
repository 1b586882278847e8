/** Markdown files as test suites: headings name cases, fenced blocks hold texts. */

export interface Block {
  /** The word after the fence: `speech`, `speech-md`, `fixed`, `message`. */
  readonly info: string;
  /** What follows it, as `maxMinutes=20 words=["老板"]`: options of the rule. */
  readonly options: Readonly<Record<string, string>>;
  /** Without the final line end. */
  readonly text: string;
}

/** A heading with the blocks up to the next heading of any depth. */
export interface Case {
  readonly depth: number;
  readonly name: string;
  readonly blocks: readonly Block[];
  /** Text outside the blocks. */
  readonly prose: string;
}

/** Cases in order. Text before the first heading is left out. A fence may have more than three backticks. */
export function readSuite(markdown: string): readonly Case[] {
  const cases: { depth: number; name: string; blocks: Block[]; prose: string }[] = [];
  let fence: { readonly mark: string; readonly info: string; readonly lines: string[] } | null = null;
  for (const line of markdown.split(/\r?\n/)) {
    const current = cases.at(-1);
    if (fence !== null) {
      if (line === fence.mark) {
        current?.blocks.push({ ...readInfo(fence.info), text: fence.lines.join('\n') });
        fence = null;
      } else fence.lines.push(line);
      continue;
    }
    const opened = /^(`{3,})(.*)$/.exec(line);
    const heading = /^(#+) (.*)$/.exec(line);
    if (opened) fence = { mark: opened[1]!, info: opened[2]!.trim(), lines: [] };
    else if (heading) cases.push({ depth: heading[1]!.length, name: heading[2]!.trim(), blocks: [], prose: '' });
    else if (current) current.prose += `${line}\n`;
  }
  if (fence !== null) throw new Error(`fence not closed: ${fence.info}`);
  return cases;
}

function readInfo(words: string): Pick<Block, 'info' | 'options'> {
  const [info = '', ...rest] = words.split(/\s+/);
  return { info, options: Object.fromEntries(rest.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)])) };
}
