/**
 * The rules' pages as read-only documents of a scheme of their own: a link in the Problems panel opens them
 * offline on the desktop, remotely and in the browser. (VS Code does not run `command:` links in every place
 * that shows a finding's code.)
 */
import * as vscode from 'vscode';
import { t } from './l10n/editorLanguage';

/** Command that shows the page of the rule whose id it is given. */
export const OPEN_RULE = 'policySpeech.openRule';

/** Scheme of the pages. */
export const RULE_SCHEME = 'policy-speech-rule';

/**
 * The folder that holds the pages; a rule's page is `<id>.md` in it. Those in `/rules` are shown rendered (the
 * manifest's editor association). A VS Code that runs in the browser alone has its rendered views come from the
 * network: there the pages are shown as text, so that they open offline.
 */
export function rulePages(): vscode.Uri {
  const browserAlone = vscode.env.uiKind === vscode.UIKind.Web && vscode.env.remoteName === undefined;
  return vscode.Uri.from({ scheme: RULE_SCHEME, path: browserAlone ? '/text' : '/rules' });
}

export function registerRulePages(context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(RULE_SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      const id = /([a-z0-9-]+)\.md$/.exec(path)?.[1] ?? '';
      try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist/rules', `${id}.md`)));
      } catch {
        return t('没有找到规则“{0}”的说明。', id);
      }
    },
  });
}

/** Shows the page of the rule with this id. */
export async function openRulePage(id: unknown): Promise<void> {
  if (typeof id !== 'string' || !/^[a-z0-9-]+$/.test(id)) return;
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(rulePages(), `${id}.md`));
}
