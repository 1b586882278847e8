/** Texts to edit, random ones among them, and what tests ask of an edit's result. */
import assert from 'node:assert/strict';
import type { EditResult, EditSource } from '../../server/src/edits/result';
import { leadMarker } from '../../server/src/outline/marker';
import type { MarkerStyle, Section } from '../../server/src/outline/outline';
import { ordinalSequences } from '../../server/src/outline/ordinalSequences';
import { parseOutline } from '../../server/src/outline/parseOutline';
import { sequenceFaults } from '../../server/src/outline/sequence';
import { allSections } from '../../server/src/outline/walk';
import { applyEdits, type TextEdit } from '../../server/src/text/textEdit';
import { formatChinese } from '../../server/src/text/numerals';
import type { Random } from '../support/random';

const REMEMBERED = 6;
const remembered: EditSource[] = [];

/** The last few texts are parsed once. */
export function source(text: string, markdown = false): EditSource {
  const known = remembered.find((candidate) => candidate.text === text && candidate.markdown === markdown);
  if (known !== undefined) return known;
  const made = { text, markdown, outline: parseOutline(text, { markdown }) };
  remembered.unshift(made);
  remembered.length = Math.min(remembered.length, REMEMBERED);
  return made;
}

/** The text after the edit; fails where it was refused. */
export function after(text: string, result: EditResult): string {
  if (!result.ok) assert.fail(`refused: ${result.refusal} ${JSON.stringify(result.data)}`);
  return applyEdits(text, result.edits);
}

export function refusalOf(result: EditResult): string {
  return result.ok ? 'done' : result.refusal;
}

/** The edits that take back others: offsets of the new text, the old words. */
export function inverse(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return [...edits].sort((a, b) => a.span.start - b.span.start).map(({ span, newText }) => {
    const start = span.start + shift;
    shift += newText.length - (span.end - span.start);
    return { span: { start, end: start + newText.length }, newText: text.slice(span.start, span.end) };
  });
}

export function markers(text: string): readonly string[] {
  return sectionsOf(text).map((section) => `${'·'.repeat(section.level - 1)}${section.marker?.text ?? '#'}`);
}

export function sectionsOf(text: string): readonly Section[] {
  return source(text).outline.speeches.flatMap((speech) => [...allSections(speech.sections)]);
}

/** Markers of the rows' faults. */
export function numberFaults(text: string): readonly string[] {
  return source(text).outline.speeches.flatMap((speech) =>
    ordinalSequences(speech, text).flatMap(({ sections, items }) => sequenceFaults(items).map(({ kind, index }) => `${kind} ${sections[index]?.marker.text ?? ''}`)),
  );
}

/** Styles whose markers are words to the parser where no second one stands beside them. */
const LONE: ReadonlySet<MarkerStyle> = new Set<MarkerStyle>(['ordinal', 'yao', 'shi', 'circled']);
/** Stands for the marker of a section, with the blanks after it: what follows is its text. */
const MARKER = '\u0001';

/** The text's characters without the markers of sections, `#` and blanks. */
export function words(text: string): readonly string[] {
  return [...bareLines(text).join('').replace(/[\s\u3000#\u0001]/g, '')];
}

/** The characters of lone markers at the heads of lines. */
export function loneMarkers(text: string): readonly string[] {
  return bareLines(text).flatMap((line) => [...loneMarker(line)]);
}

/** Lines of body text with words in them, each without its marker, its `#` and the blanks around it. */
export function lines(text: string): readonly string[] {
  return bareLines(text).map((line) => line.replace(loneMarker(line), '').replaceAll(MARKER, '').trim()).filter((line) => line !== '');
}

/** How many markers there are, lone ones at the heads of lines among them. */
export function markerCount(text: string): number {
  return bareLines(text).reduce((count, line) => count + line.split(MARKER).length - (loneMarker(line) === '' ? 1 : 0), 0);
}

/** The first of these in the line, behind emphasis only; nothing where the line has none. */
function loneMarker(line: string): string {
  const words = line.replace(/^[>*_\ufeff]+/, '');
  const marker = leadMarker(words);
  return marker !== null && LONE.has(marker.style) ? words.slice(0, marker.end) : '';
}

/** Each line without its `#` and the blanks around it, its markers of sections as one character each; those of an appendix are text that nothing edits. */
function bareLines(text: string): readonly string[] {
  let bare = '';
  let from = 0;
  for (const { marker, appendix } of sectionsOf(text)) {
    if (marker === null || appendix) continue;
    const { start, end } = marker.span;
    bare += text.slice(from, start) + MARKER;
    from = end + (/^[ \t\u3000\u00a0]*/.exec(text.slice(end))?.[0].length ?? 0);
  }
  return (bare + text.slice(from)).split(/\r\n|\r|\n/).map((line) => line.trim().replace(/^#+\s+/, ''));
}

const FORMS: readonly (readonly ((n: number) => string)[])[] = [
  [(n) => `${formatChinese(n)}、`, (n) => `（${formatChinese(n)}）`, (n) => `${n}.`, (n) => `（${n}）`, (n) => String.fromCodePoint(0x245f + n)],
  [(n) => `${formatChinese(n)}、`, (n) => `${n}.`, (n) => `（${n}）`],
  [(n) => `第${formatChinese(n)}部分　`, (n) => `${formatChinese(n)}、`, (n) => `（${formatChinese(n)}）`],
];
const HEADINGS = ['提高认识', '压实责任', '抓好𠮷林项目', '守牢底线😀', '改进作风', '抓紧落实', '统筹推进'];
const SENTENCES = ['要把任务落到人头。', '各地工作很扎实😀，成绩来之不易。', '今年做得好的，明年要更好！', '𠮷祥村的经验值得推广。', '大家要“心中有数”，手上有招。'];

/** A speech of random sections: 2–4 on each level, up to three deep; every line of it occurs once. */
export function randomSpeech(random: Random): string {
  const lineEnd = random(2) === 0 ? '\n' : '\r\n';
  const blank = random(2) === 0 ? lineEnd : '';
  const indent = ['　　', '', '  '][random(3)] ?? '';
  const forms = FORMS[random(FORMS.length)] ?? [];
  const out: string[] = ['在全县工作会议上的讲话', '同志们：', `${indent}这次会议很重要。下面，我讲几点意见。`];
  let serial = 0;
  const body = (): string => `${indent}第${String.fromCodePoint(0x4e00 + 300 + serial++)}行。${SENTENCES[random(SENTENCES.length)] ?? ''}`.replace('第', '这');
  const level = (depth: number, least: number): void => {
    const form = forms[depth];
    const count = least + random(3);
    if (form === undefined) return;
    for (let i = 1; i <= count; i++) {
      const runIn = depth > 0 && random(2) === 0;
      out.push(`${indent}${form(i)}${HEADINGS[random(HEADINGS.length)] ?? ''}${String.fromCodePoint(0x4e00 + 2000 + serial++)}${runIn ? `。${SENTENCES[random(SENTENCES.length)] ?? ''}` : ''}`);
      for (let k = random(3); k > 0; k--) out.push(body());
      if (depth < 2 && random(2) === 0) level(depth + 1, 2);
    }
  };
  level(0, 2);
  if (random(2) === 0) out.push(`${indent}同志们，让我们共同努力，把工作做得更好！`);
  return out.join(lineEnd + blank) + (random(2) === 0 ? lineEnd : '');
}
