/** Straight quotation marks become “ ” and ‘ ’ in pairs; a closing mark typed as an opening one is turned round. */
import type { Draft } from '../draft';
import { type WrittenLine, writtenLines } from '../lines';
import { latinZones } from '../../rules/support/latinZones';
import type { Change, Step } from '../step';

const DOUBLE = /["＂“”]/g;
const SINGLE = /(?<![A-Za-z0-9])'([^'"“”\r\n]{1,60})'(?![A-Za-z0-9])/g;
const CHINESE = /[\u3001-\u9fff\uff00-\uff60]/;
/** 6" and 5'10" are measures. */
const MEASURE = /[0-9]/;

export const quotes: Step = {
  kind: 'quotes',
  *changes(draft: Draft): Iterable<Change> {
    for (const line of writtenLines(draft, /["＂'“”]/)) {
      if (!CHINESE.test(line.words)) continue;
      yield* doubleQuotes(line);
      if (line.words.includes("'")) yield* singleQuotes(line);
    }
  },
};

interface Mark {
  readonly index: number;
  readonly found: string;
}

/**
 * The marks of a paragraph in turn open and close. Where that contradicts the curly ones in both directions, as in
 * a quotation inside a quotation, nothing is changed; nor where their number is odd.
 */
function doubleQuotes({ start, words }: WrittenLine): readonly Change[] {
  const marks = marksOf(words);
  if (marks.length === 0 || marks.length % 2 === 1) return [];
  const turned = { opening: false, closing: false };
  const edits = marks.flatMap(({ index, found }, order) => {
    const right = order % 2 === 0 ? '“' : '”';
    if (found === right) return [];
    if (found === '”') turned.opening = true;
    if (found === '“') turned.closing = true;
    return [{ span: { start: start + index, end: start + index + 1 }, newText: right }];
  });
  if (turned.opening && turned.closing) return [];
  return inPairs(edits, marks, start);
}

/** Edits of the two marks of one pair belong together. */
function inPairs(edits: Change, marks: readonly Mark[], start: number): Change[] {
  const byOffset = new Map(edits.map((edit) => [edit.span.start, edit]));
  const changes: Change[] = [];
  for (let i = 0; i + 1 < marks.length; i += 2) {
    const pair = [marks[i], marks[i + 1]].flatMap((mark) => byOffset.get(start + (mark?.index ?? -1)) ?? []);
    if (pair.length > 0) changes.push(pair);
  }
  return changes;
}

function marksOf(words: string): readonly Mark[] {
  const zones = latinZones(words);
  const marks: Mark[] = [];
  for (const { index, 0: found } of words.matchAll(DOUBLE)) {
    if (zones.some((zone) => zone.start <= index && index < zone.end)) continue;
    if (found === '"' && MEASURE.test(words.charAt(index - 1)) && marks.length % 2 === 0) continue;
    marks.push({ index, found });
  }
  return marks;
}

function* singleQuotes({ start, words }: WrittenLine): Generator<Change> {
  const zones = latinZones(words);
  for (const { index, 0: found, 1: inner = '' } of words.matchAll(SINGLE)) {
    if (!CHINESE.test(inner) || zones.some((zone) => zone.start < index + found.length && index < zone.end)) continue;
    const end = start + index + found.length;
    yield [
      { span: { start: start + index, end: start + index + 1 }, newText: '‘' },
      { span: { start: end - 1, end }, newText: '’' },
    ];
  }
}
