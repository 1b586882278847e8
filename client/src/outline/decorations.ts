/** Colour and count of findings on a node of the outline, told by the node's `resourceUri` alone. */
import * as vscode from 'vscode';
import type { FindingSummary } from './findings';

const SCHEME = 'policy-speech-findings';

const COLORS: Readonly<Record<string, string>> = {
  error: 'list.errorForeground',
  warning: 'list.warningForeground',
  information: 'editorInfo.foreground',
};

/** The URI that makes a node show its findings; undefined where there are none to show. */
export function findingsUri({ worst, count }: FindingSummary): vscode.Uri | undefined {
  return worst === null ? undefined : vscode.Uri.from({ scheme: SCHEME, path: `/${worst}/${String(count)}` });
}

/** Theme colour for a severity. */
export function findingsColor({ worst }: FindingSummary): vscode.ThemeColor | undefined {
  const color = worst === null ? undefined : COLORS[worst];
  return color === undefined ? undefined : new vscode.ThemeColor(color);
}

export function registerFindingDecorations(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme, path }) => {
      if (scheme !== SCHEME) return undefined;
      const [, severity = '', count = ''] = path.split('/');
      const color = COLORS[severity];
      // A badge holds two characters.
      const badge = count.length > 2 ? '99' : count;
      return color === undefined ? undefined : { badge, color: new vscode.ThemeColor(color), propagate: false };
    },
  });
}
