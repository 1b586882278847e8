/** Heading text of a section, and unnumbered heading lines. */
import type { Span } from '../text/span';
import type { Flow } from './flow';

export interface HeadingPlace {
  readonly text: string;
  readonly span: Span;
  readonly runIn: boolean;
}

const LEADING = /^[\s\u3000*_]+/;
const SENTENCES_OF_A_HEADING = 120;

export interface HeadingOptions {
  /** A short paragraph may be a heading of two sentences, its body being the next paragraph. */
  readonly mayHaveSentences: boolean;
  /** The line break after the heading may be lost: 务必高度重视今年3月，…… */
  readonly mayBeGlued: boolean;
}

/**
 * The heading after a marker: up to the first 。 or ！ of the paragraph.
 * @param start index behind the marker in the flow's text
 * @param end index where the next section of the same paragraph begins, or the text's length
 */
export function headingAfter(flow: Flow, start: number, end: number, options: HeadingOptions): HeadingPlace {
  const raw = flow.text.slice(start, end);
  const lead = LEADING.exec(raw)?.[0].length ?? 0;
  const rest = raw.slice(lead);
  const stop = sentenceStop(rest);
  const sentence = stop < 0 ? rest : rest.slice(0, stop);
  const head = options.mayBeGlued ? sentence.slice(0, gluedBody(sentence)) : sentence;
  const length = head.trimEnd().length;
  const isHeadingOnly = options.mayHaveSentences && rest.length <= SENTENCES_OF_A_HEADING && end === flow.text.length;
  return {
    text: withoutEmphasis(head).trim(),
    span: flow.span(start + lead, start + lead + length),
    runIn: (head.length < sentence.length || (stop >= 0 && saysMore(rest, stop + 1))) && !isHeadingOnly,
  };
}

/** What may stand behind a heading that stands alone. */
const NO_WORDS = /(?:（略）?|[\s\u3000*_”’）)])*/y;

function saysMore(text: string, from: number): boolean {
  NO_WORDS.lastIndex = from;
  return NO_WORDS.test(text) && NO_WORDS.lastIndex < text.length;
}

const SENTENCE_OPENER = /(?<=[\u4e00-\u9fff])(?=今年|去年|前年|当前|目前|近年来|近期|一直以来|长期以来|[0-9]{4}年|同志们)/g;
const SHORTEST_HEADING = 6;

/** Where words that open a sentence follow without any mark: the body begins there. The sentence's length if nowhere. */
function gluedBody(sentence: string): number {
  for (const { index } of sentence.slice(0, 60).matchAll(SENTENCE_OPENER)) {
    if (index >= SHORTEST_HEADING && sentence.length - index > SHORTEST_HEADING) return index;
  }
  return sentence.length;
}

const OPEN = 0x201c;
const CLOSE = 0x201d;
const STOP = 0x3002;
const CALL = 0xff01;

/** The first 。 or ！ outside quotation marks, or else the first of all; -1 if there is none. */
function sentenceStop(text: string): number {
  let depth = 0;
  let first = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === OPEN) depth++;
    else if (code === CLOSE) depth = Math.max(0, depth - 1);
    else if (code === STOP || code === CALL) {
      if (depth === 0 || i > SENTENCES_OF_A_HEADING) return i;
      if (first < 0) first = i;
    }
  }
  return first;
}

function withoutEmphasis(text: string): string {
  return text.includes('**') || text.includes('__') ? text.replace(/\*\*|__/g, '') : text;
}

const HEADING_WORDS =
  /(?:工作|回顾|任务|要求|目标|安排|打算|措施|事项|实事|情况|成绩|成效|问题|形势|结束语|结语|引言|前言|解释|资料|附件|总结|计划|部署|意见|重点|体会|建议|经验|做法|设想|展望|思路|保障)$/;
const PUNCTUATION = /[，。；：！？、,;:!?…]/;
const BRACKETED = /^【[^】]{2,12}】$/;
const APPENDIX = /^(?:【\s*)?(?:名词解释|名词注释|名词注解|有关名词解释|注释|附件|附录|附表|参考资料|参考文献|附：|附:)|(?:名词|用语|术语)(?:解释|注释|注解|说明)[:：]?$/;
const LONGEST = 30;

/** Whether a line heads an appendix: glossary, attachment, another document. */
export function isAppendixHeading(text: string): boolean {
  return text.length <= 20 && APPENDIX.test(text);
}

/** Whether an unnumbered line is a heading; only lines between whole paragraphs are asked. */
export function isPlainHeading(flow: Flow, before: string, after: string): boolean {
  const { text } = flow;
  if (text.length < 3 || text.length > LONGEST) return false;
  if (isAppendixHeading(text)) return true;
  if (BRACKETED.test(text)) return after.length > LONGEST;
  if (PUNCTUATION.test(text) || /^[（(—\-\d]*$/.test(text) || /^[—(（\-]/.test(text)) return false;
  if (after === '') return false;
  const standsFree = before === '' || /[。！？；：…”）)】]$/.test(before) || before.length <= LONGEST;
  if (!standsFree) return false;
  if (flow.bold) return after.length > 20 && text.length >= 4;
  return HEADING_WORDS.test(text) && text.length <= 20;
}
