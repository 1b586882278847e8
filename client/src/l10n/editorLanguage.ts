/** The translator of this window: VS Code never loads a bundle for English, and our source text is Chinese. */
import * as vscode from 'vscode';
import english from '../../l10n/bundle.l10n.en.json';
import { chooseLanguage, createTranslate } from './translate';

export const t = createTranslate(
  () => chooseLanguage(vscode.workspace.getConfiguration('policySpeech').get<string>('language'), vscode.env.language),
  english,
);
