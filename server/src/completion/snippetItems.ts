/** The snippets that can stand at a place, their bodies fitted to it. */
import { allSections } from '../outline/walk';
import type { Snippet } from '../snippets/snippet';
import { SNIPPETS } from '../snippets/snippets';
import { formatChinese } from '../text/numerals';
import { ofPlace, setBody } from './draft';
import type { Facts } from './facts';
import { framed } from './frame';
import type { OpenPromise } from './openPromise';
import { groupsInOrder } from './place';

/** More are not offered at once. */
const MOST_ITEMS = 9;

/** A level below this one is too deep for a listener. */
const DEEPEST = 4;

/** A snippet with the body that fits the place, set as the draft is. */
export interface FittedSnippet {
  readonly snippet: Snippet;
  readonly body: string;
}

/** The groups of the place first, each in its own order. */
export function snippetsFor(facts: Facts, own: readonly Snippet[]): readonly FittedSnippet[] {
  const all = [...own, ...SNIPPETS];
  return groupsInOrder(facts.place)
    .flatMap((name) => all.filter(({ group }) => group === name))
    .flatMap((snippet) => {
      const body = bodyFor(snippet, facts);
      if (body === null) return [];
      const { slot, setting, draft, at } = facts;
      const set = { ...snippet, body: setBody(body, setting) };
      return [{ snippet, body: (slot.kind === 'line' ? framed(set, draft.text, at, setting) : set).body }];
    });
}

/** Null where the snippet does not belong, or would break what stands around it. */
function bodyFor(snippet: Snippet, facts: Facts): string | null {
  const { slot, place, hasSeries } = facts;
  const { kind, speech } = slot;
  const body = fitted(snippet, facts);
  if (kind !== 'line' && body.includes('\n')) return null;
  const onLine = kind === 'line';
  const whole = onLine || kind === 'sentence';
  const early = place === 'opening' || place === 'transition';
  const amid = (place === 'section' || place === 'end') && facts.section !== null;
  const allowed = ((): boolean => {
    switch (snippet.group) {
      case '整篇': return onLine && place === 'empty';
      case '标题': return onLine && titleLine(snippet, facts);
      case '称呼': return onLine && ['empty', 'title', 'salutation'].includes(place) && speech.salutations.every(({ role }) => role !== 'opening');
      case '开头':
      case '回顾': return whole && early && !followsPromise(facts);
      case '过渡': return whole && early && !facts.promised;
      case '标题组': return whole && headingGroup(body, facts);
      case '分项': return kind !== 'words' && amid && !hasSeries && !numbersSections(body, facts) && keeps(facts.open, itemsOf(body)) && facts.section?.children.length === 0 && (!body.includes('\n') || (facts.atEnd && facts.section.level < DEEPEST));
      case '段落': return whole && amid && (itemsOf(body) === 0 || (!hasSeries && keeps(facts.open, itemsOf(body))));
      case '固定': return !whole && body.length <= facts.room;
      case '主持': return onLine && hosts(facts) && (early ? !facts.promised : !/[三四]项议程/.test(body) && amid);
      case '结尾': return onLine && place === 'end' && speech.closing === null && closes(snippet, facts);
      case '我的': return whole || !/[。！？]/.test(body);
    }
  })();
  return allowed ? body : null;
}

/** The number of points is that of the sections that are there already, of items that of the sections beside this one. */
function fitted({ id, group, body: general }: Snippet, { points, usualItems, draft }: Facts): string {
  const body = ofPlace(general, draft.text);
  if (group === '过渡' && points >= 2) {
    const [first = ''] = body.split('\n');
    const count = points === 2 ? '两' : formatChinese(points);
    return `${first.replace(/\$\{\d+\|[两三四五六八,]+\|\}/, count).replace(/\$0$/, '')}$0`;
  }
  if (id === '分项·一是二是三是' && usualItems !== 3 && usualItems <= MOST_ITEMS) {
    return `${Array.from({ length: usualItems }, (_, index) => `${formatChinese(index + 1)}是\${${index + 1}:……}`).join('；')}。$0`;
  }
  return body;
}

function titleLine({ id }: Snippet, { place, slot: { speech } }: Facts): boolean {
  const has = (wanted: string): boolean => speech.paragraphs.some(({ kind }) => kind === wanted);
  switch (id) {
    case '日期行': return place === 'salutation' && !has('date');
    case '讲话人行': return place === 'salutation' && !has('speaker');
    default: return (place === 'title' || place === 'empty') && speech.title === null;
  }
}

/**
 * A sentence; or sections of the top level, where they were promised and there are none yet; or （一）（二）（三） below a section
 * with nothing below it, where the draft numbers that level so.
 */
function headingGroup(body: string, { place, slot, section, points, atEnd, hasSeries, open, markers }: Facts): boolean {
  const items = body.match(/^(?:[一二三四五]、|（[一二三四五]）)/gm)?.length ?? 0;
  if (items === 0) return place === 'section' || place === 'end';
  if (slot.kind !== 'line' || !keeps(open, items)) return false;
  if (body.startsWith('一、')) return place === 'transition' && points === 0 && open !== null;
  return atEnd && !hasSeries && section?.children.length === 0 && markers.some(({ relation, marker }) => relation === 'first' && marker === '（一）');
}

/** Whether so many items keep the promise before them. */
function keeps(open: OpenPromise | null, items: number): boolean {
  return open === null || open.count === null || open.count === items;
}

/** How many items of a series the body has. */
function itemsOf(body: string): number {
  return body.match(/[一二三四五六七八九](?:是|要)\$|第[一二三四五六七八九]，|首先，|其次，|再次，|最后，/g)?.length ?? 0;
}

/** Whether sections of the draft are numbered like the items of the snippet. */
function numbersSections(body: string, { slot: { speech } }: Facts): boolean {
  const style = /^一是/.test(body) ? 'shi' : /^一要/.test(body) ? 'yao' : /^第一/.test(body) ? 'ordinal' : null;
  return style !== null && [...allSections(speech.sections)].some((section) => section.style === style);
}

/** Whether the points were promised before on the same line: a long sentence between would part them from their promise. */
function followsPromise({ slot: { kind, speech, before }, at }: Facts): boolean {
  return kind === 'sentence' && speech.declaredCounts.some(({ scope, span }) => scope === 'outline' && at - before.length <= span.start && span.end <= at);
}

function hosts({ slot: { speech } }: Facts): boolean {
  return speech.title?.text.includes('主持') ?? false;
}

/** Some closings belong to one kind of speech. */
function closes({ id }: Snippet, { slot: { speech } }: Facts): boolean {
  const title = speech.title?.text ?? '';
  if (id === '结尾·散会') return title.includes('主持');
  if (id === '结尾·述职') return title.includes('述职');
  return !title.includes('主持');
}
