/** Random edits of a text, as drafters and editors make them. */
import { type Random, randomText } from '../support/random';
import type { TextEdit } from '../../server/src/text/textEdit';

/** What changes the part of a text that is parsed with it: titles, salutations, page marks, fences, comments, residue. */
const BREAKERS = [
  '\n', '\r\n', '\r', '\n\n', '　　', '\n县委书记在全县工作会议上的讲话\n\n同志们：\n', '。 2030年县长在防汛工作推进会上的讲话稿同志们：今天', '第二篇\n', '\n2、', '\n3、',
  '```\n', '---\n', '<!--', '-->', '<!-- policy-speech-ignore-next-line -->\n', '<!-- policy-speech-ignore-file outline-ordinal-gap -->\n', '<!-- policy-speech-ignore-start -->\n', '<!-- policy-speech-ignore-end -->',
  '\n第3页 共9页\n', '\n在线阅读\n', '\n名词解释\n', '|甲|乙|\n',
] as const;

/** What leaves out all that follows, up to its end. */
const FENCES = ['```\n', '<!--\n', '---\n题目：讲话\n'] as const;

/** Longer texts only take longer. */
const LONGEST = 20_000;

/** The text after one notification: one change or several, mostly small. */
export function randomlyEdited(text: string, random: Random): string {
  if (text.length > LONGEST) return text.slice(random(LONGEST));
  switch (random(40)) {
    case 0:
      return randomText(random, 40);
    case 1:
      return '';
    case 2:
    case 3:
      return text + text.slice(random(text.length), random(text.length));
    case 4:
      return `${text.slice(0, random(text.length))}\r\n${text}`;
    case 5:
      return text.replaceAll('\n', '\r\n');
    case 6:
    case 7:
      return FENCES[random(FENCES.length)] + text;
    default: {
      let edited = text;
      for (let changes = 1 + (random(4) === 0 ? random(5) : 0); changes > 0; changes--) edited = changed(edited, random);
      return edited;
    }
  }
}

function changed(text: string, random: Random): string {
  const { span: { start, end }, newText } = randomEdit(text, random);
  return text.slice(0, start) + newText + text.slice(end);
}

function randomEdit(text: string, random: Random): TextEdit {
  const start = random(text.length + 1);
  const span = { start, end: Math.min(text.length, start + [0, 0, 1, 2, 3, 40, random(4000)][random(7)]!) };
  switch (random(8)) {
    case 0:
    case 6:
    case 7:
      return { span: random(2) === 0 ? span : { start: lineAround(text, start).start, end: lineAround(text, start).start }, newText: BREAKERS[random(BREAKERS.length)] ?? '' };
    case 1:
      return { span, newText: randomText(random, 1 + random(6)) };
    case 2:
      return { span: lineAround(text, start), newText: '' };
    case 3: {
      const { end } = lineAround(text, start);
      return { span: { start: Math.max(0, end - 1), end }, newText: '' };
    }
    case 4: {
      const from = random(text.length + 1);
      return { span: { start, end: start }, newText: text.slice(from, from + random(3000)) };
    }
    default:
      return { span: { start, end: start }, newText: '抓' };
  }
}

/** The line that holds an offset, with its line end. */
function lineAround(text: string, offset: number): TextEdit['span'] {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end + 1 };
}
