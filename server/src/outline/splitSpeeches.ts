/** Paragraphs of a file → the speeches it holds. */
import type { Span } from '../text/span';
import type { RawParagraph } from './paragraphs';

/** The paragraphs of one speech, with its place in the file. */
export interface SpeechPart {
  readonly span: Span;
  readonly paragraphs: readonly RawParagraph[];
}

const GENRE = '(?:讲话(?:文?稿)?|发言稿?|致辞稿?|主持词|述职报告|党课讲稿)';

/** A title glued to the end of a paragraph: 。 2021年……讲话文稿同志们： */
const GLUED_TITLE = new RegExp(`[。！”]\\s+(?=(?:20\\d\\d年)?[^。，；：！？\\s]{4,60}${GENRE}(?:同志们|各位|尊敬的|$))`, 'g');
const TITLE_HEAD = new RegExp(`^[^。，；：！？\\s]{4,64}?${GENRE}(?=同志们|各位|尊敬的|$)`);
/** 篇2, （三）: the place of a speech in a collection. */
const PLACE = '(?:[一二三四五六七八九十]+|\\d+)';
const TITLE_LINE = new RegExp(`^[^。，；：！？]{2,50}${GENRE}(?:范文)?(?:[\\s\\u3000]*(?:篇[\\s\\u3000]*${PLACE}|[（(]${PLACE}[）)]))?$`);
const NUMBERED_TITLE = new RegExp(`篇[\\s\\u3000]*${PLACE}$`);
const HALF_TITLE = /^(?:第[一二三四五六七八九十]+篇|篇[一二三四五六七八九十]+|范文[一二三四五六七八九十]+)/;

export function splitSpeeches(text: string, paragraphs: readonly RawParagraph[]): SpeechPart[] {
  const cut = paragraphs.flatMap((paragraph) => splitGlued(text, paragraph));
  const pieces = cut.map((piece) => piece.paragraph);
  const starts = [0];
  let bodyLength = 0;
  cut.forEach(({ paragraph: piece, gluedTitle }, index) => {
    const content = text.slice(piece.content.start, piece.content.end);
    if (index > 0 && bodyLength > 0 && !piece.furniture && !piece.excluded && (gluedTitle || startsSpeech(text, pieces, index, content, bodyLength))) {
      starts.push(index);
      bodyLength = 0;
    }
    if (!piece.furniture && !piece.excluded && content.length > 30) bodyLength += content.length;
  });
  return starts.map((start, order) => {
    const end = starts[order + 1] ?? pieces.length;
    const own = pieces.slice(start, end);
    const from = order === 0 ? 0 : (own[0]?.line.start ?? 0);
    const to = order + 1 < starts.length ? (pieces[end]?.line.start ?? text.length) : text.length;
    return { span: { start: from, end: to }, paragraphs: own };
  });
}

/** How much text makes the part before a title a speech of its own. */
const LEAST_BODY = 200;

function startsSpeech(text: string, pieces: readonly RawParagraph[], index: number, content: string, bodyLength: number): boolean {
  const piece = pieces[index];
  if (piece === undefined || content.length > 64 || bodyLength < LEAST_BODY) return false;
  if (HALF_TITLE.test(content) && content.length <= 40) return true;
  if (!TITLE_LINE.test(content)) return false;
  if (piece.hashes === 1 || NUMBERED_TITLE.test(content)) return true;
  return followedBySalutation(text, pieces, index);
}

const LOOK_AHEAD = 8;

/** A title line in the middle of a file begins a speech where a salutation follows it soon. */
function followedBySalutation(text: string, pieces: readonly RawParagraph[], index: number): boolean {
  for (const piece of pieces.slice(index + 1, index + 1 + LOOK_AHEAD)) {
    const content = text.slice(piece.content.start, Math.min(piece.content.end, piece.content.start + 64));
    if (/^(?:同志们|各位|尊敬的|老师们|同学们|朋友们|女士们)[^。]{0,40}[：:！!，,]/.test(content)) return true;
    if (piece.content.end - piece.content.start > 64) return false;
  }
  return false;
}

interface Piece {
  readonly paragraph: RawParagraph;
  /** A title that was glued to the end of the paragraph before. */
  readonly gluedTitle: boolean;
}

function splitGlued(text: string, paragraph: RawParagraph): Piece[] {
  const whole = [{ paragraph, gluedTitle: false }];
  const { start, end } = paragraph.content;
  if (end - start < 30 || paragraph.furniture || paragraph.excluded) return whole;
  const content = text.slice(start, end);
  const pieces: Piece[] = [];
  let from = 0;
  for (const cut of content.matchAll(GLUED_TITLE)) {
    const titleStart = cut.index + cut[0].length;
    const title = TITLE_HEAD.exec(content.slice(titleStart, titleStart + 80))?.[0];
    if (title === undefined) continue;
    pieces.push({ paragraph: sub(paragraph, start + from, start + cut.index + 1, pieces.length === 0), gluedTitle: false });
    from = titleStart + title.length;
    pieces.push({ paragraph: sub(paragraph, start + titleStart, start + from, false), gluedTitle: true });
  }
  if (pieces.length === 0) return whole;
  if (from < content.length) pieces.push({ paragraph: sub(paragraph, start + from, end, false), gluedTitle: false });
  return pieces;
}

function sub(paragraph: RawParagraph, start: number, end: number, first: boolean): RawParagraph {
  const span = { start, end };
  return first
    ? { ...paragraph, line: { start: paragraph.line.start, end }, content: span }
    : { ...paragraph, line: span, content: span, continued: false };
}
