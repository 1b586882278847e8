/** The page of the reading view: its frame, worded in the language shown; the script comes by message. */
import type { Translate } from '../l10n/translate';
import { escapeHtml } from '../webview/escapeHtml';
import type { ReadingAction } from './page/keys';
import type { PageWords } from './page/messages';

/** Attributes of the page's body: what its script needs to know from the start. */
export function bodyData(size: number | undefined, t: Translate): Readonly<Record<string, string>> {
  const words: PageWords = {
    partLeft: t('本部分还有 {0}'),
    speechLeft: t('全文还有 {0}'),
    page: t('第 {0} 页，共 {1} 页'),
    speed: t('每分钟 {0} 字'),
    start: t('自动滚动'),
    stop: t('停'),
    nothing: t('这篇稿子里还没有可念的文字。'),
  };
  return { words: JSON.stringify(words), ...(size === undefined ? {} : { size: String(size) }) };
}

/** The page's elements; their ids are those that the script looks for. */
export function readingBody(t: Translate): string {
  const button = (action: ReadingAction, label: string, title: string, id = ''): string =>
    `<button type="button" data-action="${action}" title="${escapeHtml(title)}"${id === '' ? '' : ` id="${id}"`}>${escapeHtml(label)}</button>`;
  return [
    '<header><span id="part"></span><span id="partLeft"></span><span id="speechLeft"></span></header>',
    `<main id="stage" tabindex="0" aria-label="${escapeHtml(t('朗读稿'))}"><div id="text" lang="zh-CN"></div></main>`,
    '<footer>',
    button('previousPage', t('上一页'), t('上一页（← 或 PageUp）')),
    button('nextPage', t('下一页'), t('下一页（→ 或 PageDown）')),
    '<span id="page"></span>',
    '<span class="gap"></span>',
    button('toggle', t('自动滚动'), t('自动滚动，停（空格）'), 'toggle'),
    button('slower', t('慢'), t('慢一些（[）')),
    '<span id="speed"></span>',
    button('faster', t('快'), t('快一些（]）')),
    '<span class="gap"></span>',
    button('smaller', t('字小'), t('字小一些（-）')),
    button('larger', t('字大'), t('字大一些（+）')),
    button('leave', t('回到稿子'), t('停下；再按一次，回到稿子里念到的地方（Esc）')),
    '</footer>',
  ].join('\n');
}
