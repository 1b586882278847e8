/** Command line arguments → the command to run, or what is wrong with them. */
import { parseArgs } from 'node:util';
import { CLEAN_KINDS, type CleanOptions, INDENTS, PASTE_OPTIONS } from '../../clean/options';
import { SCHEME_NAMES, type SchemeName } from '../../edits/scheme';
import type { Locale } from '../../l10n/messages';
import { decodeRuleConfig, type RuleConfig } from '../../lint/ruleConfig';
import { rules } from '../../rules/index';

export type CheckFormat = 'text' | 'json' | 'sarif' | 'github';

/** Files, folders and `-`, as given. */
interface Inputs {
  readonly paths: readonly string[];
  /** Name that stands for standard input in reports; its ending decides whether that is Markdown. */
  readonly stdinName: string;
  /** One speech a line of JSON in, one result a line out. */
  readonly ndjson: boolean;
}

export interface CheckCommand extends Inputs {
  readonly name: 'check';
  readonly format: CheckFormat;
  readonly fix: boolean;
  readonly config: RuleConfig;
}

export interface RenumberCommand extends Inputs {
  readonly name: 'renumber';
  /** Back into the files; otherwise to standard output. */
  readonly write: boolean;
  /** Scheme to convert to; null to keep the markers in use. */
  readonly scheme: SchemeName | null;
  /** Promises of how many points follow are put right too. */
  readonly counts: boolean;
}

export interface OutlineCommand extends Inputs {
  readonly name: 'outline';
  readonly format: 'text' | 'json';
}

export interface CleanCommand extends Inputs {
  readonly name: 'clean';
  /** Back into the files; otherwise to standard output. */
  readonly write: boolean;
  readonly options: CleanOptions;
}

export type Command =
  | CheckCommand
  | CleanCommand
  | RenumberCommand
  | OutlineCommand
  | { readonly name: 'lsp' }
  | { readonly name: 'help'; readonly rules: boolean }
  | { readonly name: 'version' };

/** What is wrong with the arguments. */
export type UsageProblem =
  | { readonly kind: 'no-command' }
  | { readonly kind: 'unknown-command'; readonly command: string }
  | { readonly kind: 'unknown-option'; readonly option: string; readonly command: string }
  | { readonly kind: 'missing-value'; readonly option: string }
  | { readonly kind: 'needless-value'; readonly option: string }
  | { readonly kind: 'bad-value'; readonly option: string; readonly value: string; readonly allowed: string }
  | { readonly kind: 'unknown-rule'; readonly rule: string }
  | { readonly kind: 'no-input'; readonly command: string }
  | { readonly kind: 'fix-stdin' }
  | { readonly kind: 'write-stdin' }
  | { readonly kind: 'not-with-ndjson'; readonly option: string }
  | { readonly kind: 'needs-stdio' }
  | { readonly kind: 'stray-argument'; readonly argument: string };

export interface Invocation {
  /** Language asked for with `--lang`; null to follow the environment. */
  readonly locale: Locale | null;
  readonly result: { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly problem: UsageProblem };
}

