/** Promises of how many points follow (讲三点意见), held against the points that do. */
import type { Offset, Span } from '../text/span';
import { codesOf } from './characters';
import type { Flow } from './flow';
import type { DeclaredCount, Enumeration, Section } from './outline';
import { type Candidate, candidates, numbersAround } from './promises';
import { siblingLists } from './walk';
import { firstIndexNotBefore } from '../text/binarySearch';

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
    for (const candidate of flow.known.of(candidates)) {
      const declared = settle(candidate, index, flow, followers, input);
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
  const countsOn = (sections[1]?.children[0]?.marker?.ordinal ?? 1) > 1;
  if (!countsOn) return null;
  const children = sections.flatMap((section) => section.children).filter((child) => child.marker !== null);
  return children.every((child, index) => child.marker?.ordinal === index + 1) ? children.length : null;
}

const NEAR = 24;
const FAR = 200;
const NEAR_LINES = 2;

function settle(candidate: Candidate, index: number, flow: Flow, followers: readonly Follower[], input: CountInput): DeclaredCount | null {
  const at = flow.offset(candidate.start);
  const end = flow.offset(candidate.end - 1) + 1;
  const follower = firstFrom(followers, end);
  const rest = flow.text.slice(candidate.end, candidate.end + LIST_LENGTH);
  const near = follower !== undefined && isNear(follower, candidate, index, flow, input, rest);
  const declared = (actual: number, scope: DeclaredCount['scope'], items: readonly Span[], others: readonly number[]): DeclaredCount => ({
    span: { start: at, end },
    text: flow.text.slice(candidate.start, candidate.end),
    count: candidate.count,
    numeral: flow.span(candidate.numeralStart, candidate.numeralEnd),
    actual,
    scope,
    items,
    alternatives: others,
  });
  if (near) {
    const actual = follower.below !== null && follower.below === candidate.count ? follower.below : follower.items.length;
    const between = follower.start < flow.offset(flow.text.length) ? flow.text.slice(candidate.end, indexOfOffset(flow, follower.start)) : rest;
    const atOnce = /^[:：。]?$/.test(between.trim());
    const others = numbersAround(flow.text, candidate);
    const sure = candidate.strict || (atOnce && candidate.plain) || candidate.count === null || actual === candidate.count || others.includes(actual);
    return sure ? declared(actual, follower.scope, follower.items, others) : null;
  }
  if (candidate.count === null || /的是$/.test(candidate.before) || !listedAfter(rest, candidate.count)) return null;
  return declared(candidate.count, 'inline', [], numbersAround(flow.text, candidate));
}

const LIST_LENGTH = 400;
const LEAST_LISTED = 3;
const LIST_FIRST = codesOf('，：:');

/** Whether the sentence after a colon lists as many unnumbered things: 抓紧四件工作：……；……；……；…… */
function listedAfter(rest: string, count: number): boolean {
  if (count < LEAST_LISTED || !LIST_FIRST.has(rest.charCodeAt(0))) return false;
  const list = /^(?:，(?:那就|就|即)是)?[：:]([^。！？]{4,})/.exec(rest)?.[1];
  if (list === undefined) return false;
  const quoted = list.split(/”、?(?=“)/);
  return [/[；;]/, /[，,]/].some((separator) => list.split(separator).length === count) || (list.startsWith('“') && quoted.length === count);
}

/** The first follower at or after an offset. */
function firstFrom(followers: readonly Follower[], offset: Offset): Follower | undefined {
  const first = firstIndexNotBefore(followers.length, (index) => (followers[index]?.start ?? 0) < offset);
  return followers[first];
}

/** The first item follows at once: in the same sentence or the next, or at the head of one of the next paragraphs. */
function isNear(follower: Follower, candidate: Candidate, index: number, flow: Flow, input: CountInput, rest: string): boolean {
  const flowEnd = flow.offset(flow.text.length);
  if (follower.start < flowEnd) {
    const between = flow.text.slice(candidate.end, indexOfOffset(flow, follower.start));
    if (candidate.count === null && candidate.strict) return between.length <= FAR;
    return between.length <= NEAR && !/[。！？].*[。！？]/.test(between);
  }
  if (rest.length > NEAR && /[。！？].*[。！？]/.test(rest)) return false;
  if (rest.length > 60) return false;
  const at = flowAt(input.flows, follower.start);
  return at > index && at - index <= (candidate.strict ? NEAR_LINES + 2 : NEAR_LINES);
}

/** Index of the flow that holds the offset; -1 where none does. */
function flowAt(flows: readonly Flow[], offset: Offset): number {
  const endOf = (flow: Flow | undefined): Offset => flow?.offset(flow.text.length) ?? offset;
  const at = firstIndexNotBefore(flows.length, (index) => endOf(flows[index]) < offset);
  return (flows[at]?.offset(0) ?? Infinity) <= offset ? at : -1;
}

function indexOfOffset(flow: Flow, offset: Offset): number {
  return firstIndexNotBefore(flow.text.length, (index) => flow.offset(index) < offset);
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
