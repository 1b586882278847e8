/** Holds the outline of a text against its gold annotation. */
import type { Analysis } from '../../server/src/analysis';
import type { Section } from '../../server/src/outline/outline';
import type { Gold, GoldNode } from './gold';

/** Counts of what was found, what was to be found and what agrees. */
export interface Score {
  found: number;
  wanted: number;
  hit: number;
}

export interface OutlineScore {
  nodes: Score;
  /** Among the nodes found: those with the right parent, run-in, level, heading. */
  parents: Score;
  runIn: Score;
  levels: Score;
  headings: Score;
  series: Score;
  declared: Score;
  title: Score;
  opening: Score;
  notes: string[];
}

export function emptyScore(): OutlineScore {
  const score = (): Score => ({ found: 0, wanted: 0, hit: 0 });
  return {
    nodes: score(), parents: score(), runIn: score(), levels: score(), headings: score(), series: score(), declared: score(), title: score(), opening: score(), notes: [],
  };
}

export const precision = (score: Score): number => (score.found === 0 ? 1 : score.hit / score.found);
export const recall = (score: Score): number => (score.wanted === 0 ? 1 : score.hit / score.wanted);

export function f1(score: Score): number {
  const p = precision(score);
  const r = recall(score);
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

interface Flat {
  key: string;
  parent: string;
  level: number;
  runIn: boolean;
  heading: string;
  label: string;
}

/** Line (1-based) and style identify a node; the column too where two share a line. */
export function measure(analysis: Analysis, gold: Gold): OutlineScore {
  const result = emptyScore();
  const { lines, outline } = analysis;
  const place = (offset: number): string => {
    const position = lines.position(offset);
    return `${position.line + 1}:${position.character}`;
  };
  const found: Flat[] = [];
  const walk = (sections: readonly Section[], parent: string): void => {
    for (const section of sections) {
      const key = `${place(section.marker?.span.start ?? section.headingSpan.start)} ${section.style === 'markdown' ? 'plain' : section.style}`;
      found.push({ key, parent, level: section.level, runIn: section.runIn, heading: section.heading, label: `${key} ${section.marker?.text ?? ''}${section.heading.slice(0, 16)}` });
      walk(section.children, key);
    }
  };
  for (const speech of outline.speeches) walk(speech.sections, '');
  const wanted: Flat[] = [];
  const walkGold = (nodes: readonly GoldNode[], parent: string): void => {
    for (const node of nodes) {
      const key = `${node.line}:${node.column} ${node.style}`;
      wanted.push({ key, parent, level: node.level, runIn: node.runIn, heading: node.heading, label: `${key} ${node.marker}${node.heading.slice(0, 16)}` });
      walkGold(node.children, key);
    }
  };
  walkGold(gold.outline, '');
  const byKey = new Map(found.map((node) => [node.key, node]));
  result.nodes = { found: found.length, wanted: wanted.length, hit: 0 };
  for (const node of wanted) {
    const match = byKey.get(node.key);
    if (match === undefined) {
      result.notes.push(`missing node ${node.label}`);
      continue;
    }
    result.nodes.hit++;
    const compare = (score: Score, same: boolean, what: string): void => {
      score.found++;
      score.wanted++;
      if (same) score.hit++;
      else result.notes.push(`${what} of ${node.label}`);
    };
    compare(result.parents, match.parent === node.parent, `parent (${match.parent} for ${node.parent})`);
    compare(result.runIn, match.runIn === node.runIn, `run-in (${match.runIn})`);
    compare(result.levels, match.level === node.level, `level (${match.level} for ${node.level})`);
    compare(result.headings, match.heading === node.heading, `heading «${match.heading.slice(0, 40)}» for «${node.heading.slice(0, 40)}»`);
  }
  const wantedKeys = new Set(wanted.map((node) => node.key));
  for (const node of found) if (!wantedKeys.has(node.key)) result.notes.push(`surplus node ${node.label}`);

  const goldSeries = gold.inlineEnumerations.map((series) => series.columns.map((column, i) => `${series.lines?.[i] ?? series.line}:${column}`).join(' '));
  const ourSeries = outline.speeches.flatMap((speech) => speech.enumerations.map((series) => ({ key: series.items.map((item) => place(item.span.start)).join(' '), label: series.items.map((item) => item.marker).join('') })));
  result.series = { found: ourSeries.length, wanted: goldSeries.length, hit: goldSeries.filter((key) => ourSeries.some((series) => series.key === key)).length };
  goldSeries.forEach((key, i) => {
    if (!ourSeries.some((series) => series.key === key)) result.notes.push(`missing series ${key} ${gold.inlineEnumerations[i]?.markers.join('')}`);
  });
  for (const series of ourSeries) if (!goldSeries.includes(series.key)) result.notes.push(`surplus series ${series.key} ${series.label}`);

  const counts = outline.speeches.flatMap((speech) => speech.declaredCounts);
  const used = new Set<number>();
  result.declared = { found: counts.length, wanted: gold.declaredCounts.length, hit: 0 };
  for (const declared of gold.declaredCounts) {
    const index = counts.findIndex((count, i) => !used.has(i) && lines.position(count.span.start).line + 1 === declared.line && count.count === declared.count && (count.text.includes(declared.text) || declared.text.includes(count.text) || shareNumber(count.text, declared.text)) && count.scope === declared.scope);
    if (index < 0) result.notes.push(`missing count ${declared.line} ${declared.text} ${declared.count}/${declared.actual} ${declared.scope}`);
    else {
      used.add(index);
      result.declared.hit++;
      const match = counts[index];
      if (match !== undefined && match.actual !== declared.actual) result.notes.push(`count ${declared.text}: ${match.actual} for ${declared.actual}`);
    }
  }
  counts.forEach((count, i) => {
    if (!used.has(i)) result.notes.push(`surplus count ${place(count.span.start)} ${count.text} ${count.count}/${count.actual} ${count.scope}`);
  });

  const title = outline.speeches[0]?.title?.text ?? null;
  result.title = { found: title === null ? 0 : 1, wanted: gold.title === null ? 0 : 1, hit: title === gold.title ? 1 : 0 };
  if (title !== gold.title) result.notes.push(`title «${title}» for «${gold.title}»`);
  const openings = outline.speeches.flatMap((speech) => speech.salutations.filter((salutation) => salutation.role === 'opening').map((salutation) => place(salutation.span.start)));
  const goldOpenings = gold.salutations.filter((salutation) => salutation.role === 'opening').map((salutation) => `${salutation.line}:${salutation.column}`);
  result.opening = { found: openings.length, wanted: goldOpenings.length, hit: goldOpenings.filter((key) => openings.includes(key)).length };
  if (openings.join() !== goldOpenings.join()) result.notes.push(`opening salutation ${openings.join()} for ${goldOpenings.join()}`);
  return result;
}

function shareNumber(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer.includes(shorter.slice(-4));
}
