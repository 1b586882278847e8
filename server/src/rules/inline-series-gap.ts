/** 段内分项缺项、重项: 一是…三是… without 二是. */
import { numeralLike } from '../outline/numeralForm';
import type { SequenceFault } from '../outline/sequence';
import type { TextEdit } from '../text/textEdit';
import type { Finding, MessageData, Rule, RuleContext } from './rule';
import { inlineSeries, type SeriesMember } from './support/inlineSeries';
import { quotedMarkers } from './support/quotedMarkers';
import { rowFaults } from './support/rowFaults';

export const rule: Rule = {
  meta: {
    id: 'inline-series-gap',
    name: '段内分项缺项、重项',
    nameEn: 'Gap or repetition in a series',
    group: 'A',
    severity: 'warning',
    source: 'GB/T 15834—2011 B.3.7（序次语有先后次序）',
  },
  messages: {
    gap: {
      zh: '“{before}”之后直接到了“{marker}”，缺{missing}。请补写，或重排这一组。',
      en: '“{marker}” follows “{before}”; {missing} is missing. Add it, or renumber the series.',
    },
    duplicate: {
      zh: '出现两个“{marker}”。请把后一个顺延。',
      en: '“{marker}” is used twice. Count on from the second.',
    },
    disorder: {
      zh: '“{marker}”出现在“{before}”之后，顺序倒了。请调整先后，或重排这一组。',
      en: '“{marker}” comes after “{before}”. Swap them, or renumber the series.',
    },
    first: {
      zh: '这一组从“{marker}”开始，缺{missing}。请补写，或重排这一组。',
      en: 'This series begins with “{marker}”; {missing} is missing. Add it, or renumber the series.',
    },
    repeated: { zh: '“{marker}”这一项重复了一遍。', en: 'The item “{marker}” is there twice.' },
    delete: { zh: '删去重复的一项', en: 'Delete the repeated item' },
    against: { zh: '这一项是“{marker}”', en: 'This item is “{marker}”' },
    renumber: { zh: '重排这一组', en: 'Renumber the series' },
  },
  check,
};

const MESSAGES: Readonly<Record<SequenceFault['kind'], string>> = {
  gap: 'gap', duplicate: 'duplicate', disorder: 'disorder', restart: 'duplicate', 'first-not-one': 'first',
};

const SHORTEST_ITEM = 6;

/** A word that may count for the first item of a series that begins with the second. */
const UNNUMBERED_FIRST = /首先|其一|一来|一则|一方面|第一|一是|一要/;

function* check(context: RuleContext): Generator<Finding> {
  for (const { members, around, nested } of inlineSeries(context)) {
    if (members.some((member) => member.family === '先次')) continue;
    const copies = repeated(around, context.text);
    yield* copies;
    if (copies.length > 0) continue;
    for (const fault of rowFaults(members.map(({ ordinal }) => ({ ordinal, fresh: false })))) {
      const member = members[fault.index];
      if (member === undefined || (nested && fault.kind === 'duplicate') || (fault.kind === 'first-not-one' && hasUnnumberedFirst(member, context))) continue;
      yield toFinding(fault, member, members, context.text);
    }
  }
}

/** Items that are there twice, word for word. */
function repeated(around: readonly SeriesMember[], text: string): readonly Finding[] {
  return around.slice(1).flatMap((copy, index) => {
    const item = around[index];
    if (item === undefined || item.ordinal !== copy.ordinal) return [];
    const length = copy.span.start - item.span.start;
    if (length < SHORTEST_ITEM || !text.startsWith(text.slice(item.span.start, copy.span.start), copy.span.start)) return [];
    const data = { marker: bare(copy).text };
    return [{
      messageId: 'repeated',
      data,
      span: copy.span,
      related: [{ span: item.span, messageId: 'against', data }],
      fixes: [{ messageId: 'delete', edits: [{ span: { start: copy.span.start, end: copy.span.start + length }, newText: '' }], safe: false }],
    }];
  });
}

function hasUnnumberedFirst({ span }: SeriesMember, { text, lines }: RuleContext): boolean {
  const { start } = lines.lineSpan(lines.lineAt(span.start));
  return UNNUMBERED_FIRST.test(text.slice(start, span.start));
}

function toFinding(fault: SequenceFault, member: SeriesMember, members: readonly SeriesMember[], text: string): Finding {
  const against = fault.against === null ? undefined : members[fault.against];
  const missing = quotedMarkers(bare(member), fault.missing);
  const data: MessageData = { marker: bare(member).text, before: against === undefined ? '' : bare(against).text, missing };
  const edits = renumber(members, fault, text);
  return {
    messageId: MESSAGES[fault.kind],
    data,
    span: member.span,
    related: against === undefined ? [] : [{ span: against.span, messageId: 'against', data: { marker: bare(against).text } }],
    fixes: edits.length > 0 ? [{ messageId: 'renumber', edits, safe: fault.kind === 'duplicate' && edits.length === 1 }] : [],
  };
}

/** The marker without the comma after it, as messages name it. */
function bare(member: SeriesMember): SeriesMember {
  return { ...member, text: member.text.replace(/[，,、：:\s]+$/, '') };
}

function renumber(members: readonly SeriesMember[], { renumber: { from, to, first } }: SequenceFault, text: string): readonly TextEdit[] {
  return members.slice(from, to).flatMap(({ numeral }, offset) => {
    const old = text.slice(numeral.start, numeral.end);
    const newText = numeralLike(old, first + offset) ?? old;
    return newText === old ? [] : [{ span: numeral, newText }];
  });
}
