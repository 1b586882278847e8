/** Promises of how many points follow (讲三点意见), held against the points that do. */
import { parseNumeral } from '../text/numerals';
import type { Offset, Span } from '../text/span';
import type { Flow } from './flow';
import type { DeclaredCount, Enumeration, Section } from './outline';
import { siblingLists } from './walk';

const NUMBER = '[一二两三四五六七八九十]{1,3}|[0-9]{1,2}|几|若干';
const MEASURE = '个|大|点|项|条|件|类|步|句|层|种|篇|场';

/** A number with a measure word and what it counts, up to the end of its clause. */
const COUNT = new RegExp(`(?:“?(${NUMBER})(${MEASURE}|部分|方面|板块|领域|方向|关系|环节|层面)([^，。；：！？、:,;“”]{0,12})”?)(?=[：:。，,]|$)`, 'g');

/** Verbs that make a count a promise to the listener, whatever follows. */
const STRICT_VERB = /(?:讲|谈|说|提|强调)/;
const DEICTIC = /(?:以下|如下|下面|着重|重点|再|就|这)/;
/** Names that hold a number and promise nothing. */
const FIXED_NAME = /四个意识|四个自信|两个维护|两个确立|三个代表|四个全面|五位一体|两个大局|三个务必|两个务必|四个伟大|六个必须|三个区分|四个不摘|三个必须|两个毫不|三严三实/;
const NAMING_VERB = /(?:提出了?|做到|做好|表现为|概括为|归纳为|就是|坚持|要|落实|实现|围绕|突出|抓好)$/;
const NOUN = /^(?:方面|问题|意见|要求|工作|任务|希望|建议|措施|体会|看法|内容|事项|想法|认识|事|点|表态|承诺|感受|情况|重点|环节|关系|部分|议程|层面|领域|方向|提议|倡议|期望|期待|嘱托|打算|举措|话|个|的|原则|条)/;
const BACKWARD = /(?:去年|前面|刚才|上述|以上|这|那|该|过去|已|了|完成|办结|实施|共建成|荣获|获得|列为|其他|另外|每)/;

interface Candidate {
  readonly flow: number;
  readonly start: number;
  readonly end: number;
  readonly numeralStart: number;
  readonly numeralEnd: number;
  readonly count: number | null;
  /** A verb of speech or 以下 before it: a promise, whatever follows. */
  readonly strict: boolean;
  /** Counts points, tasks or problems, not things: a promise where the series follows the colon. */
  readonly plain: boolean;
  readonly clauseStart: number;
  /** The clause before the number. */
  readonly before: string;
}

export interface CountInput {
  readonly flows: readonly Flow[];
  readonly isText: (flow: number) => boolean;
  readonly sections: readonly Section[];
  readonly enumerations: readonly Enumeration[];
  /** Offset where the speech, without its appendix, ends. */
  readonly end: Offset;
}

export function findDeclaredCounts(input: CountInput): DeclaredCount[] {
  const followers = firstItems(input);
  const found: DeclaredCount[] = [];
  input.flows.forEach((flow, index) => {
    if (!input.isText(index)) return;
    for (const candidate of candidates(flow, index)) {
      const declared = settle(candidate, flow, followers, input);
      if (declared === null) continue;
      const last = found[found.length - 1];
      if (last !== undefined && sameItems(last, declared)) {
        if (closer(declared, last)) found[found.length - 1] = { ...declared, alternatives: alternatives(declared, last) };
        else found[found.length - 1] = { ...last, alternatives: alternatives(last, declared) };
      } else found.push(declared);
    }
  });
  return found;
}

