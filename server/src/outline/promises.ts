/** Numbers that may promise how many points follow (讲三点意见), read from the words alone. */
import { parseNumeral } from '../text/numerals';
import { bitsOf, Character, codesOf, nextOf, runOf } from './characters';

const NUMBER = '[一二两三四五六七八九十]{1,3}|[0-9]{1,2}|几|若干';
const MEASURE = '个|大|点|项|条|件|类|步|句|层|种|篇|场';

/** A number with a measure word and what it counts, up to the end of its clause. */
const COUNT = new RegExp(`“?(?:${NUMBER})(?:${MEASURE}|部分|方面|板块|领域|方向|关系|环节|层面)[^，。；：！？、:,;“”]{0,12}”?(?=[：:。，,]|$)`, 'y');
const AMOUNT = new RegExp(`(${NUMBER})(?:${MEASURE})`, 'g');

/** Verbs that make a count a promise to the listener, whatever follows. */
const STRICT_VERB = /(?:讲|谈|说|提|强调)/;
const DEICTIC = /(?:以下|如下|下面|着重|重点|再|就|这)/;
/** Names that hold a number and promise nothing. */
const FIXED_NAME = /四个意识|四个自信|两个维护|两个确立|三个代表|四个全面|五位一体|两个大局|三个务必|两个务必|四个伟大|六个必须|三个区分|四个不摘|三个必须|两个毫不|三严三实/;
const NAMING_VERB = /(?:提出了?|做到|做好|表现为|概括为|归纳为|就是|坚持|要|落实|实现|围绕|突出|抓好)$/;
const NOUN = /^(?:方面|问题|意见|要求|工作|任务|希望|建议|措施|体会|看法|内容|事项|想法|认识|事|点|表态|承诺|感受|情况|重点|环节|关系|部分|议程|层面|领域|方向|提议|倡议|期望|期待|嘱托|打算|举措|话|个|的|原则|条)/;
/** 不少于30个: a bound, not a number of points. */
const BOUND = /(?:不少于|不低于|不超过|不多于|超过|达到)$/;
const BACKWARD = /(?:去年|前面|刚才|上述|以上|这|那|该|过去|已|了|完成|办结|实施|共建成|荣获|获得|列为|其他|另外|每)/;

/** A promise as it stands in the text of one flow; places are indexes of that text. */
export interface Candidate {
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

/** All of a paragraph's text, in order. */
export function candidates(text: string): readonly Candidate[] {
  let found: Candidate[] | undefined;
  let done = 0;
  for (let at = nextOf(text, 0, AMOUNTS); at < text.length; at = nextOf(text, at, AMOUNTS)) {
    const length = lengthOfNumber(text, at);
    const start = at > done && text.charCodeAt(at - 1) === QUOTE ? at - 1 : at;
    const end = (bitsOf(text.charCodeAt(at + length)) & Character.measure) !== 0 ? endOfCount(text, start) : 0;
    if (end === 0) {
      at++;
      continue;
    }
    const candidate = candidateAt(text, start, at, length, end);
    if (candidate !== null) (found ??= []).push(candidate);
    at = done = end;
  }
  return found ?? NONE;
}

const NONE: readonly Candidate[] = [];

const AMOUNTS = Character.numeral | Character.digit | Character.amount;
/** “ */
const QUOTE = 0x201c;
/** Of one character; 面 of 层面 counts as what is counted. */
const SHORT_MEASURES = codesOf(MEASURE.replaceAll('|', ''));
const CLOSING_QUOTE = '”';

/** Where a match of `COUNT` at an index ends; 0 where there is none. */
function endOfCount(text: string, start: number): number {
  COUNT.lastIndex = start;
  return COUNT.test(text) ? COUNT.lastIndex : 0;
}

/** @param start of the match @param at where its number stands @param length of the number @param end of the match */
function candidateAt(text: string, start: number, at: number, length: number, end: number): Candidate | null {
  const number = text.slice(at, at + length);
  const some = number === '几' || number === '若干';
  const count = some ? null : parseNumeral(number);
  if (count === 1 || (count === null && !some)) return null;
  const before = clauseBefore(text, start);
  if (BOUND.test(before)) return null;
  if (/[第每前后上下这那]$|十几$|[0-9一二三四五六七八九十百千万]$|第一?$/.test(before) && !/(?:如下|以下|下面)$/.test(before)) return null;
  const whole = text.slice(start, end);
  const named = start < at;
  if (named && (FIXED_NAME.test(whole) || !NAMING_VERB.test(before))) return null;
  if (count === null && !STRICT_VERB.test(before) && !DEICTIC.test(before) && !/^[：:]/.test(text.slice(end, end + 1))) return null;
  const measured = at + length + (SHORT_MEASURES.has(text.charCodeAt(at + length)) ? 1 : 2);
  const noun = text.slice(measured, whole.endsWith(CLOSING_QUOTE) ? end - 1 : end);
  const plural = text.charAt(at + length) !== '大';
  const names = noun === '' || NOUN.test(noun);
  const strict =
    (STRICT_VERB.test(before.slice(-8)) || (/(?:以下|如下|下面)$/.test(before) || /^(?:方面|问题|意见|要求).{0,8}如下/.test(noun))) && names && !BACKWARD.test(before.slice(-6).replace(/以下|下面/, '')) && plural;
  return {
    start: start - before.length + clauseVerb(before),
    end,
    numeralStart: at,
    numeralEnd: at + length,
    count,
    strict,
    plain: !named && plural && names && !/十几|多个/.test(whole),
    clauseStart: start - before.length,
    before,
  };
}

/** As many characters as `NUMBER` takes before a measure word. */
function lengthOfNumber(text: string, at: number): number {
  const digits = runOf(text, at, Character.digit, 2);
  if (digits > 0) return digits;
  return text.startsWith('若干', at) ? 2 : runOf(text, at, Character.numeral | Character.amount, 3);
}

const CLAUSE_LENGTH = 18;
const CLAUSE_MARKS = '，。；：！？,、;:\u3000';

function clauseBefore(text: string, index: number): string {
  const from = Math.max(0, index - CLAUSE_LENGTH);
  const piece = text.slice(from, index);
  let cut = piece.length;
  while (cut > 0 && !CLAUSE_MARKS.includes(piece.charAt(cut - 1))) cut--;
  return piece.slice(cut);
}

/** Index in the clause where the promise itself begins: at its verb or its subject. */
function clauseVerb(before: string): number {
  const subject = /我(?:们)?(?=.{0,10}$)|就.{1,10}(?:讲|谈|说|提)|(?:再|着重|重点|主要)?(?:讲|谈|说|提|强调|作|抓好|做好|把握|办好|盯住|交流|打好)/.exec(before);
  return subject?.index ?? 0;
}

/** Other numbers of the same clause, one of which may be the one that is kept (三个方面12项任务). */
export function numbersAround(text: string, candidate: Candidate): number[] {
  const clause = text.slice(candidate.clauseStart, candidate.end + 12).split(/[。！？；]/)[0] ?? '';
  const numbers: number[] = [];
  for (const match of clause.matchAll(AMOUNT)) {
    const value = parseNumeral(match[1] ?? '');
    if (value !== null && value !== candidate.count) numbers.push(value);
  }
  return numbers;
}
