/** 粘贴并清理: text from the clipboard goes into the draft cleaned, when asked for and never by itself. */
import * as vscode from 'vscode';
import type { Connection } from '../connection';
import { t } from '../l10n/editorLanguage';
import { isSpeech, LANGUAGE_ID } from '../speechDocument';
import { applyEdits } from './applyEdits';
import { readCleanSettings } from './cleanSettings';

/** What VS Code has for pasting since 1.97, as far as it is used here; older ones and other editors may lack it. */
interface PasteApi {
  readonly DocumentDropOrPasteEditKind: { readonly Empty: PasteKind };
  readonly DocumentPasteTriggerKind: { readonly PasteAs: number };
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteKind) => object;
  readonly languages: { registerDocumentPasteEditProvider(selector: vscode.DocumentSelector, provider: PasteProvider, metadata: PasteMetadata): vscode.Disposable };
}

interface PasteKind {
  append(...parts: string[]): PasteKind;
}

interface PasteMetadata {
  readonly providedPasteEditKinds: readonly PasteKind[];
  readonly pasteMimeTypes: readonly string[];
}

interface PasteProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    dataTransfer: vscode.DataTransfer,
    context: { readonly triggerKind: number },
    token: vscode.CancellationToken,
  ): Promise<object[] | undefined>;
}

/** Adds 粘贴并清理 to “Paste As…”, where this VS Code has that. */
export function registerPasting(connection: Connection): readonly vscode.Disposable[] {
  const api = pasteApi(vscode);
  if (!api) return [];
  const kind = pasteKind(api);
  if (!kind) return [];
  const provider: PasteProvider = {
    async provideDocumentPasteEdits(document, _, dataTransfer, { triggerKind }, token) {
      if (triggerKind !== api.DocumentPasteTriggerKind.PasteAs) return undefined;
      const text = await dataTransfer.get('text/plain')?.asString();
      if (text === undefined || text === '' || token.isCancellationRequested) return undefined;
      const cleaned = await clean(connection, document, text);
      return cleaned === undefined ? undefined : [new api.DocumentPasteEdit(cleaned, t('粘贴并清理'), kind)];
    },
  };
  try {
    return [api.languages.registerDocumentPasteEditProvider({ language: LANGUAGE_ID }, provider, { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] })];
  } catch {
    // Where the API is still a proposal its names exist and the call is refused; the command 粘贴并清理 remains.
    return [];
  }
}

function pasteKind(api: PasteApi): PasteKind | undefined {
  try {
    return api.DocumentDropOrPasteEditKind.Empty.append('policySpeech', 'clean');
  } catch {
    return undefined;
  }
}

/** The command: replaces the selections by the cleaned text of the clipboard, in one step that can be undone. */
export async function pasteCleaned(connection: Connection): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isSpeech(editor.document)) return;
  const text = await vscode.env.clipboard.readText();
  if (text === '') return;
  const cleaned = await clean(connection, editor.document, text);
  if (cleaned === undefined) {
    void vscode.window.showWarningMessage(t('检查服务还没有准备好，请稍后再试。'));
    return;
  }
  await editor.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, cleaned);
  });
}

async function clean(connection: Connection, document: vscode.TextDocument, text: string): Promise<string | undefined> {
  const result = await connection.clean(document, { text, options: readCleanSettings(document.uri) });
  return result && applyEdits(text, result.edits);
}

function pasteApi(candidate: object): PasteApi | undefined {
  return hasPasting(candidate) ? candidate : undefined;
}

function hasPasting(candidate: object): candidate is PasteApi {
  return (
    'DocumentPasteEdit' in candidate && 'DocumentPasteTriggerKind' in candidate && 'DocumentDropOrPasteEditKind' in candidate &&
    'registerDocumentPasteEditProvider' in vscode.languages
  );
}
