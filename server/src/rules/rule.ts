/**
 * The contract of a rule: metadata, messages in both languages, one pure check.
 * A rule may not read files or settings, be asynchronous, print, change its input, or know another rule.
 */
import type { Contents } from '../outline/flow';
import type { Outline, Speech } from '../outline/outline';
import type { LineIndex } from '../text/lineIndex';
import type { KnownText } from '../text/memory';
import type { WordCutter } from '../text/segmenter';
import type { Offset, Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** While writing (写作中) a rule is quiet; at the final check (定稿检查) every rule runs. */
export type Moment = 'writing' | 'final';

/** A sentence in both languages; `{name}` is replaced by `data.name`. Chinese is the source. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

export interface RuleMeta {
  /** Kebab-case, equal to the file name; names the fault. */
  readonly id: string;
  /** Chinese name, e.g. 序号跳号. */
  readonly name: string;
  /** English name, e.g. Gap in the numbering. */
  readonly nameEn: string;
  /** Group of the catalogue: A numbering, B leftovers, C structure, D punctuation, G consistency. */
  readonly group: 'A' | 'B' | 'C' | 'D' | 'G';
  readonly severity: Severity;
  /** Severity at the final check, where it differs. */
  readonly finalSeverity?: Severity;
  /** Runs at the final check only. */
  readonly finalOnly?: boolean;
  /** Off unless switched on by a setting. */
  readonly off?: boolean;
  /** Standard and clause, or the practice it rests on. */
  readonly source: string;
  /** What the drafter can set for this rule, by name; the checker reads it from `context.options`. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** Runs after the others, on speeches with comments that silenced none of their findings. */
  readonly afterOthers?: boolean;
}

export type OptionValue = number | boolean | string | readonly string[];

/** One option of a rule; its type is that of the default. */
export interface RuleOption extends Message {
  readonly default: OptionValue;
  /** Least value of a number. */
  readonly minimum?: number;
}

/** A comment that silences a rule where there is nothing to silence. */
export interface UnusedIgnore {
  /** Null where the comment names no rule. */
  readonly id: string | null;
  readonly span: Span;
  /** Whether there is a rule of this id. */
  readonly known: boolean;
  /** Takes the rule out of the comment, and the comment out of the text where it names no other. */
  readonly removal: readonly TextEdit[];
}

/** What a message needs; numbers and texts are put in as they are. */
export type MessageData = Readonly<Record<string, string | number>>;

export interface RelatedPlace {
  readonly span: Span;
  readonly messageId: string;
  readonly data?: MessageData;
}

export interface Fix {
  /** Key in the rule's messages; verb first: 改为「{right}」. */
  readonly messageId: string;
  readonly data?: MessageData;
  /** Touch only what must change. */
  readonly edits: readonly TextEdit[];
  /** Safe fixes (form, punctuation of markers, one ordinal) take part in fix-all; texts to write do not. */
  readonly safe: boolean;
}

export interface Finding {
  /** Key in the rule's messages. */
  readonly messageId: string;
  readonly data?: MessageData;
  /** Data that name a line of the file, counted from 1: the line of each of these places. */
  readonly lineOf?: Readonly<Record<string, Offset>>;
  readonly span: Span;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  /** Less than the rule's severity for this one finding (repeated style deviations, weak patterns). */
  readonly severity?: Severity;
}

/** A rule runs once a speech, and sees each as if it were a file of its own: all places count from where it begins. */
export interface RuleContext {
  readonly text: string;
  readonly lines: LineIndex;
  readonly outline: Outline;
  /** The speech to check; the only one of the outline. */
  readonly speech: Speech;
  readonly moment: Moment;
  /** Whether the document is Markdown, where `1.` is a list and a half-width bracket is no fault. */
  readonly markdown: boolean;
  /** The words of a short text; better ones may be known when the rule runs again. */
  readonly words: WordCutter;
  /** Every option of the rule, from the settings or by default. */
  readonly options: Readonly<Record<string, OptionValue>>;
  /** Filled for rules that run after the others; empty otherwise. */
  readonly unusedIgnores: readonly UnusedIgnore[];
  /** What several rules need of a speech, worked out by the first that asks. It may depend on text, outline and `markdown` alone. */
  shared<T>(compute: (context: RuleContext) => T): T;
  readonly contents: Contents;
  /** A text with what is known of it: what is found out about a paragraph by its text alone is kept while others are edited. */
  known(text: string): KnownText;
}

export interface Rule {
  readonly meta: RuleMeta;
  readonly messages: Readonly<Record<string, Message>>;
  check(context: RuleContext): Iterable<Finding>;
}
