/** 同一对象名称不一: an honour or a campaign is called by two names. */
import type { Finding, Rule, RuleContext } from './rule';
import { type BodyMatch, bodyMatches } from './support/bodyParagraphs';

/** What a place strives for or was given: 创建全国文明城市. */
const HONOUR = /(?:创建|争创|创成|荣获|获得|获评|命名为|评为|摘得|授予)[“]?((?:全国|全省|国家|省级|全市|国家级)[\u4e00-\u9fff]{2,6}?(?:城市|县城|城区|城|县|区|镇|村|单位|示范区|先进区))(?![\u4e00-\u9fff]?(?:、|和|及))[”]?/g;
/** A campaign: “百日攻坚”行动. */
const CAMPAIGN = /“([\u4e00-\u9fff]{4,8})”((?:专项)?(?:行动|会战|工程|计划|活动|整治))/g;
const SAME_BEGINNING = 4;
const MOST_DIFFERENT = 2;

export const rule: Rule = {
  meta: {
    id: 'name-inconsistent',
    name: '同一对象名称不一',
    nameEn: 'One thing with two names',
    group: 'B',
    severity: 'information',
    source: '编写经验（荣誉、活动名称前后要一致）',
  },
  messages: {
    found: {
      zh: '前面称“{before}”，这里称“{here}”。请核对是不是同一个名称。',
      en: '“{before}” before, “{here}” here. Please check whether they are the same.',
    },
    before: { zh: '前面称“{before}”', en: '“{before}” here' },
  },
  *check(context: RuleContext) {
    yield* clashes(bodyMatches(context, HONOUR), sameHonour);
    yield* clashes(bodyMatches(context, CAMPAIGN), sameCampaign);
  },
};

/** Each name once, where it is not the first one of its like. */
function* clashes(matches: readonly BodyMatch[], alike: (a: BodyMatch, b: BodyMatch) => boolean): Generator<Finding> {
  const names: BodyMatch[] = [];
  for (const match of matches) {
    if (names.some((name) => nameOf(name) === nameOf(match))) continue;
    const before = names.find((name) => alike(name, match));
    names.push(match);
    if (before !== undefined) yield toFinding(before, match);
  }
}

function toFinding(before: BodyMatch, match: BodyMatch): Finding {
  const data = { before: nameOf(before), here: nameOf(match) };
  return { messageId: 'found', data, span: match.span, related: [{ span: before.span, messageId: 'before', data: { before: data.before } }] };
}

function nameOf({ groups: [name = '', kind = ''] }: BodyMatch): string {
  return name + kind;
}

function sameHonour({ groups: [a = ''] }: BodyMatch, { groups: [b = ''] }: BodyMatch): boolean {
  return a.slice(0, SAME_BEGINNING) === b.slice(0, SAME_BEGINNING) && Math.abs(a.length - b.length) <= 1 && distance(a.slice(SAME_BEGINNING), b.slice(SAME_BEGINNING)) <= MOST_DIFFERENT;
}

/** Two of its characters or fewer differ, and its first half does not. */
function sameCampaign({ groups: [a = '', kind] }: BodyMatch, { groups: [b = '', other] }: BodyMatch): boolean {
  return kind === other && a.length === b.length && a.slice(0, a.length / 2) === b.slice(0, b.length / 2) && distance(a, b) <= MOST_DIFFERENT;
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
