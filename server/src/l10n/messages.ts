/** Message and data → the sentence the drafter reads. */
import type { Message, MessageData } from '../rules/rule';

/** Languages findings are worded in; Chinese is the source. */
export type Locale = 'zh' | 'en';

/** Puts the data into the message's placeholders. A placeholder without data stays as it is. */
export function renderMessage(message: Message, data: MessageData | undefined, locale: Locale): string {
  const template = templateOf(message[locale]);
  let sentence = template[0] ?? '';
  for (let i = 1; i < template.length; i += 2) {
    const name = template[i] ?? '';
    sentence += String(data?.[name] ?? `{${name}}`) + (template[i + 1] ?? '');
  }
  return sentence;
}

/** Of the messages that stand in the program: no more are ever asked for. */
const TEMPLATES = new Map<string, readonly string[]>();

/** Words and names of placeholders in turn. */
function templateOf(words: string): readonly string[] {
  const known = TEMPLATES.get(words);
  if (known !== undefined) return known;
  const template = words.split(/\{(\w+)\}/);
  TEMPLATES.set(words, template);
  return template;
}

/** `zh-cn`, `zh-TW`, `zh` → Chinese; any other language → English; unknown → Chinese. */
export function localeOf(editorLanguage: string | undefined): Locale {
  return editorLanguage === undefined || editorLanguage === '' || editorLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
