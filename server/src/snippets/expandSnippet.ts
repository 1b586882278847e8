/** Snippets in the notation of the language server protocol: what one inserts before anything is typed, and plain text as one. */

export interface ExpandedSnippet {
  /** Placeholders stand as their default text, choices as their first item, plain tab stops as nothing. */
  readonly text: string;
  /** Numbers of the tab stops, ascending, each once; 0 is where the cursor ends. */
  readonly stops: readonly number[];
}

type Part = string | { readonly stop: number; readonly content: readonly Part[] | null };

/**
 * Reads `$1`, `${1}`, `${1:default}` and `${1|first,second|}`; variables and transforms are not used here.
 * @throws Error if the snippet is not well formed
 */
export function expandSnippet(body: string): ExpandedSnippet {
  const { parts, end } = parseParts(body, 0);
  if (end !== body.length) throw new Error(`stray } in ${body}`);
  const defaults = new Map<number, readonly Part[]>();
  const stops = new Set<number>();
  collect(parts, defaults, stops);
  return { text: render(parts, defaults), stops: [...stops].sort((a, b) => a - b) };
}

/** The text as a snippet that inserts just this text. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, (character) => `\\${character}`);
}

function parseParts(body: string, from: number): { parts: readonly Part[]; end: number } {
  const parts: Part[] = [];
  let at = from;
  while (at < body.length) {
    const char = body.charAt(at);
    if (char === '\\' && /[$}\\]/.test(body.charAt(at + 1))) {
      parts.push(body.charAt(at + 1));
      at += 2;
    } else if (char === '}') break;
    else if (char === '$') {
      const { part, end } = parseStop(body, at);
      parts.push(part);
      at = end;
    } else {
      parts.push(char);
      at++;
    }
  }
  return { parts, end: at };
}

/** Reads a tab stop at a `$`. */
function parseStop(body: string, at: number): { part: Part; end: number } {
  const rest = body.slice(at);
  const plain = /^\$(?:(\d+)|\{(\d+)\})/.exec(rest);
  if (plain) return { part: { stop: Number(plain[1] ?? plain[2]), content: null }, end: at + plain[0].length };
  const choice = /^\$\{(\d+)\|((?:\\.|[^\\|])*)\|\}/.exec(rest);
  if (choice) {
    const first = /^(?:\\.|[^\\,])*/.exec(choice[2] ?? '')?.[0].replace(/\\(.)/g, '$1') ?? '';
    return { part: { stop: Number(choice[1]), content: [first] }, end: at + choice[0].length };
  }
  const opened = /^\$\{(\d+):/.exec(rest);
  if (!opened) throw new Error(`no tab stop at ${rest.slice(0, 20)}`);
  const { parts, end } = parseParts(body, at + opened[0].length);
  if (body.charAt(end) !== '}') throw new Error(`tab stop not closed: ${rest.slice(0, 20)}`);
  return { part: { stop: Number(opened[1]), content: parts }, end: end + 1 };
}

/** The first content of a number is its default wherever the number stands. */
function collect(parts: readonly Part[], defaults: Map<number, readonly Part[]>, stops: Set<number>): void {
  for (const part of parts) {
    if (typeof part === 'string') continue;
    stops.add(part.stop);
    if (part.content === null) continue;
    if (!defaults.has(part.stop)) defaults.set(part.stop, part.content);
    collect(part.content, defaults, stops);
  }
}

function render(parts: readonly Part[], defaults: ReadonlyMap<number, readonly Part[]>): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : render(part.content ?? defaults.get(part.stop) ?? [], defaults)))
    .join('');
}
