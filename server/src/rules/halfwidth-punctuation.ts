/** 中文里用了半角标点: punctuation between Chinese characters is full width. */
import type { Speech } from '../outline/outline';
import { allSections } from '../outline/walk';
import type { Span } from '../text/span';
import type { Fix, Rule, RuleContext } from './rule';
import { type HalfwidthMark, halfwidthMarks } from './support/halfwidthMarks';
import { knownParagraphs } from './support/knownParagraphs';
import { FIX_ALL } from './support/repeatedDeviation';
import { search } from './support/search';

/** Hints beyond this number of lines help nobody; the fix of all places holds them nevertheless. */
const MOST_LINES = 200;

const LONG_LINE = 40;

export const rule: Rule = {
  meta: {
    id: 'halfwidth-punctuation',
    name: '中文里用了半角标点',
    nameEn: 'Half-width punctuation in Chinese',
    group: 'D',
    severity: 'warning',
    source: 'GB/T 15834—2011 5.1.1、5.1.3',
  },
  messages: {
    found: { zh: '中文句子里请用全角“{right}”。', en: 'Chinese sentences take the full-width “{right}”.' },
    foundMany: {
      zh: '中文句子里请用全角“{right}”。全文共 {count} 处，可一次改完。',
      en: 'Chinese sentences take the full-width “{right}”. {count} places in all, which one fix can change.',
    },
    fix: { zh: '改为“{right}”', en: 'Change to “{right}”' },
    fixLine: { zh: '这一段改为全角标点（{count} 处）', en: 'Change {count} places in this paragraph' },
    fixAll: FIX_ALL,
  },
  *check(context: RuleContext) {
    const { text } = context;
    const lines = marksByLine(context);
    const every = lines.flat();
    const all: Fix = { messageId: 'fixAll', data: { count: every.length }, edits: editsOf(every), safe: true };
    const loudest = lines.find(([mark]) => mark !== undefined && isSentence(text, mark.span.start));
    for (const marks of lines.slice(0, MOST_LINES)) {
      const [first] = marks;
      if (first === undefined) continue;
      const { span, right } = first;
      const own: Fix = marks.length > 1
        ? { messageId: 'fixLine', data: { count: marks.length }, edits: editsOf(marks), safe: true }
        : { messageId: 'fix', data: { right }, edits: editsOf(marks), safe: true };
      if (marks !== loudest) yield { messageId: 'found', data: { right }, span, fixes: [own], severity: 'hint' };
      else {
        const data = { right, count: every.length };
        yield { messageId: every.length > 1 ? 'foundMany' : 'found', data, span, fixes: lines.length > 1 ? [own, all] : [own] };
      }
    }
  },
};

/** Whether the line of a mark is text to be read, not a form to be filled in (签发人: 某某). */
function isSentence(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end < 0 ? Math.min(text.length, at + LONG_LINE) : end);
  return line.length >= LONG_LINE || /[。！？；，,;!?]/.test(line) || /^.{1,12}:$/.test(line.trim());
}

/** Marks to change, a list for each line that has some. */
function marksByLine(context: RuleContext): readonly (readonly HalfwidthMark[])[] {
  const candidates = knownParagraphs(context).filter((known) => {
    const { kind } = known.paragraph;
    return kind !== 'furniture' && kind !== 'excluded' && known.findInLine(SOME);
  });
  if (candidates.length === 0) return [];
  const { text, speech } = context;
  const markers = othersMatter(text, speech);
  let next = 0;
  return candidates.flatMap(({ paragraph: { line } }) => {
    while ((markers[next]?.end ?? Infinity) <= line.start) next++;
    const from = next;
    while ((markers[next]?.start ?? Infinity) < line.end) next++;
    const marks = halfwidthMarks(text, line, markers.slice(from, next));
    return marks.length > 0 ? [marks] : [];
  });
}

/** Whether any mark ought to be full width, but for those that other rules see to. */
const SOME = search((line) => halfwidthMarks(line, { start: 0, end: line.length }, []).length > 0, false, 'halfwidth');

/** What other rules report, in order: the form of numbering markers, the colon after the opening salutation. */
function othersMatter(text: string, { sections, enumerations, salutations }: Speech): readonly Span[] {
  const markers = allSections(sections).flatMap(({ marker }) => (marker === null ? [] : [marker.span]));
  const items = enumerations.flatMap((series) => series.items.map(({ span }) => span));
  const opening = salutations.findIndex(({ role }) => role === 'opening');
  const colons = (opening < 0 ? [] : salutations.slice(opening, opening + 1)).filter(({ span }) => {
    const next = salutations[opening + 1];
    return next === undefined || text.slice(span.end, next.span.start).trim() !== '';
  });
  return [...markers, ...items, ...colons.map(({ span: { end } }) => ({ start: end - 1, end }))].sort((a, b) => a.start - b.start);
}

function editsOf(marks: readonly HalfwidthMark[]): Fix['edits'] {
  return marks.map(({ span, right }) => ({ span, newText: right }));
}