function* candidates(flow: Flow, index: number): Generator<Candidate> {
  const { text } = flow;
  for (const match of text.matchAll(COUNT)) {
    const [whole, number = '', measure = '', noun = ''] = match;
    const start = match.index;
    const before = clauseBefore(text, start);
    const count = number === '几' || number === '若干' ? null : parseNumeral(number);
    if (number !== '几' && number !== '若干' && count === null) continue;
    if (count === 1) continue;
    if (/[第每前后上下这那]$|十几$|[0-9一二三四五六七八九十百千万]$|第一?$/.test(before) && !/(?:如下|以下|下面)$/.test(before)) continue;
    const numeralStart = start + whole.indexOf(number);
    const named = whole.startsWith('“');
    if (named && (FIXED_NAME.test(whole) || !NAMING_VERB.test(before))) continue;
    if (count === null && !STRICT_VERB.test(before) && !DEICTIC.test(before) && !/^[：:]/.test(text.slice(start + whole.length))) continue;
    const strict =
      (STRICT_VERB.test(before.slice(-8)) || (/(?:以下|如下|下面)$/.test(before) || /^(?:方面|问题|意见|要求).{0,8}如下/.test(noun))) && (noun === '' || NOUN.test(noun)) && !BACKWARD.test(before.slice(-6).replace(/以下|下面/, '')) && measure !== '大';
    const verbAt = clauseVerb(before);
    yield {
      flow: index,
      start: start - before.length + verbAt,
      end: start + whole.length,
      numeralStart,
      numeralEnd: numeralStart + number.length,
      count,
      strict,
      plain: !named && measure !== '大' && (noun === '' || NOUN.test(noun)) && !/十几|多个/.test(whole),
      clauseStart: start - before.length,
      before,
    };
  }
}

const CLAUSE_LENGTH = 18;

function clauseBefore(text: string, index: number): string {
  const from = Math.max(0, index - CLAUSE_LENGTH);
  const piece = text.slice(from, index);
  const cut = Math.max(...['，', '。', '；', '：', '！', '？', ',', '、', ';', ':', '\u3000'].map((mark) => piece.lastIndexOf(mark)));
  return piece.slice(cut + 1);
}

/** Index in the clause where the promise itself begins: at its verb or its subject. */
function clauseVerb(before: string): number {
  const subject = /我(?:们)?(?=.{0,10}$)|就.{1,10}(?:讲|谈|说|提)|(?:再|着重|重点|主要)?(?:讲|谈|说|提|强调|作|抓好|做好|把握|办好|盯住|交流|打好)/.exec(before);
  return subject?.index ?? 0;
}

/** First items of every series, by place. */
interface Follower {
  readonly start: Offset;
  readonly scope: 'outline' | 'inline';
  readonly items: readonly Span[];
  /** How many points the next level holds, where it counts on over the items (1.–6. over three （N）); else null. */
  readonly below: number | null;
}

function firstItems({ sections, enumerations, end }: CountInput): Follower[] {
  const followers: Follower[] = [];
  for (const { siblings } of siblingLists(sections)) {
    siblings.forEach((section, index) => {
      if (section.marker === null || section.marker.span.start > end) return;
      const before = siblings[index - 1];
      const begins = before === undefined || before.style !== section.style || section.marker.ordinal === 1;
      if (!begins) return;
      const items: Span[] = [];
      for (let i = index; i < siblings.length; i++) {
        const other = siblings[i];
        if (other === undefined || other.marker === null || other.style !== section.style || (i > index && other.marker.ordinal === 1)) break;
        items.push(other.marker.span);
      }
      followers.push({ start: section.marker.span.start, scope: 'outline', items, below: countBelow(siblings.slice(index, index + items.length)) });
    });
  }
  for (const series of enumerations) {
    const first = series.items[0];
    if (first !== undefined) followers.push({ start: first.span.start, scope: 'inline', below: null, items: series.items.map((item) => item.span) });
  }
  return followers.sort((a, b) => a.start - b.start);
}

function countBelow(sections: readonly Section[]): number | null {
  const children = sections.flatMap((section) => section.children).filter((child) => child.marker !== null);
  const countsOn = (sections[1]?.children[0]?.marker?.ordinal ?? 1) > 1;
  return countsOn && children.every((child, index) => child.marker?.ordinal === index + 1) ? children.length : null;
}

const NEAR = 24;
const FAR = 200;
const NEAR_LINES = 2;

