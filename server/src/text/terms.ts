/** Terms and names that a text uses, for a drafter who is going to use them again. */
import type { Word } from './segmenter';

const NAME = /《([^《》\r\n]{4,24})》|“([^“”\r\n]{4,16})”/g;
/** Words that hold sentences together: no term has one in it. */
const JOINING = new Set(
  ('的 了 和 与 及 或 在 是 要 对 把 被 为 从 向 以 等 这 那 其 各 将 就 也 都 还 又 再 更 最 不 没 很 到 让 使 由 于 而 并 但 则 之 所 给 着 过 能 会 可 上 下 中 里 内 我 你 他 它 们 ' +
    '我们 你们 他们 大家 这个 那个 这些 那些 一个 一些 一是 二是 三是 四是 五是 必须 应该 应当 可以 能够 已经 正在 通过 根据 按照 围绕 对于 关于 以及 不断 进一步 切实 全面 同志 同志们').split(' '),
);
const MOST_WORDS = 8;
const SHORTEST = 4;
const LONGEST = 12;
/** Names of people and places may be shorter. */
const SHORTEST_NAME = 3;
/** A row of words is a term if it stands there so often; a word of the dictionary and a title at once. */
const REPEATED = 2;

/** The stretches of a text that are cut into words, each with how often it occurs. */
export function clausesOf(text: string): ReadonlyMap<string, number> {
  const clauses = new Map<string, number>();
  // Runs of Chinese characters; a longer one is cut.
  for (const [clause] of text.matchAll(/\p{Script=Han}{2,60}/gu)) clauses.set(clause, (clauses.get(clause) ?? 0) + 1);
  return clauses;
}

/**
 * Terms with how often they occur: long words, rows of words that repeat themselves, and what stands in 《》 or “”.
 * @param words the words of each clause
 */
export function termsOf(text: string, clauses: ReadonlyMap<string, number>, words: (clause: string) => readonly Word[]): ReadonlyMap<string, number> {
  const single = new Map<string, number>();
  const rows = new Map<string, number>();
  for (const [clause, count] of clauses) {
    for (const run of runsOf(words(clause))) {
      for (const { text: word, tag } of run) if (isTerm(word, tag)) add(single, word, count);
      for (const row of rowsOf(run)) add(rows, row, count);
    }
  }
  for (const [, title, quoted] of text.matchAll(NAME)) add(single, (title ?? quoted ?? '').trim(), 1);
  for (const [row, count] of withoutParts(rows)) add(single, row, count);
  return single;
}

function isTerm(word: string, tag: string | null): boolean {
  return (word.length >= SHORTEST || (word.length >= SHORTEST_NAME && /^n[rstz]/.test(tag ?? ''))) && word.length <= LONGEST;
}

/** The words between those that hold the sentence together. */
function runsOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const runs: Word[][] = [[]];
  for (const word of words) {
    if (JOINING.has(word.text)) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs.filter((run) => run.length > 0);
}

/**
 * A row neither begins nor ends with a word of one character, which may be half of a word cut wrongly, unless it has no
 * others: then the cutter does not know the term.
 */
function* rowsOf(run: readonly Word[]): Generator<string> {
  for (let from = 0; from < run.length; from++) {
    let row = run[from]?.text ?? '';
    const whole = row.length > 1;
    let unknown = !whole;
    for (let next = from + 1; next < Math.min(run.length, from + MOST_WORDS); next++) {
      const word = run[next]?.text ?? '';
      row += word;
      unknown &&= word.length === 1;
      if (row.length > LONGEST) break;
      if (row.length >= SHORTEST && (unknown || (whole && word.length > 1))) yield row;
    }
  }
}

/** Rows that repeat themselves, but not those that only do so as a part of a longer one. */
function withoutParts(rows: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const kept = new Map<string, number>();
  const covered = new Map<string, number>();
  for (const [row, count] of [...rows].filter((entry) => entry[1] >= REPEATED).sort((a, b) => b[0].length - a[0].length)) {
    if ((covered.get(row) ?? 0) >= count) continue;
    kept.set(row, count);
    for (let from = 0; from < row.length; from++) {
      for (let to = from + SHORTEST; to <= row.length; to++) {
        const part = row.slice(from, to);
        covered.set(part, Math.max(covered.get(part) ?? 0, count));
      }
    }
  }
  return kept;
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