const OPTIONS = {
  format: { type: 'string' },
  rule: { type: 'string', multiple: true },
  'stdin-filename': { type: 'string' },
  ndjson: { type: 'boolean' },
  lang: { type: 'string' },
  final: { type: 'boolean' },
  fix: { type: 'boolean' },
  write: { type: 'boolean' },
  scheme: { type: 'string' },
  counts: { type: 'boolean' },
  skip: { type: 'string', multiple: true },
  indent: { type: 'string' },
  stdio: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

const OF_COMMAND: Readonly<Record<string, readonly string[]>> = {
  check: ['format', 'rule', 'stdin-filename', 'ndjson', 'final', 'fix'],
  outline: ['format', 'stdin-filename', 'ndjson'],
  renumber: ['write', 'scheme', 'counts', 'stdin-filename', 'ndjson'],
  clean: ['write', 'skip', 'indent', 'stdin-filename', 'ndjson'],
  lsp: ['stdio'],
};
/** These say what becomes of files. */
const NOT_WITH_NDJSON = ['format', 'fix', 'write'] as const;
const OF_ALL: readonly string[] = ['lang', 'help', 'version'];
const CHECK_FORMATS: readonly CheckFormat[] = ['text', 'json', 'sarif', 'github'];
const OUTLINE_FORMATS = ['text', 'json'] as const;
const LOCALES: readonly Locale[] = ['zh', 'en'];
const RULE_VALUE = 'ID=off|hint|information|warning|error';

/** Thrown inside this file only. */
class Problem extends Error {
  readonly problem: UsageProblem;
  constructor(problem: UsageProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

export function parseArguments(args: readonly string[]): Invocation {
  const read = parseArgs({ args: [...args], options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
  const lang = read.values.lang;
  const locale = LOCALES.find((candidate) => candidate === lang) ?? null;
  try {
    if (lang !== undefined && locale === null) throw bad('--lang', lang, LOCALES);
    return { locale, result: { ok: true, command: commandOf(read) } };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { locale, result: { ok: false, problem: error.problem } };
  }
}

type Read = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; strict: false; tokens: true; allowPositionals: true }>>;

function commandOf(read: Read): Command {
  const [name, ...paths] = read.positionals;
  if (read.values.version === true) return { name: 'version' };
  if (read.values.help === true || name === 'help') return { name: 'help', rules: name === 'check' };
  if (name === undefined) throw new Problem(strayOption(read) ?? { kind: 'no-command' });
  const allowed = OF_COMMAND[name];
  if (allowed === undefined) throw new Problem({ kind: 'unknown-command', command: name });
  checkOptions(read, name, allowed);
  if (name === 'lsp') return lspCommand(read, paths);
  if (paths.length === 0) throw new Problem({ kind: 'no-input', command: name });
  const inputs = { paths, stdinName: text(read.values['stdin-filename']) ?? '-', ndjson: readsLines(read) };
  if (name === 'outline') return { name, ...inputs, format: choice(read, OUTLINE_FORMATS) };
  if (name === 'renumber') return { name, ...inputs, write: writes(read, paths), scheme: schemeOf(read), counts: read.values.counts === true };
  if (name === 'clean') return { name, ...inputs, write: writes(read, paths), options: cleanOptions(read) };
  const fix = read.values.fix === true;
  if (fix && paths.includes('-')) throw new Problem({ kind: 'fix-stdin' });
  return { name: 'check', ...inputs, format: choice(read, CHECK_FORMATS), fix, config: configOf(read) };
}

function readsLines(read: Read): boolean {
  const ndjson = read.values.ndjson === true;
  const other = ndjson ? NOT_WITH_NDJSON.find((option) => read.values[option] !== undefined) : undefined;
  if (other !== undefined) throw new Problem({ kind: 'not-with-ndjson', option: `--${other}` });
  return ndjson;
}

function writes(read: Read, paths: readonly string[]): boolean {
  const write = read.values.write === true;
  if (write && paths.includes('-')) throw new Problem({ kind: 'write-stdin' });
  return write;
}

function schemeOf(read: Read): SchemeName | null {
  const given = read.values.scheme;
  if (given === undefined) return null;
  const scheme = SCHEME_NAMES.find((name) => name === given);
  if (scheme === undefined) throw bad('--scheme', given, SCHEME_NAMES);
  return scheme;
}

/** Kinds of change are written as in `--skip page-marks`. */
function cleanOptions(read: Read): CleanOptions {
  const names = CLEAN_KINDS.map((kind) => ({ kind, name: kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) }));
  const skipped = (read.values.skip ?? []).map((value) => {
    const known = names.find(({ name }) => name === value);
    if (known === undefined) throw bad('--skip', value, names.map(({ name }) => name));
    return [known.kind, false] as const;
  });
  const given = read.values.indent;
  const indent = INDENTS.find((candidate) => candidate === (given ?? PASTE_OPTIONS.indent));
  if (indent === undefined) throw bad('--indent', given, INDENTS);
  return { ...PASTE_OPTIONS, ...Object.fromEntries(skipped), indent };
}

function lspCommand(read: Read, paths: readonly string[]): Command {
  const [stray] = paths;
  if (stray !== undefined) throw new Problem({ kind: 'stray-argument', argument: stray });
  if (read.values.stdio !== true) throw new Problem({ kind: 'needs-stdio' });
  return { name: 'lsp' };
}

function checkOptions(read: Read, command: string, allowed: readonly string[]): void {
  for (const token of read.tokens) {
    if (token.kind !== 'option') continue;
    // Editors that start a server pass their process id along; the server watches for it itself.
    if (command === 'lsp' && token.name === 'clientProcessId') continue;
    const option = token.rawName;
    if (!allowed.includes(token.name) && !OF_ALL.includes(token.name)) {
      throw new Problem({ kind: 'unknown-option', option, command });
    }
    const wantsValue = OPTIONS[token.name as keyof typeof OPTIONS].type === 'string';
    if (wantsValue && (token.value === undefined || token.value === '')) throw new Problem({ kind: 'missing-value', option });
    if (!wantsValue && token.value !== undefined) throw new Problem({ kind: 'needless-value', option });
  }
}

/** An option nobody knows, given without a command. */
function strayOption(read: Read): UsageProblem | null {
  const stray = read.tokens.find((token) => token.kind === 'option' && !(token.name in OPTIONS));
  return stray?.kind === 'option' ? { kind: 'unknown-option', option: stray.rawName, command: '' } : null;
}

function choice<T extends string>(read: Read, allowed: readonly T[]): T | 'text' {
  const value = read.values.format;
  if (value === undefined) return 'text';
  const known = allowed.find((candidate) => candidate === value);
  if (known === undefined) throw bad('--format', value, allowed);
  return known;
}

function configOf(read: Read): RuleConfig {
  const raw: [string, string][] = [];
  for (const value of read.values.rule ?? []) {
    const at = String(value).indexOf('=');
    if (at <= 0) throw bad('--rule', value, [RULE_VALUE]);
    raw.push([String(value).slice(0, at), String(value).slice(at + 1)]);
  }
  const moment = read.values.final === true ? 'final' : 'writing';
  const { config, problems } = decodeRuleConfig(Object.fromEntries(raw), moment, rules);
  const [problem] = problems;
  if (problem?.kind === 'unknown-rule') throw new Problem({ kind: 'unknown-rule', rule: problem.key });
  if (problem !== undefined) throw bad('--rule', `${problem.key}=${String(problem.value)}`, [RULE_VALUE]);
  return config;
}

function bad(option: string, value: unknown, allowed: readonly string[]): Problem {
  return new Problem({ kind: 'bad-value', option, value: String(value), allowed: allowed.join('|') });
}

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
