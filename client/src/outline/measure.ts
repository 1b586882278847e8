/** Lengths as a drafter reads them: characters and minutes, beside the target. */
import type { PartBudget, TargetLength } from '../../../server/src/lsp/protocol';
import type { Translate } from '../l10n/translate';
import type { OutlineNode } from './tree';

/** `1,234字` */
export function charactersText(characters: number, t: Translate): string {
  return t('{0}字', grouped(characters));
}

/** Whole minutes; below one minute, tens of seconds: `6分`, `30秒`. */
export function minutesText(minutes: number, t: Translate): string {
  const seconds = Math.max(10, Math.round(minutes * 6) * 10);
  return seconds < 60 ? t('{0}秒', seconds) : t('{0}分', Math.round(minutes));
}

/** `1,234字·6分`; characters alone where there is nothing to time. */
export function lengthText(characters: number, minutes: number, t: Translate): string {
  const text = charactersText(characters, t);
  return minutes > 0 ? t('{0}·{1}', text, minutesText(minutes, t)) : text;
}

/** How long something is, read aloud. */
export interface Measured {
  readonly characters: number;
  readonly minutes: number;
}

/** How a length stands to its target: `minutes` are what it is over or under, as a positive number. */
export interface Balance {
  readonly state: 'over' | 'under' | 'even';
  readonly minutes: number;
}

/** An estimate is not better than half a minute, or than a tenth of a short target. */
const TOLERANCE = 0.5;
const SHARE_TOLERATED = 0.1;

/** @param target minutes, above 0 */
export function balanceOf({ minutes }: Measured, target: number): Balance {
  const over = minutes - target;
  const tolerated = Math.min(TOLERANCE, target * SHARE_TOLERATED);
  return { state: over > tolerated ? 'over' : over < -tolerated ? 'under' : 'even', minutes: Math.abs(over) };
}

/** `1,234字·12分（多2分）`, `1,234字·6分（差4分）`; the length alone where it fits or there is no target. */
export function targetText(part: Measured, target: TargetLength | null, t: Translate): string {
  const text = lengthText(part.characters, part.minutes, t);
  if (target === null) return text;
  if (target.minutes === null) return t('{0}（时长？）', text);
  const { state, minutes } = balanceOf(part, target.minutes);
  if (state === 'even') return text;
  return state === 'over' ? t('{0}（多{1}）', text, minutesText(minutes, t)) : t('{0}（差{1}）', text, minutesText(minutes, t));
}

/** What stands behind a node's label: nothing for a salutation, no time for a point, a speech beside its target. */
export function nodeDescription(node: OutlineNode, target: TargetLength | null, t: Translate): string {
  if (node.kind === 'salutation' || node.characters === 0) return '';
  if (node.kind === 'speech') return targetText(node, target, t);
  return node.kind === 'point' ? charactersText(node.characters, t) : lengthText(node.characters, node.minutes, t);
}

/** The share of a section beside that of the average section, and its time beside what the target leaves to each. */
export function budgetLines(section: Measured, { share, averageShare, minutes }: PartBudget, t: Translate): readonly string[] {
  const percent = (part: number): number => Math.round(part * 100);
  const line = t('占全文 {0}%，各部分平均 {1}%', percent(share), percent(averageShare));
  if (minutes === null) return [line];
  const balance = balanceOf(section, minutes);
  const beside = minutesText(balance.minutes, t);
  const each = minutesText(minutes, t);
  switch (balance.state) {
    case 'over':
      return [line, t('按目标时间每部分平均 {0}，这一部分多 {1}', each, beside)];
    case 'under':
      return [line, t('按目标时间每部分平均 {0}，这一部分少 {1}', each, beside)];
    case 'even':
      return [line, t('按目标时间每部分平均 {0}，这一部分正好', each)];
  }
}

function grouped(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
