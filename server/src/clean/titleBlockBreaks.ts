/** Breaks lost in the title block: title, date, speaker and salutation that stand on one line. */
import type { Speech } from '../outline/outline';
import { salutationAt } from '../outline/salutations';
import type { Offset } from '../text/span';
import { blanksAfter } from '../text/blanks';
import type { PlaceInSpeech } from './breakPlace';
import type { Draft } from './draft';

const GENRE = '(?:讲话(?:文?稿|提纲)?|发言(?:稿|提纲)?|致辞|主持词|述职(?:述廉)?报告|党课讲稿|工作报告)';
/** A title with the salutation glued to it: ……上的讲话同志们： */
const TITLE = new RegExp(`^[^。，；：！？]{4,60}?${GENRE}(?=[ \\u3000]*(?:[（(][0-9一二]|同志们[：:]|各位|尊敬的))`);
const DATE = /[（(](?:[0-9０-９]{4}|二[〇○零]?[〇○零一二三四五六七八九]{2,3})年[^）)\r\n]{2,20}[)）]/y;
const SPEAKER =
  /[^，。；：（()）\s]{0,24}?(?:书记|省长|市长|县长|区长|州长|局长|厅长|部长|主任|主席|院长|校长|董事长|总经理|镇长|乡长|司令员|政委|会长|秘书长|常委)[ \u3000]+[\u4e00-\u9fff](?:[ \u3000]?[\u4e00-\u9fff]){1,2}(?=[ \u3000]*(?:$|[\r\n]|同志们|各位|尊敬的|[（(]))/my;
/** A bare name in a text without breaks: 张三 同志们 */
const NAME = /[\u4e00-\u9fff]{2,4}(?=[ \u3000]|同志们|党的|[0-9]{4}年)/y;

/** Places after the title, and between the date, the speaker and the salutation that follow it on its line. */
export function* titleBlockBreaks({ text }: Draft, speech: Speech): Generator<PlaceInSpeech> {
  const title = titleEnd(text, speech);
  if (title !== null) yield* partsAfter(text, title, speech.collapsed);
  for (const { kind, content } of speech.paragraphs) {
    if (kind !== 'date' && kind !== 'speaker' && kind !== 'subtitle') continue;
    yield* partsAfter(text, content.start, false);
  }
}

/** Where a title ends in the middle of a line, or null. Markdown headings may bear their date. */
function titleEnd(text: string, { title, paragraphs }: Speech): Offset | null {
  if (title === null) return null;
  const paragraph = paragraphs.findLast(({ line }) => line.start <= title.span.start);
  if (paragraph === undefined || paragraph.hashes > 0) return null;
  const words = text.slice(title.span.start, Math.min(title.span.end, title.span.start + 100));
  const glued = TITLE.exec(words)?.[0].length;
  return glued === undefined ? title.span.end : title.span.start + glued;
}

/** The starts of the parts that follow one another from the offset on, and of what follows them. */
function* partsAfter(text: string, from: Offset, collapsed: boolean): Generator<PlaceInSpeech> {
  let at = blanksAfter(text, from);
  for (const pattern of collapsed ? [DATE, SPEAKER, NAME, DATE] : [DATE, SPEAKER, DATE]) {
    pattern.lastIndex = at;
    const part = pattern.exec(text);
    if (part === null) continue;
    yield { at, flush: true };
    at = blanksAfter(text, at + part[0].length);
  }
  const salutation = salutationAt(text, at);
  if (at > from || collapsed || salutation > 0) yield { at, flush: salutation > 0 };
  if (salutation > 0 && /[：:]/.test(text.charAt(at + salutation - 1))) yield { at: at + salutation, flush: false };
}
