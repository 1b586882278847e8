/** One run: documents that are edited at random, every version analysed and checked. */
import { type Analysis, analyse } from '../../server/src/analysis';
import { createLanguageService } from '../../server/src/languageService';
import { DEFAULT_CONFIG, type RuleConfig } from '../../server/src/lint/ruleConfig';
import { AUTHORED, readGold } from '../corpus/gold';
import { randomlyEdited } from '../incremental/randomEdits';
import { createDraft } from '../mutations/draft';
import { INLINE_FAULTS } from '../mutations/inlineFaults';
import { mutate } from '../mutations/mutant';
import { OUTLINE_FAULTS } from '../mutations/outlineFaults';
import { TEXT_FAULTS } from '../mutations/textFaults';
import { type Random, randomFrom, randomText } from '../support/random';
import { checkAnswers, checkFindings, checkSame } from './laws';

/** Edits of one document before another one is taken up. */
export const EDITS = 25;
/** So that most texts are as long as a speech, and a million edits come to an end. */
const LONGEST = 6_000;
const FINAL: RuleConfig = { moment: 'final', settings: new Map() };
const FAULTS = [...OUTLINE_FAULTS, ...INLINE_FAULTS, ...TEXT_FAULTS];

export interface Edited {
  /** Of the document: the same seed makes the same texts and edits again. */
  readonly seed: number;
  /** The how-manieth edit of the document; 0 is its first text. */
  readonly edit: number;
  readonly text: string;
  /** Milliseconds that the analysis took. */
  readonly time: number;
}

/** @param told before a version is analysed, so that one that never ends can be named */
export function fuzzDocument(seed: number, told: (edit: number, text: string) => void, done: (edited: Edited) => void): void {
  const random = randomFrom(seed);
  const config = random(3) === 0 ? FINAL : DEFAULT_CONFIG;
  const markdown = random(4) === 0;
  const service = createLanguageService({ onRuleFailure: rethrow });
  let text = firstText(random);
  let before: Analysis | undefined;
  for (let edit = 0; edit <= EDITS; edit++) {
    told(edit, text);
    const start = performance.now();
    const analysis = analyse(text, { markdown, config, onRuleFailure: rethrow, ...(before === undefined ? {} : { before }) });
    analysis.findings();
    const time = performance.now() - start;
    checkFindings(analysis);
    if (edit % 10 === 5) checkAnswers(service, analysis, config, random);
    if (edit % 5 === 4) checkSame(analysis, config);
    done({ seed, edit, text, time });
    before = analysis;
    text = nextText(analysis, random);
  }
}

const speeches = readGold(AUTHORED);

function firstText(random: Random): string {
  const speech = speeches[random(speeches.length)];
  if (speech === undefined || random(3) === 0) return randomText(random, random(200));
  const draft = createDraft(speech, random(4) === 0 ? '\r\n' : '\n');
  const mutants = FAULTS[random(FAULTS.length)]?.inject(draft, random) ?? [];
  const mutant = mutants[random(mutants.length)];
  return (mutant === undefined ? draft.text : mutate(draft.text, mutant)).slice(0, random(4) === 0 ? LONGEST : 1500);
}

/** What the drafter makes of it: a fix, or an edit of any kind. */
function nextText({ text, findings }: Analysis, random: Random): string {
  const fixes = random(6) === 0 ? findings().flatMap(({ fixes: offered = [] }) => offered) : [];
  const fix = fixes[random(fixes.length)];
  if (fix === undefined) return randomlyEdited(text, random).slice(0, LONGEST);
  return [...fix.edits].sort((a, b) => b.span.start - a.span.start).reduce((all, { span, newText }) => all.slice(0, span.start) + newText + all.slice(span.end), text);
}

function rethrow(rule: string, error: unknown): never {
  throw new Error(`rule ${rule}: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
}
