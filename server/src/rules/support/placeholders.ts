/** Finds the places of a draft that are still to be filled in: XX同志, 【待补】, 20XX年, TODO. */
import type { Speech } from '../../outline/outline';
import { shiftSpan } from '../../outline/shift';
import { FORGETFUL } from '../../text/memory';
import type { Span } from '../../text/span';
import type { RuleContext } from '../rule';
import { type KnownParagraph, knownParagraphs, paragraphsOf } from './knownParagraphs';
import { search } from './search';
import { joinDates, notPlaceholder, type Placeholder } from './placeholderGuards';

export type { Placeholder } from './placeholderGuards';

interface Pattern {
  /** Linear on any text: every repetition is bounded or cannot begin inside its own match. */
  readonly expression: RegExp;
  /** May be something else in a finished text. */
  readonly weak?: boolean;
}

/** How far into a speech the note （节录） of its title may stand. */
const OPENING_LENGTH = 600;

const CROSS = 'XxＸｘ×✕';
const UNIT = '(?:年|月|日|号|位|名|个|届|次|项|条|家|户|人|件|批|期|天|时|分|万|亿|元|吨|亩|公里|成|倍|%|％|百分点)';
const PERSON = '(?:同志|书记|省长|市长|县长|区长|州长|镇长|乡长|主任|局长|部长|主席|处长|院长|校长)';

const PATTERNS: readonly Pattern[] = [
  { expression: new RegExp(`(?<=第)[${CROSS}]{2}(?=届|次|批|期)`, 'g'), weak: true },
  { expression: new RegExp(`(?<![A-Za-z${CROSS}\\d])(?:\\d{1,3}|[一二三〇零]{1,3})?[${CROSS}]{2,}(?![A-Za-z\\d])`, 'g') },
  { expression: new RegExp(`(?<=[前第约共近达为有])[${CROSS}](?=${UNIT})`, 'g') },
  { expression: new RegExp(`(?<![A-Za-z${CROSS}\\d])[${CROSS}](?=${PERSON})`, 'g') },
  { expression: new RegExp(`(?<![A-Za-z${CROSS}\\d])[${CROSS}]月[${CROSS}](?=日)`, 'g') },
  { expression: /某{2,}/g },
  { expression: /(?<![〇○零一二三四五六七八九十])(?:○{2,}|〇{2,})(?![〇○零一二三四五六七八九十年])/g },
  { expression: /□{2,}|△{2,}|▲{2,}/g },
  { expression: /(?<![\w_])_{2,}(?![\w_])/g },
  { expression: /\*{2,}/g },
  { expression: /(?<!…)…{2,4}(?=亿元|万元|元|万人|人次|个百分点|%|％|年[，。、；以度底初]|年$)/gm },
  { expression: /【[^】\r\n]{0,20}】/g },
  { expression: /[（(](?:此处|这里|待|略|下略|省略|填写|补充|具体)[^）)\r\n]{0,20}[）)]/g },
  { expression: /(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])/g },
  { expression: /待(?:补充?|定|核实?|填写?)(?=[）)】\]，。；、,.;\s\u3000]|数据|材料|$)/gm },
  { expression: /(?<![？?])(?:20)?[？?]{2,}/g },
  { expression: /\$\{\d{1,3}:?[^}\r\n]{0,60}\}/g },
];

/** What one of them at least holds; most lines hold none of it. */
const SOME = new RegExp(`[${CROSS}]|某某|○○|〇〇|□□|△△|▲▲|__|\\*\\*|……|【|[（(](?:此处|这里|待|略|下略|省略|填写|补充|具体)|TODO|TBD|FIXME|待|[？?][？?]|\\$\\{`);

/** Places to fill in, in document order, none overlapping another. Spans cover just what is to be replaced. */
export function findPlaceholders(text: string, speech: Speech): Span[] {
  return placeholdersIn(text, speech, paragraphsOf(text, speech, FORGETFUL)).filter(({ weak }) => !weak).map(({ span }) => span);
}

/** The same in the speech of a rule, the weak ones among them, which may be something else: 第XX届, a Roman numeral. */
export function placeholders(context: RuleContext): readonly Placeholder[] {
  return placeholdersIn(context.text, context.speech, knownParagraphs(context));
}

function placeholdersIn(text: string, { span }: Speech, paragraphs: readonly KnownParagraph[]): readonly Placeholder[] {
  const excerpt = /[（(](?:节录|节选|摘录|摘要|选录)[）)]/.test(text.slice(span.start, span.start + OPENING_LENGTH));
  const wanted = excerpt ? IN_EXCERPT : IN_WHOLE;
  let done = 0;
  return paragraphs.flatMap((paragraph) => {
    const { kind, line: { start, end } } = paragraph.paragraph;
    // A line in several pieces is looked at once.
    if (kind === 'furniture' || kind === 'excluded' || start < done) return [];
    done = end;
    const own = paragraph.findInLine(wanted);
    return own.length === 0 ? NONE : own.map((found) => ({ span: shiftSpan(found.span, start), weak: found.weak }));
  });
}

const NONE: readonly Placeholder[] = [];

const IN_WHOLE = search((line) => scanLine(line, false), NONE, 'placeholder');
const IN_EXCERPT = search((line) => scanLine(line, true), NONE, 'placeholder');

function scanLine(line: string, excerpt: boolean): readonly Placeholder[] {
  if (!SOME.test(line)) return NONE;
  const masked = maskAddresses(line);
  const whole = { start: 0, end: line.length };
  const found: Placeholder[] = [];
  for (const { expression, weak = false } of PATTERNS) {
    if (masked.search(expression) < 0) continue;
    for (const match of masked.matchAll(expression)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!notPlaceholder(masked, span, whole, excerpt)) found.push({ span, weak });
    }
  }
  return found.length === 0 ? NONE : joinDates(masked, withoutOverlaps(found));
}

/** Web addresses, link targets and inline code as blanks of the same length. */
function maskAddresses(text: string): string {
  if (!/`|:\/\/|\]\(/.test(text)) return text;
  return text.replace(/https?:\/\/[!-~]{1,2000}|`[^`\r\n]{1,200}`|\]\([^()\r\n]{1,500}\)/g, (part) => ' '.repeat(part.length));
}

/** Of overlapping finds the one that begins first, or the longer. */
function withoutOverlaps(found: readonly Placeholder[]): Placeholder[] {
  const sorted = [...found].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Placeholder[] = [];
  for (const candidate of sorted) {
    if (candidate.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(candidate);
  }
  return kept;
}