function settle(candidate: Candidate, flow: Flow, followers: readonly Follower[], input: CountInput): DeclaredCount | null {
  const at = flow.offset(candidate.start);
  const end = flow.offset(candidate.end - 1) + 1;
  const follower = firstFrom(followers, end);
  const rest = flow.text.slice(candidate.end, candidate.end + LIST_LENGTH);
  const near = follower !== undefined && isNear(follower, candidate, flow, input, rest);
  const base = {
    span: { start: at, end },
    text: flow.text.slice(candidate.start, candidate.end).replace(/^[“]|[”]$/g, (mark) => mark),
    count: candidate.count,
    numeral: flow.span(candidate.numeralStart, candidate.numeralEnd),
    alternatives: numbersAround(flow.text, candidate),
  };
  if (near) {
    const actual = follower.below !== null && follower.below === candidate.count ? follower.below : follower.items.length;
    const between = follower.start < flow.offset(flow.text.length) ? flow.text.slice(candidate.end, indexOfOffset(flow, follower.start)) : rest;
    const atOnce = /^[:：。]?$/.test(between.trim());
    const sure = candidate.strict || (atOnce && candidate.plain) || candidate.count === null || actual === candidate.count || base.alternatives.includes(actual);
    return sure ? { ...base, actual, scope: follower.scope, items: follower.items } : null;
  }
  if (candidate.count !== null && !/的是$/.test(candidate.before) && listedAfter(rest, candidate.count)) return { ...base, actual: candidate.count, scope: 'inline', items: [] };
  return null;
}

const LIST_LENGTH = 400;
const LEAST_LISTED = 3;

/** Whether the sentence after a colon lists as many unnumbered things: 抓紧四件工作：……；……；……；…… */
function listedAfter(rest: string, count: number): boolean {
  const match = /^(?:，(?:那就|就|即)是)?[：:]([^。！？]{4,})/.exec(rest);
  const list = match?.[1];
  if (list === undefined || count < LEAST_LISTED) return false;
  const quoted = list.split(/”、?(?=“)/);
  return [/[；;]/, /[，,]/].some((separator) => list.split(separator).length === count) || (list.startsWith('“') && quoted.length === count);
}

/** The first follower at or after an offset. */
function firstFrom(followers: readonly Follower[], offset: Offset): Follower | undefined {
  let low = 0;
  let high = followers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((followers[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return followers[low];
}

/** The first item follows at once: in the same sentence or the next, or at the head of one of the next paragraphs. */
function isNear(follower: Follower, candidate: Candidate, flow: Flow, input: CountInput, rest: string): boolean {
  const flowEnd = flow.offset(flow.text.length);
  if (follower.start < flowEnd) {
    const between = flow.text.slice(candidate.end, indexOfOffset(flow, follower.start));
    if (candidate.count === null && candidate.strict) return between.length <= FAR;
    return between.length <= NEAR && !/[。！？].*[。！？]/.test(between);
  }
  if (rest.length > NEAR && /[。！？].*[。！？]/.test(rest)) return false;
  if (rest.length > 60) return false;
  const at = input.flows.findIndex((other) => other.offset(0) <= follower.start && follower.start <= other.offset(other.text.length));
  return at > candidate.flow && at - candidate.flow <= (candidate.strict ? NEAR_LINES + 2 : NEAR_LINES);
}

function indexOfOffset(flow: Flow, offset: Offset): number {
  let low = 0;
  let high = flow.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (flow.offset(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Other numbers of the same clause, one of which may be the one that is kept (三个方面12项任务). */
function numbersAround(text: string, candidate: Candidate): number[] {
  const clause = text.slice(candidate.clauseStart, candidate.end + 12).split(/[。！？；]/)[0] ?? '';
  const numbers: number[] = [];
  for (const match of clause.matchAll(new RegExp(`(${NUMBER})(?:${MEASURE})`, 'g'))) {
    const value = parseNumeral(match[1] ?? '');
    if (value !== null && value !== candidate.count) numbers.push(value);
  }
  return numbers;
}

function sameItems(a: DeclaredCount, b: DeclaredCount): boolean {
  return a.items.length > 0 && a.items[0]?.start === b.items[0]?.start;
}

/** Of two promises before one series the one that agrees counts; else the later one. */
function closer(later: DeclaredCount, earlier: DeclaredCount): boolean {
  return earlier.count !== earlier.actual || later.count === later.actual;
}

function alternatives(kept: DeclaredCount, other: DeclaredCount): number[] {
  return other.count === null || other.count === kept.count ? [...kept.alternatives] : [...kept.alternatives, other.count];
}
