/** Speed of the engine alone, in one process after warm-up: characters a second of each stage, and of each rule. */
import { readdirSync, readFileSync } from 'node:fs';
import { DEFAULT_CONFIG } from '../../server/src/lint/ruleConfig';
import { runRules } from '../../server/src/lint/runRules';
import { parseOutline } from '../../server/src/outline/parseOutline';
import { parseText } from '../../server/src/outline/parsedText';
import { scanLines } from '../../server/src/outline/lineTable';
import type { Rule } from '../../server/src/rules/rule';
import { rules } from '../../server/src/rules/index';
import { createLineIndex } from '../../server/src/text/lineIndex';
import { textBlocks } from '../../server/src/text/textBlocks';
import { createIntlCutter } from '../../server/src/text/segmenter';

const FOLDER = 'test/fixtures/authored';
const SIZES: readonly number[] = process.argv.slice(2).map(Number).filter((size) => size > 0);
const LEAST_MILLISECONDS = 400;

/** A file of so many characters: our own speeches, one after another. */
function speechesOf(size: number): string {
  const speeches = readdirSync(FOLDER).filter((name) => name.endsWith('.txt')).sort().map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8').trim());
  let text = '';
  for (let i = 0; text.length < size; i++) text += `${speeches[i % speeches.length] ?? ''}\n\n`;
  return text.slice(0, size);
}

/** One speech of so many characters: the paragraphs of ours under one title. */
function longSpeechOf(size: number): string {
  const [first = '', ...rest] = speechesOf(size).split(/\n+/);
  return [first, ...rest.filter((line) => !/(?:讲话|致辞|报告|主持词)$|^(?:同志们|各位)/.test(line))].join('\n').slice(0, size);
}

/** Millions of characters a second. */
function speed(text: string, action: () => void): number {
  action();
  const start = performance.now();
  let rounds = 0;
  while (performance.now() - start < LEAST_MILLISECONDS) {
    action();
    rounds++;
  }
  return (text.length * rounds) / (performance.now() - start) / 1000;
}

function report(name: string, text: string): void {
  const show = (stage: string, rate: number): void => { console.log(`${name}\t${text.length}\t${stage}\t${rate.toFixed(1)} M chars/s`); };
  const outline = parseOutline(text);
  const input = { parsed: parseText(text, false), words: createIntlCutter() };
  const run = (chosen: readonly Rule[]): void => void runRules(input, chosen, DEFAULT_CONFIG, (_, error) => { throw error; }, rules);
  const numbering = rules.filter(({ meta }) => meta.group === 'A');
  console.log(`${name}\t${text.length}\t${outline.speeches.length} speeches`);
  show('lines', speed(text, () => createLineIndex(text)));
  show('lines with paragraphs', speed(text, () => scanLines(textBlocks(text))));
  show('outline', speed(text, () => parseOutline(text)));
  show('numbering rules', speed(text, () => { run(numbering); }));
  show('all rules', speed(text, () => { run(rules); }));
  show('outline + numbering rules', speed(text, () => { parseOutline(text); run(numbering); }));
  show('outline + all rules', speed(text, () => { parseOutline(text); run(rules); }));
  if (!process.argv.includes('--rules')) return;
  const slow = rules.map((rule) => ({ id: rule.meta.id, rate: speed(text, () => { run([rule]); }) })).sort((a, b) => a.rate - b.rate);
  for (const { id, rate } of slow) show(`rule ${id}`, rate);
}

for (const size of SIZES.length > 0 ? SIZES : [5_000, 100_000, 2_000_000]) {
  report('speeches', speechesOf(size));
  if (size <= 100_000) report('one speech', longSpeechOf(size));
}
