/** A length as a drafter reads it, as the outline view of our own client shows it too: 1,234字·6分. */
import type { Locale } from '../l10n/messages';
import { say } from './wording';

/** Whole minutes, below one minute tens of seconds; characters alone where there is nothing to time. */
export function lengthText(characters: number, minutes: number, locale: Locale): string {
  const count = say('lengthCharacters', locale, { characters: grouped(characters) });
  return minutes > 0 ? say('lengthAndTime', locale, { length: count, time: timeText(minutes, locale) }) : count;
}

function timeText(minutes: number, locale: Locale): string {
  const seconds = Math.max(10, Math.round(minutes * 6) * 10);
  return seconds < 60 ? say('lengthSeconds', locale, { seconds }) : say('lengthMinutes', locale, { minutes: Math.round(minutes) });
}

function grouped(count: number): string {
  const digits = String(Math.round(count));
  return digits.length <= 3 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
