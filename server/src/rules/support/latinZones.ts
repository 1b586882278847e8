/** Parts of a line that are no Chinese sentence: addresses, links, code, mark-up, file names, English sentences. */
import type { Span } from '../../text/span';

const PATTERNS: readonly RegExp[] = [
  /(?:https?|ftp|file):\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w\-~/#=%]/gi,
  /www\.[\w\-.~:/?#@&=%+]*[\w\-~/#=%]/gi,
  /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}/g,
  /!?\[[^\][\r\n]{0,200}\]\([^()\s]{0,500}\)/g,
  /(`+)[^`]{1,500}\1/g,
  /<!--.{0,500}?-->/g,
  /<\/?[a-zA-Z][^<>]{0,300}>/g,
  /&(?:[a-zA-Z]{2,10}|#\d{1,6});|[?？](?:quot|nbsp|amp|[lr]dquo|mdash|hellip);/g,
  /(?:[A-Za-z][\w'’-]{0,40}[ ,;:!?()"]{1,4}){2,}[A-Za-z][\w'’-]{0,40}[.,;:!?)"]{0,3}/g,
];

const FILE_ENDING = /\.(?:docx?|pdf|wps|pptx?|xlsx?|txt|md|zip|rar|jpe?g|png|gif)(?![A-Za-z0-9])/gi;
/** What a file name does not hold. */
const NAME_LIMIT = /[\s，。；：、！？“”《》"|/\\:;,]/;
const LONGEST_NAME = 60;

/** Spans of the line, counted from its start; they may overlap. Linear in the length of the line. */
export function latinZones(line: string): Span[] {
  if (!/[A-Za-z`<&]/.test(line)) return [];
  const zones: Span[] = [];
  for (const pattern of PATTERNS) {
    for (const { index, 0: found } of line.matchAll(pattern)) zones.push({ start: index, end: index + found.length });
  }
  for (const { index, 0: ending } of line.matchAll(FILE_ENDING)) {
    let start = index;
    while (start > 0 && index - start < LONGEST_NAME && !NAME_LIMIT.test(line.charAt(start - 1))) start--;
    zones.push({ start, end: index + ending.length });
  }
  return zones;
}
