/** What the status bar says about a draft. */
import type { DeclaredCountItem, OutlineItem, OutlineResult, ProtocolPosition, ProtocolRange, TargetLength } from '../../../server/src/lsp/protocol';
import type { Translate } from '../l10n/translate';
import { balanceOf, lengthText, minutesText, targetText } from '../outline/measure';
import type { Measured } from '../outline/measure';
import { comparePositions, contains } from '../outline/tree';

export interface StatusText {
  readonly text: string;
  /** Plain sentences. */
  readonly tooltip: string;
  readonly warning: boolean;
}

/** The speech that the cursor is in, where a file holds several; otherwise the whole. */
export function measuredPart(outline: OutlineResult, cursor: ProtocolPosition): OutlineItem | OutlineResult {
  if (outline.speeches.length < 2) return outline;
  return outline.speeches.findLast(({ range }) => contains(range, cursor)) ?? outline;
}

/** `1,234字·6分（多2分）`; a warning when longer than the target. */
export function lengthStatus(part: Measured, target: TargetLength | null, t: Translate): StatusText {
  const text = targetText(part, target, t);
  if (target === null) return { text, tooltip: t('全稿字数与讲话时间。点击查看各部分长短。'), warning: false };
  if (target.minutes === null) return { text, tooltip: t('文件头里的时长“{0}”看不懂，请写成“时长：20分钟”。', target.text), warning: false };
  const { state, minutes } = balanceOf(part, target.minutes);
  switch (state) {
    case 'over':
      return { text, tooltip: t('比目标{0}分钟长{1}。点击查看各部分长短。', target.minutes, minutesText(minutes, t)), warning: true };
    case 'under':
      return { text, tooltip: t('离目标{0}分钟还差{1}。点击查看各部分长短。', target.minutes, minutesText(minutes, t)), warning: false };
    case 'even':
      return { text, tooltip: t('正合目标{0}分钟。点击查看各部分长短。', target.minutes), warning: false };
  }
}

/** `选中 234字·1分` */
export function selectionStatus(selected: Measured, whole: Measured, t: Translate): StatusText {
  const tooltip = t('选中的文字念出来的字数和时间；全稿 {0}。点击查看各部分长短。', lengthText(whole.characters, whole.minutes, t));
  return { text: t('选中 {0}', lengthText(selected.characters, selected.minutes, t)), tooltip, warning: false };
}

/** The promise to show: the first one that is not kept, else the first one with a number. Null where there is none. */
export function worstDeclared(counts: readonly DeclaredCountItem[]): DeclaredCountItem | null {
  return counts.find(isBroken) ?? counts.find(({ count }) => count !== null) ?? null;
}

/** `三点 3/3`: found against declared. */
export function declaredStatus(item: DeclaredCountItem, t: Translate): StatusText {
  const text = `${promise(item.text)} ${String(item.actual)}/${String(item.count ?? '?')}`;
  const tooltip = isBroken(item)
    ? t('“{0}”，后面找到 {1} 项。点击跳到这句话。', item.text, item.actual)
    : t('“{0}”，后面正好 {1} 项。点击跳到这句话。', item.text, item.actual);
  return { text, tooltip, warning: isBroken(item) };
}

/** `待填 7` */
export function placeholderStatus(count: number, t: Translate): StatusText {
  return { text: t('待填 {0}', count), tooltip: t('还有 {0} 处待填。点击跳到下一处。', count), warning: false };
}

/** The first range that begins after the cursor, else the first of all. */
export function nextRange(ranges: readonly ProtocolRange[], cursor: ProtocolPosition): ProtocolRange | undefined {
  const inOrder = ranges.toSorted((a, b) => comparePositions(a.start, b.start));
  return inOrder.find(({ start }) => comparePositions(cursor, start) < 0) ?? inOrder[0];
}

function isBroken({ count, actual }: DeclaredCountItem): boolean {
  return count !== null && count !== actual;
}

/** The number and its measure word (三点), or the beginning of the promise. */
function promise(text: string): string {
  return /[一二三四五六七八九十两\d]+(?:[个大](?:方面)?|[点项条件]|方面)/.exec(text)?.[0] ?? text.slice(0, 6);
}
