/** Sums of scores over many texts. */
import { emptyScore, type OutlineScore } from './measure';

export const PARTS = ['nodes', 'parents', 'levels', 'runIn', 'headings', 'series', 'declared', 'title', 'opening'] as const;

export function addScores(scores: readonly OutlineScore[]): OutlineScore {
  const total = emptyScore();
  for (const score of scores) {
    for (const part of PARTS) {
      total[part].found += score[part].found;
      total[part].wanted += score[part].wanted;
      total[part].hit += score[part].hit;
    }
    total.notes.push(...score.notes);
  }
  return total;
}
