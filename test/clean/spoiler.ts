/** Spoils a flawless speech in ways that can be told from the text alone, so that cleaning must bring the speech back. */
import { leadMarker } from '../../server/src/outline/marker';
import type { Marker } from '../../server/src/outline/outline';
import { parseOutline } from '../../server/src/outline/parseOutline';
import { siblingLists } from '../../server/src/outline/walk';
import type { Random } from '../support/random';

/** The spoiled text; the text itself where it has no place for this. */
export type Spoiler = (text: string, random: Random) => string;

const HAN = /[\u4e00-\u9fff]/;
/** What begins a line of its own. */
const LINE_START = /[一二三四五六七八九十第0-9（①-⑳—同各尊首其再最另]/;
const PAGE = 38;

/** Page numbers of a document library, in sentences of long paragraphs. */
export const pageMarks: Spoiler = (text, random) => {
  let page = 1;
  return mapParagraphs(text, (line, lineEnd) => {
    const cut = line.length > 150 && random(3) > 0 ? cutPlace(line, 70 + random(40)) : null;
    return cut === null ? line : `${line.slice(0, cut)}${lineEnd}${++page}、${line.slice(cut)}`;
  }, (spoiled) => (page > 4 ? spoiled : text));
};

/** Page footers and lines of a download site, in sentences and between paragraphs. */
export const furniture: Spoiler = (text, random) => {
  const residue = [`- ${random(30) + 1} -`, '第 3 页 共 12 页', '《安全生产讲话稿.docx》由会员分享，可在线阅读'];
  return mapParagraphs(text, (line, lineEnd) => {
    const cut = line.length > 90 && random(3) === 0 ? cutPlace(line, 40 + random(30)) : null;
    if (cut === null || !/[。！？]$/.test(line)) return line;
    const blank = random(2) === 0 ? lineEnd : '';
    return `${line.slice(0, cut)}${lineEnd}${blank}${residue[random(residue.length)]}${lineEnd}${blank}${line.slice(cut)}`;
  });
};

/** Paragraphs broken at the width of a page. */
export const hardLineBreaks: Spoiler = (text) => {
  let broken = 0;
  return mapParagraphs(text, (line, lineEnd) => {
    const lines: string[] = [];
    let rest = line;
    while (rest.length > PAGE + 4) {
      const cut = [PAGE, PAGE - 1, PAGE + 1].find((at) => isInsideSentence(rest, at));
      if (cut === undefined || (lines.length === 0 && isHeading(rest.slice(0, cut)))) return line;
      lines.push(rest.slice(0, cut));
      rest = rest.slice(cut);
    }
    if (!/[。！？]$/.test(rest) || /[0-9A-Za-z]/.test(line)) return line;
    broken += lines.length;
    return [...lines, rest].join(lineEnd);
  }, (spoiled) => (broken >= 4 ? spoiled : text));
};

/** Full-width marks typed in half width. */
export const halfWidth: Spoiler = (text, random) => {
  const half = text.replace(/(?<=[\u4e00-\u9fff])[，；！？](?=[\u4e00-\u9fff])/g, (mark, at: number) => {
    const before = text.slice(Math.max(0, at - 4), at);
    return /[第一二三四五六七八九十其首先次再后面]/.test(before) || random(3) === 0 ? mark : String.fromCharCode(mark.charCodeAt(0) - 0xfee0);
  });
  return half.replace(/（([^（）\r\n]*[\u4e00-\u9fff][^（）\r\n]*)）/g, (whole, inner: string, at: number) =>
    /^[一二三四五六七八九十]+$/.test(inner) || at === 0 || /[\r\n\u3000]/.test(half.charAt(at - 1)) ? whole : `(${inner})`,
  );
};

/** Straight quotation marks, in paragraphs that have no quotation inside a quotation. */
export const straightQuotes: Spoiler = (text) => text.replace(/“([^“”‘’\r\n]*)”/g, '"$1"');

/** Invisible characters, blanks at line ends, blanks after commas, needless blank lines. */
export const dirt: Spoiler = (text, random) => {
  const specks = ['\u200b', '\ufeff', '\u00ad', '\u2060', '\u0007'];
  let result = '';
  for (const character of text) {
    if (/[\r\n]/.test(character) && /[\u4e00-\u9fff。：]$/.test(result) && random(4) === 0) result += '  ';
    result += character;
    if (HAN.test(character) && random(60) === 0) result += specks[random(specks.length)] ?? '';
    if (character === '，' && random(20) === 0) result += ' ';
  }
  return result;
};

/** One marker of a list glued to the paragraph before. */
export const lostBreak: Spoiler = (text, random) => {
  const places = parseOutline(text).speeches.flatMap(({ sections }) => [...siblingLists(sections)]).flatMap(({ siblings }) => {
    const markers = siblings.flatMap(({ marker, appendix }): readonly Marker[] => (marker === null || appendix ? [] : [marker]));
    return markers.length >= 4 ? markers.slice(1, -1) : [];
  });
  const marker = places[random(places.length)];
  if (marker === undefined) return text;
  const kept = text.slice(0, marker.span.start).trimEnd();
  return /[。！？；]$/.test(kept) ? kept + text.slice(marker.span.start) : text;
};

/** Title, date, speaker, salutation and first paragraph on one line. */
export const gluedTitleBlock: Spoiler = (text) =>
  text
    .replace(/^([^\r\n，。]{6,40}讲话)[\r\n]+(?=（[0-9]{4}年)/, '$1')
    .replace(/(同志们：)[\r\n]+\u3000*(?=[\u4e00-\u9fff])/, '$1');

/** The first place from `from` on where a line may be cut so that it shows; null where there is none. */
function cutPlace(line: string, from: number): number | null {
  for (let at = from; at < line.length - 12; at++) if (isInsideSentence(line, at) && !isHeading(line.slice(0, at))) return at;
  return null;
}

function isInsideSentence(line: string, at: number): boolean {
  const after = line.charAt(at);
  return /[\u4e00-\u9fff，、]/.test(line.charAt(at - 1)) && HAN.test(after) && !LINE_START.test(after);
}

/** A numbered line without the end of a sentence. */
function isHeading(line: string): boolean {
  return leadMarker(line.trimStart()) !== null && !/[。！？；]/.test(line);
}

function mapParagraphs(text: string, change: (line: string, lineEnd: string) => string, whole: (spoiled: string) => string = (spoiled) => spoiled): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return whole(text.split(lineEnd).map((line) => (line.length > PAGE ? change(line, lineEnd) : line)).join(lineEnd));
}
