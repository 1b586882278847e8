/** Message and data → the sentence the drafter reads. */
import type { Message, MessageData } from '../rules/rule';

/** Languages findings are worded in; Chinese is the source. */
export type Locale = 'zh' | 'en';

/** Puts the data into the message's placeholders. A placeholder without data stays as it is. */
export function renderMessage(message: Message, data: MessageData | undefined, locale: Locale): string {
  return message[locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(data?.[name] ?? whole));
}

/** `zh-cn`, `zh-TW`, `zh` → Chinese; any other language → English; unknown → Chinese. */
export function localeOf(editorLanguage: string | undefined): Locale {
  return editorLanguage === undefined || editorLanguage === '' || editorLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
