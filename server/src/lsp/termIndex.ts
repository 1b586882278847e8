/** Terms of the drafts, looked up at once and gathered in idle time: words arrive later, no keystroke waits for them. */
import type { Term } from '../completion/termItems';
import { createIntlCutter, type DistantCutter, type Word } from '../text/segmenter';
import { clausesOf, termsOf } from '../text/terms';
import type { Schedule } from './publisher';
import type { WorkspaceDraft, WorkspaceDrafts } from './workspaceDrafts';

/** Which drafts give terms: none, the draft alone, or all of the workspace. */
export type TermScope = 'off' | 'draft' | 'workspace';

export interface TermIndex {
  /** The terms known so far that begin so; two characters at least. Asking is what sets the gathering going. */
  lookup(uri: string, scope: TermScope, beginning: string): readonly Term[];
  /** Stops gathering. */
  close(): void;
}

export interface TermIndexOptions {
  readonly drafts: WorkspaceDrafts;
  /** Cuts words elsewhere; without it, and where it fails, the engine's own cutter does so here, a little at a time. */
  readonly cutter: DistantCutter | undefined;
  readonly schedule: Schedule;
}

/** Gathering begins so long after the last question, in milliseconds. */
export const IDLE = 1500;
/** So many clauses are cut in one go. */
const BATCH = 60;
/** So many are cut here before others have their turn. */
const NEAR_BATCH = 10;
/** Gathering ends after so many drafts or UTF-16 code units. */
const MOST_DRAFTS = 100;
const MOST_LENGTH = 1_000_000;
/** Terms of the draft that is being written count so much more. */
const OWN_WEIGHT = 5;
const KEY_LENGTH = 2;

type Counts = ReadonlyMap<string, number>;
type ByBeginning = ReadonlyMap<string, readonly Term[]>;

export function createTermIndex({ drafts, cutter, schedule }: TermIndexOptions): TermIndex {
  const near = createIntlCutter();
  const gathered = new WeakMap<WorkspaceDraft, Counts>();
  const cut = new Map<string, ReadonlyMap<string, readonly Word[]>>();
  let own = new Map<string, ByBeginning>();
  let all: ByBeginning = new Map();
  let helper = cutter;
  let callOff = (): void => undefined;
  let running = false;
  let again = false;
  let swept = false;
  let closed = false;

  function begin(scope: TermScope): void {
    callOff();
    again = running;
    if (!running && !closed) callOff = schedule(IDLE, () => { void gather(scope); });
  }

  async function gather(scope: TermScope): Promise<void> {
    running = true;
    try {
      const counts: { readonly uri: string; readonly terms: Counts }[] = [];
      let length = 0;
      // The files are looked for once; those that others find later are known as well.
      const sweep = scope === 'workspace' && !swept;
      swept ||= sweep;
      for await (const draft of sweep ? drafts.sweep(() => closed) : drafts.known()) {
        counts.push({ uri: draft.uri, terms: gathered.get(draft) ?? (await termsOfDraft(draft)) });
        length += draft.text.length;
        if (counts.length >= MOST_DRAFTS || length >= MOST_LENGTH) break;
      }
      own = new Map(counts.map(({ uri, terms }) => [uri, byBeginning([terms])]));
      all = byBeginning(counts.map(({ terms }) => terms));
    } finally {
      running = false;
      if (again) begin(scope);
    }
  }

  async function termsOfDraft(draft: WorkspaceDraft): Promise<Counts> {
    const { uri, text } = draft;
    const clauses = clausesOf(text);
    const before = cut.get(uri);
    const known = new Map<string, readonly Word[]>();
    const unknown: string[] = [];
    for (const clause of clauses.keys()) {
      const words = before?.get(clause);
      if (words === undefined) unknown.push(clause);
      else known.set(clause, words);
    }
    for (let from = 0; from < unknown.length && !closed; from += BATCH) {
      const batch = unknown.slice(from, from + BATCH);
      const answers = await wordsOf(batch);
      batch.forEach((clause, index) => known.set(clause, answers[index] ?? []));
    }
    cut.set(uri, known);
    const terms = termsOf(text, clauses, (clause) => known.get(clause) ?? []);
    gathered.set(draft, terms);
    return terms;
  }

  async function wordsOf(clauses: readonly string[]): Promise<readonly (readonly Word[])[]> {
    try {
      if (helper !== undefined) return await helper.cut(clauses);
    } catch {
      // Whoever uses the helper for findings has told of it already, or will.
      helper = undefined;
    }
    const words: (readonly Word[])[] = [];
    for (const clause of clauses) {
      if (words.length % NEAR_BATCH === 0) await new Promise<void>((resume) => { schedule(0, resume); });
      words.push(near(clause));
    }
    return words;
  }

  return {
    lookup(uri, scope, beginning) {
      if (scope === 'off') return [];
      begin(scope);
      const key = beginning.slice(0, KEY_LENGTH);
      const here = own.get(uri)?.get(key) ?? [];
      const known = new Map(here.map(({ text, weight }) => [text, weight * OWN_WEIGHT]));
      for (const { text, weight } of scope === 'workspace' ? (all.get(key) ?? []) : []) known.set(text, (known.get(text) ?? 0) + weight);
      return [...known].filter(([text]) => text.startsWith(beginning)).map(([text, weight]) => ({ text, weight }));
    },
    close() {
      closed = true;
      callOff();
    },
  };
}

function byBeginning(counts: readonly Counts[]): ByBeginning {
  const weights = new Map<string, number>();
  for (const terms of counts) for (const [term, count] of terms) weights.set(term, (weights.get(term) ?? 0) + count * term.length);
  const found = new Map<string, Term[]>();
  for (const [text, weight] of weights) {
    const key = text.slice(0, KEY_LENGTH);
    const list = found.get(key) ?? [];
    if (list.length === 0) found.set(key, list);
    list.push({ text, weight });
  }
  return found;
}
