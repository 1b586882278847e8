/** The day on which a speech is held, as its title block says. */
import type { RuleContext } from '../rule';

export interface Day {
  readonly year: number;
  /** 1…12. */
  readonly month: number;
  readonly day: number;
}

const IN_TITLE = /(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?/;
const TITLE_BLOCK: ReadonlySet<string> = new Set(['title', 'subtitle', 'date', 'speaker']);

/** Null where the title block gives no day in Arabic digits. */
export function speechDate({ text, speech }: RuleContext): Day | null {
  for (const { kind, content } of speech.paragraphs) {
    const day = TITLE_BLOCK.has(kind) ? parseDay(text.slice(content.start, content.end)) : null;
    if (day !== null) return day;
  }
  return null;
}

/** A day written like 2024年8月30日 or 2024-08-30. */
export function parseDay(text: string): Day | null {
  const [found, year, month, day] = IN_TITLE.exec(text) ?? [];
  const result = { year: Number(year), month: Number(month), day: Number(day) };
  return found !== undefined && result.month >= 1 && result.month <= 12 && result.day >= 1 && result.day <= 31 ? result : null;
}

/** Negative where `a` comes before `b`. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}
