/** The page of a webview: nothing but our own style and script may run in it, and nothing is fetched. */
import { escapeHtml } from './escapeHtml';

export interface WebviewPage {
  readonly style: string;
  /** HTML; what stands in it of a draft is escaped. */
  readonly body: string;
  /** `data-` attributes of the body. */
  readonly data?: Readonly<Record<string, string>>;
  /** Address of the page's script, in the form that webviews may load; none by default. */
  readonly script?: string;
}

/** The whole page. Style and script are let in by a nonce, new for each page; no inline handlers, no network. */
export function webviewPage({ style, body, data = {}, script }: WebviewPage): string {
  const nonce = crypto.randomUUID();
  const policy = ["default-src 'none'", `style-src 'nonce-${nonce}'`, ...(script === undefined ? [] : [`script-src 'nonce-${nonce}'`])].join('; ');
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`).join('');
  return [
    '<!DOCTYPE html>',
    '<html><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<style nonce="${nonce}">${style}</style></head>`,
    `<body${attributes}>${body}`,
    ...(script === undefined ? [] : [`<script nonce="${nonce}" src="${escapeHtml(script)}"></script>`]),
    '</body></html>',
  ].join('\n');
}
