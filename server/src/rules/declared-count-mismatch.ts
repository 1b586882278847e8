/** 领起数目与分项不符: as many points are promised, another number follows. */
import type { DeclaredCount } from '../outline/outline';
import type { SequenceItem } from '../outline/sequence';
import { formatChinese } from '../text/numerals';
import type { Offset } from '../text/span';
import type { Finding, Fix, Rule, RuleContext } from './rule';
import { colonPromises } from './support/colonPromises';
import { inlineSeries } from './support/inlineSeries';
import { rowFaults } from './support/rowFaults';
import { rowsOf } from './support/rows';

export const rule: Rule = {
  meta: {
    id: 'declared-count-mismatch',
    name: '领起数目与分项不符',
    nameEn: 'Declared number of points does not fit',
    group: 'A',
    severity: 'warning',
    source: '起草惯例：说几点就讲几点',
  },
  messages: {
    few: {
      zh: '前面说“{promise}”，后面只找到 {actual} 项（{items}）。请补写缺的{missing}项，或把“{numeral}”改成“{right}”。',
      en: '“{promise}” promises more: only {actual} found ({items}). Write the missing {missingEn}, or change “{numeral}” to “{right}”.',
    },
    many: {
      zh: '前面说“{promise}”，后面有 {actual} 项（{items}），比说的多 {count} 项。请核对，或把“{numeral}”改成“{right}”。',
      en: '“{promise}” promises fewer: {actual} follow ({items}), {count} more. Check, or change “{numeral}” to “{right}”.',
    },
    item: { zh: '第 {index} 项', en: 'Item {index}' },
    change: { zh: '把“{numeral}”改成“{right}”', en: 'Change “{numeral}” to “{right}”' },
  },
  check,
};

const ITEMS_NAMED = 5;
/** An excerpt keeps its promise elsewhere. */
const OMISSIONS = ['（略', '(略', '（中略', '（下略', '（从略', '（节选'];

function* check(context: RuleContext): Generator<Finding> {
  const { speech, text } = context;
  const broken = [...speech.declaredCounts, ...colonPromises(context)].filter(isBroken);
  if (broken.length === 0) return;
  const omitted = lastOmission(text, speech.span.end);
  const rows = rowsByPlace(context);
  for (const declared of broken) {
    const { count, actual } = declared;
    if (count === null || declared.span.end <= omitted || fitsFaultyRow(declared, rows)) continue;
    const numeral = text.slice(declared.numeral.start, declared.numeral.end);
    const right = amountLike(numeral, actual);
    const difference = Math.abs(actual - count);
    yield {
      messageId: actual < count ? 'few' : 'many',
      data: { promise: declared.text, actual, items: namesOf(declared, text), missing: amountLike('一', difference), missingEn: difference, count: difference, numeral, right },
      span: declared.span,
      related: declared.items.map((span, index) => ({ span, messageId: 'item', data: { index: index + 1 } })),
      fixes: [changeTo(declared, numeral, right)],
    };
  }
}

/** Where the last part left out begins; -1 if nothing is. */
function lastOmission(text: string, end: Offset): Offset {
  return Math.max(-1, ...OMISSIONS.filter((words) => text.includes(words)).map((words) => text.lastIndexOf(words, end)));
}

/** Asked for where a promise begins to be kept. */
type RowsByPlace = ReadonlyMap<Offset, () => readonly SequenceItem[]>;

function isBroken({ count, actual, alternatives }: DeclaredCount): boolean {
  return count !== null && actual !== 0 && actual !== count && !alternatives.includes(actual);
}

/** All rows that points can stand in, by the place of each of their markers. */
function rowsByPlace(context: RuleContext): RowsByPlace {
  const rows = new Map<Offset, () => readonly SequenceItem[]>();
  for (const { enumeration, members } of inlineSeries(context)) {
    const row = (): readonly SequenceItem[] => members.map(({ ordinal }) => ({ ordinal, fresh: false }));
    for (const { span } of enumeration.items) rows.set(span.start, row);
  }
  for (const { sections, items } of rowsOf(context)) {
    const row = (): readonly SequenceItem[] => items;
    for (const { marker } of sections) rows.set(marker.span.start, row);
  }
  return rows;
}

/** Whether the promise fits its row but for a fault in the numbers or families, which has a rule of its own. */
function fitsFaultyRow({ count, items }: DeclaredCount, rows: RowsByPlace): boolean {
  const row = rows.get(items[0]?.start ?? -1)?.() ?? [];
  return row.length === count || (row.at(-1)?.ordinal === count && rowFaults(row).length > 0);
}

function changeTo({ numeral: span }: DeclaredCount, numeral: string, right: string): Fix {
  return { messageId: 'change', data: { numeral, right }, edits: [{ span, newText: right }], safe: false };
}

/** The number before a measure word, in the form of the sample: 两 rather than 二. */
function amountLike(sample: string, value: number): string {
  if (/^[0-9]+$/.test(sample)) return String(value);
  return value === 2 ? '两' : formatChinese(value);
}

/** The markers without their punctuation: 一、二、三 or, of many, 一是……九是. */
function namesOf({ items }: DeclaredCount, text: string): string {
  const names = items.map((span) => text.slice(span.start, span.end).replace(/^[（(\s]+|[）)、，,.．：:\s]+$/g, ''));
  return names.length > ITEMS_NAMED ? `${names[0] ?? ''}……${names.at(-1) ?? ''}` : names.join('、');
}
