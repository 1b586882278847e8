/** Snapshot of one version of a document: text, lines, outline and findings, the latter two computed when first asked for. */
import { DEFAULT_CONFIG, type RuleConfig } from './lint/ruleConfig';
import { type PlacedFindings, placedFindings, type RuleFailure, type RuleFinding } from './lint/runRules';
import { createSpeechChecks, type SpeechChecks, withoutWords } from './lint/speechFindings';
import type { Outline } from './outline/outline';
import { type ParsedText, parseText, type PlacedSpeech } from './outline/parsedText';
import { rules } from './rules/index';
import type { LineIndex } from './text/lineIndex';
import { createMemory, FORGETFUL, type Memory } from './text/memory';
import type { WordCutter } from './text/segmenter';
import type { Offset } from './text/span';
import type { TextBlocks } from './text/textBlocks';

export interface Analysis {
  readonly text: string;
  /** A part of the text; for a small one not all of it is put together. */
  slice(start: Offset, end: Offset): string;
  readonly markdown: boolean;
  readonly lines: LineIndex;
  readonly outline: Outline;
  /** The speeches of the outline, each as a text of its own: what is known of one stands as long as it is the same object. */
  readonly speeches: readonly PlacedSpeech[];
  findings(): readonly RuleFinding[];
  /** The same by the stretches of the text that they lie in; most stretches are taken over from the version before. */
  placedFindings(): readonly PlacedFindings[];
}

export interface AnalysisOptions {
  /** Whether the document is Markdown. */
  readonly markdown?: boolean;
  readonly config?: RuleConfig;
  readonly onRuleFailure?: RuleFailure;
  /** By default the JavaScript engine's own. */
  readonly words?: WordCutter;
  /** Another version of the document: what is the same in both is taken from there. Changes no result. */
  readonly before?: Analysis;
}

/** What the next version takes over. */
interface Made {
  readonly memory: Memory;
  readonly parsed: ParsedText;
  readonly config: RuleConfig;
  readonly checks: SpeechChecks;
}

const MADE = new WeakMap<Analysis, Made>();

/** @param text in blocks where it has most of them from the version before */
export function analyse(text: string | TextBlocks, options: AnalysisOptions = {}): Analysis {
  const { markdown = false, config = DEFAULT_CONFIG, before } = options;
  const old = before === undefined ? undefined : MADE.get(before);
  const checks = old?.config === config ? old.checks : createSpeechChecks();
  const memory = old === undefined ? FORGETFUL : old.memory === FORGETFUL ? createMemory() : old.memory;
  return snapshot({ parsed: parseText(text, markdown, old?.parsed, memory), config, checks, memory }, options);
}

/** The same version with its findings to be computed anew, as better words have become known or the settings have changed. */
export function checkAgain(analysis: Analysis, options: Omit<AnalysisOptions, 'markdown' | 'before'>): Analysis {
  const { config = DEFAULT_CONFIG } = options;
  const old = MADE.get(analysis);
  const parsed = old?.parsed ?? parseText(analysis.text, analysis.markdown);
  const checks = old?.config === config ? withoutWords(old.checks, parsed) : createSpeechChecks();
  return snapshot({ parsed, config, checks, memory: old?.memory ?? FORGETFUL }, options);
}

function snapshot(made: Made, { onRuleFailure = ignore, words }: AnalysisOptions): Analysis {
  const { parsed, config, checks, memory } = made;
  let placed: readonly PlacedFindings[] | undefined;
  let findings: readonly RuleFinding[] | undefined;
  const analysis: Analysis = {
    get text() {
      return parsed.text;
    },
    slice: parsed.blocks.slice,
    markdown: parsed.markdown,
    lines: parsed.lines,
    speeches: parsed.speeches,
    get outline() {
      return parsed.outline;
    },
    placedFindings() {
      return (placed ??= placedFindings({ parsed, checks, memory, ...(words === undefined ? {} : { words }) }, rules, config, onRuleFailure));
    },
    findings() {
      return (findings ??= analysis.placedFindings().flatMap((stretch) => stretch.findings));
    },
  };
  MADE.set(analysis, made);
  return analysis;
}

function ignore(): void {
  // A rule that fails is silent; whoever wants to know passes onRuleFailure.
}
