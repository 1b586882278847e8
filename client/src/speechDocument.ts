/** What makes a document one of ours. */
import type { TextDocument } from 'vscode';

export const LANGUAGE_ID = 'policy-speech';

/** `source` of the server's findings. */
export const FINDING_SOURCE = 'policy-speech';

export function isSpeech(document: TextDocument | undefined): document is TextDocument {
  return document?.languageId === LANGUAGE_ID;
}
