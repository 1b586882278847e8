/** Lengths as a drafter reads them: characters and minutes. */
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

/** What stands behind a node's label: nothing for a salutation, no time for a point. */
export function nodeDescription(node: OutlineNode, t: Translate): string {
  if (node.kind === 'salutation' || node.characters === 0) return '';
  return node.kind === 'point' ? charactersText(node.characters, t) : lengthText(node.characters, node.minutes, t);
}

function grouped(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
