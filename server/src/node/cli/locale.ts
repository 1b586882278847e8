/** Environment → language, language → sentences. */
import { type Locale, localeOf } from '../../l10n/messages';
import type { Texts } from './texts';
import { textsEn } from './textsEn';
import { textsZh } from './textsZh';

/** LC_ALL, LC_MESSAGES, LANG in this order, as POSIX has it. C and POSIX name no language: Chinese. */
export function environmentLocale(env: Readonly<Record<string, string | undefined>>): Locale {
  const name = (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').replace(/[.@].*$/, '');
  return name === 'C' || name === 'POSIX' ? localeOf(undefined) : localeOf(name);
}

export function textsFor(locale: Locale): Texts {
  return locale === 'zh' ? textsZh : textsEn;
}
