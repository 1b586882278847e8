/** The text that a step of the clean-up looks at, with its outline and its lines, each worked out when first asked for. */
import { type Ignore, readIgnores } from '../lint/ignores';
import { DEFAULT_CONFIG, type RuleConfig } from '../lint/ruleConfig';
import { runRules } from '../lint/runRules';
import type { Outline, Paragraph } from '../outline/outline';
import { parseText } from '../outline/parsedText';
import type { Finding, Rule } from '../rules/rule';
import { createLineIndex, type LineIndex } from '../text/lineIndex';
import type { Offset } from '../text/span';

export interface Draft {
  readonly text: string;
  readonly markdown: boolean;
  lines(): LineIndex;
  outline(): Outline;
  /** All paragraphs of all speeches, in order. A line may hold several where breaks were lost. */
  paragraphs(): readonly Paragraph[];
  /** The line end that occurs first; `\n` in a text of one line. */
  lineEnd(): string;
  /** Findings of one rule, those excepted that the settings or a comment silence. A rule that throws finds nothing. */
  findings(rule: Rule): readonly Finding[];
  /** Whether a comment silences the rule at the offset. */
  isIgnored(ruleId: string, offset: Offset): boolean;
}

export function createDraft(text: string, markdown: boolean, config: RuleConfig = DEFAULT_CONFIG): Draft {
  const lines = once(() => createLineIndex(text));
  const parsed = once(() => parseText(text, markdown));
  const outline = (): Outline => parsed().outline;
  const paragraphs = once(() => outline().speeches.flatMap((speech) => speech.paragraphs));
  const ignores = once((): readonly Ignore[] => readIgnores(text, lines()));
  function isIgnored(ruleId: string, offset: Offset): boolean {
    if (ignores().length === 0) return false;
    const line = lines().lineAt(offset);
    return ignores().some(({ id, firstLine, lastLine }) => (id === null || id === ruleId) && firstLine <= line && line <= lastLine);
  }
  return {
    text,
    markdown,
    lines,
    outline,
    paragraphs,
    lineEnd: once(() => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'),
    isIgnored,
    findings: (rule) => runRules({ parsed: parsed() }, [rule], config, silent),
  };
}

function silent(): void {
  // The check reports rules that fail; here one more clean-up is not made.
}

function once<T extends object | string>(compute: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= compute());
}
