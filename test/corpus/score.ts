/** `npm run score`: outline against gold, and findings against the faults that are really there. */
import { analyse } from '../../server/src/analysis';
import { renderMessage } from '../../server/src/l10n/messages';
import { AUTHORED, type GoldText, readGold, SHARED } from './gold';
import { f1, measure, type OutlineScore, precision, recall, type Score } from './measure';
import { addScores } from './totals';

const verbose = process.argv.includes('--notes');
const only = process.argv.slice(2).find((argument) => !argument.startsWith('-'));

function report(name: string, texts: readonly GoldText[]): void {
  const scores: OutlineScore[] = [];
  let characters = 0;
  const surplus: string[] = [];
  const perRule = new Map<string, { hits: number; surplus: number }>();
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
    for (const finding of analysis.findings()) {
      const line = analysis.lines.position(finding.span.start).line + 1;
      const id = finding.rule.meta.id;
      const entry = perRule.get(id) ?? { hits: 0, surplus: 0 };
      perRule.set(id, entry);
      const faults = gold.realFaults.map((fault, index) => ({ fault, index })).filter(({ fault }) => matches(id, fault.kind, line, fault.line, fault.note));
      for (const { index } of faults) matchedFaults.add(index);
      if (faults.length > 0) entry.hits++;
      else if (finding.severity === 'warning' || finding.severity === 'error') {
        entry.surplus++;
        surplus.push(`${file}:${line} ${id} ${renderMessage(finding.rule.messages[finding.messageId] ?? { zh: finding.messageId, en: '' }, finding.data, 'zh')}`);
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
  for (const [id, { hits, surplus: extra }] of [...perRule].sort()) console.log(`  ${id.padEnd(32)} on faults ${String(hits).padStart(3)}   surplus ${String(extra).padStart(3)}`);
  for (const line of surplus) console.log(`  ? ${line}`);
}

/** Whether a finding of a rule answers a gold fault: same line, and a rule that is about this kind of fault. */
function matches(rule: string, kind: string, line: number, faultLine: number, note: string): boolean {
  const rules = ANSWERS[kind] ?? [];
  if (!rules.includes(rule)) return false;
  if (kind === 'missing-salutation') return true;
  if (kind === 'other') return Math.abs(line - faultLine) <= 1 || /no paragraph breaks|glued|heading/.test(note);
  return kind === 'wrong-punctuation' || kind === 'mixed-style' || kind === 'skipped-level' ? line >= faultLine : line === faultLine;
}

const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  gap: ['outline-ordinal-gap', 'outline-first-not-one', 'inline-series-gap'],
  duplicate: ['outline-ordinal-duplicate', 'inline-series-gap'],
  'out-of-order': ['outline-ordinal-disorder', 'outline-ordinal-restart'],
  'skipped-level': ['outline-level-skip', 'outline-family-mixed', 'outline-level-inverted'],
  'mixed-style': ['outline-family-mixed', 'series-family-mixed', 'outline-level-skip'],
  'wrong-punctuation': ['chinese-ordinal-dunhao', 'bracketed-ordinal-no-punct', 'arabic-ordinal-dot', 'circled-ordinal-no-punct', 'ordinal-bracket-width', 'di-ordinal-comma', 'narrative-ordinal-no-comma', 'salutation-colon', 'halfwidth-punctuation'],
  'count-mismatch': ['declared-count-mismatch'],
  'missing-salutation': ['missing-salutation'],
  'chunk-marker': ['scrape-residue'],
  other: ['lost-paragraph-break', 'scrape-residue', 'heading-end-punctuation', 'heading-style-mixed', 'run-in-heading-period'],
};

function ratio(score: Score): string {
  return `${score.hit}/${score.wanted}`;
}

function row(score: OutlineScore): string {
  const { nodes, parents, levels, runIn, headings, series, declared } = score;
  const shares = [f1(nodes), precision(nodes), recall(nodes), recall(parents), recall(levels), recall(runIn), recall(headings)];
  return `${shares.map((value) => value.toFixed(3)).join('  ')}  ${ratio(series).padEnd(6)} ${ratio(declared)}`;
}

if (SHARED === null) console.log('../shared is absent: corpus skipped (未找到 ../shared，略过语料)');
else report('corpus', readGold(`${SHARED}/corpus`));
report('authored', readGold(AUTHORED));
