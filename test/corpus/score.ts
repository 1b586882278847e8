/** `npm run score`: outline against gold, and findings against the faults that are really there; `--update` rewrites the snapshot of findings. */
import { analyse } from '../../server/src/analysis';
import { DEFAULT_CONFIG } from '../../server/src/lint/ruleConfig';
import type { RuleFinding } from '../../server/src/lint/runRules';
import { renderMessage } from '../../server/src/l10n/messages';
import { answers, isAbout } from './faults';
import { AUTHORED, type GoldText, readGold, SHARED } from './gold';
import { f1, measure, type OutlineScore, precision, recall, type Score } from './measure';
import { readSnapshot, snapshotChanges, snapshotOf, writeSnapshot } from './snapshot';
import { addScores } from './totals';

const MOST_CHANGES = 60;
const update = process.argv.includes('--update');
const verbose = process.argv.includes('--notes');
const only = process.argv.slice(2).find((argument) => !argument.startsWith('-'));

/** Findings of one rule on many texts. */
interface RuleTally {
  /** On faults of the gold annotation. */
  hits: number;
  /** Of any severity, on texts that have no fault of the kind. */
  clean: number;
  /** Warnings and errors that answer no fault. */
  alarms: number;
}

/** What only the final check looks for. */
function finalFindings(text: string): readonly RuleFinding[] {
  return analyse(text, { config: { ...DEFAULT_CONFIG, moment: 'final' } }).findings().filter(({ rule }) => rule.meta.finalOnly === true);
}

function report(name: string, texts: readonly GoldText[]): void {
  const scores: OutlineScore[] = [];
  let characters = 0;
  const surplus: string[] = [];
  const perRule = new Map<string, RuleTally>();
  let errorFaults = 0;
  let errorHits = 0;
  console.log(`\n== ${name} (${texts.length} texts)`);
  console.log(`${'text'.padEnd(30)}  F1     P      R      parent level  run-in head   series declared`);
  for (const { name: file, text, gold } of texts) {
    if (only !== undefined && !file.includes(only)) continue;
    characters += text.length;
    const analysis = analyse(text);
    const score = measure(analysis, gold);
    scores.push(score);
    console.log(`${file.padEnd(30)}  ${row(score)}`);
    if (verbose) for (const note of score.notes) console.log(`    ${note}`);
    const matchedFaults = new Set<number>();
    for (const finding of [...analysis.findings(), ...finalFindings(text)]) {
      const line = analysis.lines.position(finding.span.start).line + 1;
      const id = finding.rule.meta.id;
      const entry = perRule.get(id) ?? { hits: 0, clean: 0, alarms: 0 };
      perRule.set(id, entry);
      const faults = gold.realFaults.map((fault, index) => ({ fault, index })).filter(({ fault }) => answers(id, line, fault));
      for (const { index } of faults) matchedFaults.add(index);
      if (!gold.realFaults.some(({ kind }) => isAbout(id, kind))) entry.clean++;
      if (faults.length > 0) entry.hits++;
      else if (finding.severity === 'warning' || finding.severity === 'error') {
        entry.alarms++;
        if (finding.rule.meta.finalOnly !== true) surplus.push(`${file}:${line} ${id} ${renderMessage(finding.rule.messages[finding.messageId] ?? { zh: finding.messageId, en: '' }, finding.data, 'zh')}`);
      }
    }
    gold.realFaults.forEach((fault, index) => {
      if (fault.severity !== 'error') return;
      errorFaults++;
      if (matchedFaults.has(index)) errorHits++;
      else if (verbose) console.log(`    fault not found: ${fault.line} ${fault.kind} ${fault.note.slice(0, 60)}`);
    });
  }
  const total = addScores(scores);
  console.log(`${'all'.padEnd(30)}  ${row(total)}`);
  console.log(`title ${ratio(total.title)}, opening salutation ${ratio(total.opening)}, series surplus ${total.series.found - total.series.hit} of ${total.series.wanted}, declared surplus ${total.declared.found - total.declared.hit} of ${total.declared.wanted}`);
  console.log(`gold faults (error): ${errorHits} of ${errorFaults} found; warnings and errors that match no gold fault: ${surplus.length} (${((surplus.length / characters) * 10_000).toFixed(2)} per 10,000 characters)`);
  console.log(`  ${'rule'.padEnd(32)} on gold faults   on texts without the fault   alarms   per 10,000 characters`);
  for (const [id, { hits, clean, alarms }] of [...perRule].sort()) {
    const rate = ((alarms / characters) * 10_000).toFixed(3);
    console.log(`  ${id.padEnd(32)} ${String(hits).padStart(14)} ${String(clean).padStart(27)} ${String(alarms).padStart(8)} ${rate.padStart(23)}`);
  }
  for (const line of surplus) console.log(`  ? ${line}`);
}

function ratio(score: Score): string {
  return `${score.hit}/${score.wanted}`;
}

function row(score: OutlineScore): string {
  const { nodes, parents, levels, runIn, headings, series, declared } = score;
  const shares = [f1(nodes), precision(nodes), recall(nodes), recall(parents), recall(levels), recall(runIn), recall(headings)];
  return `${shares.map((value) => value.toFixed(3)).join('  ')}  ${ratio(series).padEnd(6)} ${ratio(declared)}`;
}

/** Compares the findings on the corpus with the snapshot, or rewrites it. */
function compareSnapshot(texts: readonly GoldText[]): void {
  const rows = snapshotOf(texts);
  const changes = snapshotChanges(readSnapshot(), rows);
  console.log(`\nsnapshot of findings: ${rows.split('\n').length - 2} rows, ${changes.length} changed${update && changes.length > 0 ? ', written' : ''}`);
  for (const change of changes.slice(0, MOST_CHANGES)) console.log(`  ${change}`);
  if (update) writeSnapshot(rows);
}

if (SHARED === null) console.log('../shared is absent: corpus skipped (未找到 ../shared，略过语料)');
else {
  const texts = readGold(`${SHARED}/corpus`);
  report('corpus', texts);
  compareSnapshot(texts);
}
report('authored', readGold(AUTHORED));
