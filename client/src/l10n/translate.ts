/** Chinese source text → the text shown, in Chinese or in English. */

/** Fills `{0}`, `{1}` … of a message that is written in Chinese, after translating it where English is shown. */
export type Translate = (message: string, ...values: readonly (string | number)[]) => string;

export type Language = 'zh' | 'en';

/**
 * The language to show: the setting, or where it is `auto` the editor's display language.
 * As on the server: Chinese where the editor is Chinese or unknown, English elsewhere.
 */
export function chooseLanguage(setting: string | undefined, editorLanguage: string): Language {
  if (setting === 'zh' || setting === 'en') return setting;
  return editorLanguage === '' || editorLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** A translator that asks for the language at each call, so that a changed setting shows at once. */
export function createTranslate(language: () => Language, english: Readonly<Record<string, string>>): Translate {
  return (message, ...values) => {
    const pattern = language() === 'en' ? (english[message] ?? message) : message;
    return pattern.replace(/\{(\d+)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
  };
}
