/** Time as it is to be divided: the target length of a speech, and what each of its top-level sections takes. */
import type { OutlineNode, OutlineView } from '../features/outlineItems';
import type { Span } from '../text/span';
import { type Pace, speakingMinutes } from '../text/speakingTime';
import type { PartBudget, TargetLength } from './protocol';
import type { ServerSettings } from './settings';

export type TimeSettings = Pace & Pick<ServerSettings, 'targetMinutes'>;

/** The draft's own word goes before the settings; null where there is no target. */
export function targetOf({ target }: OutlineView, { targetMinutes }: TimeSettings): TargetLength | null {
  if (target !== null) return { minutes: target.minutes, source: 'draft', text: target.text };
  return targetMinutes > 0 ? { minutes: targetMinutes, source: 'settings', text: '' } : null;
}

/** Budgets of the top-level sections of a speech; none where there are fewer than two, or nothing to read. */
export function budgetsOf(speech: OutlineNode, target: TargetLength | null, pace: Pace): ReadonlyMap<OutlineNode, PartBudget> {
  const sections = speech.children.filter(({ kind }) => kind === 'section');
  if (sections.length < 2 || speech.characters === 0) return new Map();
  const taken = sections.reduce((sum, { characters }) => sum + characters, 0);
  const minutes = sections.reduce((sum, section) => sum + speakingMinutes(section, pace), 0);
  const wanted = target?.minutes ?? null;
  const left = wanted === null ? null : wanted - Math.max(0, speakingMinutes(speech, pace) - minutes);
  return new Map(sections.map((section) => [section, {
    share: section.characters / speech.characters,
    averageShare: taken / speech.characters / sections.length,
    minutes: left !== null && left > 0 ? left / sections.length : null,
  }]));
}

/** The budget of the section that a span begins (its marker or the whole); null where it has none. */
export function budgetAt(view: OutlineView, { start }: Span, settings: TimeSettings): PartBudget | null {
  const target = targetOf(view, settings);
  for (const speech of view.speeches) {
    const section = speech.node.children.find(({ kind, span }) => kind === 'section' && speech.start + span.start === start);
    if (section !== undefined) return budgetsOf(speech.node, target, settings).get(section) ?? null;
  }
  return null;
}
