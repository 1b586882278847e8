/** Names that a draft gives to honours (全国文明城市) and campaigns (“百日攻坚”行动), and which of them may mean one thing. */
import type { Span } from '../../text/span';
import { type BodyMatch, type Pattern, pattern } from './bodyParagraphs';

export const NAME_KINDS = ['honour', 'campaign'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export interface NameUse {
  readonly kind: NameKind;
  /** Without quotation marks and what follows them. */
  readonly name: string;
  /** Of a campaign, what follows the name: 行动, 工程. */
  readonly sort: string;
  /** The whole mention. */
  readonly span: Span;
  readonly nameSpan: Span;
}

const VERB = '创建|争创|创成|荣获|获得|获评|命名为|评为|摘得|授予';
/** What a place strives for or was given: 创建全国文明城市. */
const HONOUR = pattern(new RegExp(`(?:${VERB})[“]?((?:全国|全省|国家|省级|全市|国家级)[\\u4e00-\\u9fff]{2,6}?(?:城市|县城|城区|城|县|区|镇|村|单位|示范区|先进区))(?![\\u4e00-\\u9fff]?(?:、|和|及))[”]?`, 'g'), '创荣获命评摘授', '全国省');
/** A campaign: “百日攻坚”行动. */
const CAMPAIGN = pattern(/“([\u4e00-\u9fff]{4,8})”((?:专项)?(?:行动|会战|工程|计划|活动|整治))/g, '“', '行会工计活整');

const PATTERNS: Readonly<Record<NameKind, Pattern>> = { honour: HONOUR, campaign: CAMPAIGN };
const SAME_BEGINNING = 4;
const MOST_DIFFERENT = 2;

/** In order. @param matches finds a pattern in the running text of the speech */
export function nameUses(kind: NameKind, matches: (pattern: Pattern) => readonly BodyMatch[]): readonly NameUse[] {
  return matches(PATTERNS[kind]).map(({ text, groups: [name = '', sort = ''], span }) => {
    const start = span.start + text.lastIndexOf(name);
    return { kind, name, sort, span, nameSpan: { start, end: start + name.length } };
  });
}

/** Whether two names look like slips of one another. */
export function areAlike(a: NameUse, b: NameUse): boolean {
  return a.kind === b.kind && (a.kind === 'honour' ? sameHonour(a.name, b.name) : sameCampaign(a, b));
}

function sameHonour(a: string, b: string): boolean {
  return a.slice(0, SAME_BEGINNING) === b.slice(0, SAME_BEGINNING) && Math.abs(a.length - b.length) <= 1 && distance(a.slice(SAME_BEGINNING), b.slice(SAME_BEGINNING)) <= MOST_DIFFERENT;
}

/** Two of its characters or fewer differ, and its first half does not. */
function sameCampaign({ name: a, sort }: NameUse, { name: b, sort: other }: NameUse): boolean {
  return sort === other && a.length === b.length && a.slice(0, a.length / 2) === b.slice(0, b.length / 2) && distance(a, b) <= MOST_DIFFERENT;
}

/** Levenshtein distance of two short texts. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, character] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (character === other ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
