/** 标题重复: two sections bear the same heading, as after copying a section. */
import type { Section } from '../outline/outline';
import type { KnownText } from '../text/memory';
import { isSurrogate, unitClass } from '../text/unitClass';
import type { Finding, Rule, RuleContext } from './rule';
import { sectionsIn } from './support/sections';

const SHORTEST = 5;
const SHORTEST_NEAR = 8;
const LONGEST = 60;
/** A heading of a skeleton that is still to be written. */
const TO_FILL = /……|[X×]{2}|_{2}|【】/;
/** Characters that make two headings a deliberate pair (市级/县级, 加法/减法, 第一季度/第二季度). */
const PAIRING = /[\d０-９〇零一二两三四五六七八九十百千万亿首末半上下前后左右内外里表东西南北中大小多少高低长短新老旧今明去年月日省市县区乡镇街村户国家加减乘除进出入开关优劣正反软硬干湿冷热公私党政军民工农商学教城男女增降收放硬快慢深浅远近虚实线点面供需产销]/;

export const rule: Rule = {
  meta: {
    id: 'heading-duplicate',
    name: '标题重复',
    nameEn: 'Heading used twice',
    group: 'A',
    severity: 'warning',
    source: '编写经验（复制一节后忘改标题）',
  },
  messages: {
    same: {
      zh: '与第 {line} 行标题相同：“{heading}”。是复制后忘了改吗？',
      en: 'Same heading as on line {line}: “{heading}”. Copied and not yet changed?',
    },
    near: {
      zh: '与第 {line} 行标题只差一个字：“{heading}”。是复制后忘了改吗？',
      en: 'Differs in one character from the heading on line {line}: “{heading}”. Copied and not yet changed?',
    },
    first: { zh: '前一处标题', en: 'The earlier heading' },
  },
  *check(context: RuleContext) {
    const sections = sectionsIn(context).filter(({ appendix }) => !appendix);
    if (!context.known(sections.map(({ heading }) => heading).join('\n')).of(mayHoldPair)) return;
    const contents = tableOfContents(context);
    const earlier: Earlier = { same: new Map(), near: new Map() };
    for (const { section, words } of comparable(sections, context)) {
      if (contents !== null && section.headingSpan.start > contents && isBare(section)) continue;
      const same = earlier.same.get(words.text);
      const found = same ?? findNear(earlier, words);
      if (found !== undefined && !isBare(found)) {
        yield report(section, found, same !== undefined);
      }
      remember(earlier, words, section);
    }
  },
};

interface Heading {
  readonly section: Section;
  /** Its words without punctuation. */
  readonly words: KnownText;
}

function comparable(sections: readonly Section[], { known }: RuleContext): readonly Heading[] {
  const found: Heading[] = [];
  for (const section of sections) {
    const words = comparableWords(section.heading);
    if (words !== null) found.push({ section, words: known(words) });
  }
  return found;
}

/** The words of a heading; null where it is too short or too long to be held against others. */
function comparableWords(heading: string): string | null {
  if (heading.length < SHORTEST) return null;
  const words = normalise(heading);
  return words.length < SHORTEST || words.length > LONGEST || TO_FILL.test(heading) ? null : words;
}

/** Whether any two may be the same but for a character, by a quick look: mostly none are. @param headings one a line */
function mayHoldPair(headings: string): boolean {
  const seen = new Set<number>();
  for (const heading of headings.split('\n')) {
    const words = comparableWords(heading);
    if (words === null) continue;
    const sums = characterSums(words);
    for (const sum of sums) if (seen.has(sum)) return true;
    for (const sum of sums) seen.add(sum);
  }
  return false;
}

/** What the characters add up to, all of them and, where the heading may be near another, without each one: the same for texts of the same characters. */
function characterSums(words: string): Int32Array {
  const sums = new Int32Array(words.length < SHORTEST_NEAR ? 1 : words.length + 1);
  let whole = 0;
  for (let i = 0; i < words.length; i++) whole = (whole + valueOf(words, i)) | 0;
  sums[0] = whole;
  for (let i = 1; i < sums.length; i++) sums[i] = whole - valueOf(words, i - 1);
  return sums;
}

function valueOf(words: string, index: number): number {
  return Math.imul(words.charCodeAt(index), 0x9e3779b1);
}

/** Sections seen so far, by their normalised heading, and by that heading with any one character left out. */
interface Earlier {
  readonly same: Map<string, Section>;
  readonly near: Map<string, Section>;
}

function report(section: Section, earlier: Section, same: boolean): Finding {
  return {
    messageId: same ? 'same' : 'near',
    data: { heading: earlier.heading },
    lineOf: { line: earlier.headingSpan.start },
    span: section.headingSpan,
    related: [{ span: earlier.headingSpan, messageId: 'first' }],
    ...(same ? {} : { severity: 'hint' as const }),
  };
}

/** Where the table of contents begins; its lines repeat the headings on purpose. */
function tableOfContents({ text, speech }: RuleContext): number | null {
  const line = speech.paragraphs.find(({ content }) => content.end - content.start <= 6 && /^目[ \u3000]*录$/.test(text.slice(content.start, content.end)));
  return line?.line.end ?? null;
}

/** Nothing but the heading, as a line of a table of contents. */
function isBare({ span, headingSpan, runIn }: Section): boolean {
  return !runIn && span.end <= headingSpan.end + 1;
}

const isLeftOut = unitClass('marks', () => /[\s\u3000\p{P}\p{S}]/u);

function normalise(heading: string): string {
  let kept = '';
  let from = 0;
  for (let i = 0; i < heading.length; i++) {
    const unit = heading.charCodeAt(i);
    if (isSurrogate(unit)) return heading.replace(/[\s\u3000\p{P}\p{S}]/gu, '');
    if (!isLeftOut(unit)) continue;
    kept += heading.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? heading : kept + heading.slice(from);
}

function remember({ same, near }: Earlier, heading: KnownText, section: Section): void {
  if (!same.has(heading.text)) same.set(heading.text, section);
  if (heading.text.length < SHORTEST_NEAR) return;
  for (const key of heading.of(nearKeys)) if (!near.has(key)) near.set(key, section);
}

function findNear({ near }: Earlier, heading: KnownText): Section | undefined {
  if (heading.text.length < SHORTEST_NEAR) return undefined;
  for (const key of heading.of(nearKeys)) {
    const section = near.get(key);
    if (section !== undefined && isNear(normalise(section.heading), heading.text)) return section;
  }
  return undefined;
}

/** The heading, and all that is left of it without one of its characters. */
function nearKeys(heading: string): readonly string[] {
  return [heading, ...Array.from(heading, (_, index) => heading.slice(0, index) + heading.slice(index + 1))];
}

/** Whether one character was put in, left out or replaced, and it is none that makes a deliberate pair. */
function isNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_NEAR || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const inA = a.slice(start, a.length - end);
  const inB = b.slice(start, b.length - end);
  return inA.length <= 1 && inB.length <= 1 && !PAIRING.test(inA + inB);
}
