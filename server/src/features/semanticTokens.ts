/** What the words of a speech are, to be coloured: salutation, markers by level, headings, set phrases, figures, quotations, placeholders. */
import type { Analysis } from '../analysis';
import type { Paragraph, Speech } from '../outline/outline';
import type { ParsedSpeech } from '../outline/parsedText';
import { shiftSpan } from '../outline/shift';
import { allSections } from '../outline/walk';
import { setPhrasePattern } from '../phrases/setPhraseNames';
import { findPlaceholders } from '../rules/support/placeholders';
import { firstIndexNotBefore } from '../text/binarySearch';
import { type Offset, overlaps, type Span } from '../text/span';
import { perSpeech } from './perSpeech';

/** `lead` is the heading of a section whose text goes on in the same paragraph (接排). */
export const TOKEN_TYPES = ['salutation', 'marker', 'heading', 'lead', 'setPhrase', 'figure', 'quotation', 'placeholder'] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

/** Levels told apart; deeper ones look like the last. */
export const TOKEN_LEVELS = 4;

export interface SemanticToken {
  /** Within one line, not empty. */
  readonly span: Span;
  readonly type: TokenType;
  /** Of a section's marker or heading from 1 to `TOKEN_LEVELS`; 0 for others. */
  readonly level: number;
}

const QUOTATION = /“[^“”]{0,300}”|《[^《》]{0,300}》|‘[^‘’]{0,300}’/g;
const UNIT = '[余多]?(?:万亿|[万亿千百])?[余多]?(?:个百分点|[%％‰℃]|平方公里|平方米|立方米|公里|公斤|千瓦时|千瓦|公顷|小时|分钟|[元亩吨米人名个项家件户处所条次天年月日号岁倍套台位批度张座株头辆])?';
/** Figures with their unit; dates; document numbers. */
const FIGURE = new RegExp(
  `(?=[0-9０-９〔])(?:(?<![0-9０-９.])(?:[0-9]{4}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?|[0-9]{1,2}月[0-9]{1,2}日)|〔[0-9]{4}〕[0-9]{1,5}号|(?<![0-9０-９A-Za-z.])[0-9０-９]{1,12}(?:,[0-9]{3}){0,4}(?:[.．∶:：][0-9０-９]{1,6})?${UNIT})`,
  'g',
);
const SET_PHRASE = setPhrasePattern();

/**
 * In order, none overlapping another. Title block, residue and what is excluded from checking have placeholders only.
 * @param range where tokens are wanted; by default everywhere. Tokens at its edges are given whole.
 */
export function semanticTokens(analysis: Analysis, range?: Span): readonly SemanticToken[] {
  if (range === undefined) return speechesWithTokens(analysis).flatMap(({ start, tokens }) => tokens.map((token) => shiftToken(token, start)));
  return analysis.speeches.flatMap(({ start, parsed }) => {
    if (!overlaps({ start, end: start + parsed.text.length }, range)) return [];
    return tokensOf(parsed, shiftSpan(range, -start)).map((token) => shiftToken(token, start));
  });
}

/** The tokens of a speech, their places counted from its start. */
export interface SpeechTokens {
  readonly start: Offset;
  /** The same object as long as the speech stays the same. */
  readonly tokens: readonly SemanticToken[];
}

/** All tokens by speeches, to be kept from one version to the next. */
export function speechesWithTokens({ speeches }: Analysis): readonly SpeechTokens[] {
  return speeches.map(({ start, parsed }) => ({ start, tokens: allTokens(parsed) }));
}

const allTokens = perSpeech(({ text, speech }) => speechTokens(text, speech, speech.span));

function tokensOf({ text, outline }: ParsedSpeech, range: Span): readonly SemanticToken[] {
  return outline.speeches.flatMap((speech) => speechTokens(text, speech, range));
}

function shiftToken({ span, type, level }: SemanticToken, by: Offset): SemanticToken {
  return { span: shiftSpan(span, by), type, level };
}

/** From the strongest to the weakest: what a stronger layer covers is cut out of a weaker one. */
function speechTokens(text: string, speech: Speech, range: Span): readonly SemanticToken[] {
  const near = ({ line }: Paragraph): boolean => line.start <= range.end && range.start <= line.end;
  const lines = speech.paragraphs.filter(near);
  const running = lines.filter(({ kind }) => kind === 'body' || kind === 'heading').map(({ content }) => content);
  const scan = (type: TokenType, pattern: RegExp): readonly SemanticToken[] =>
    running.flatMap(({ start, end }) => [...text.slice(start, end).matchAll(pattern)].map((match) => ({ span: { start: start + match.index, end: start + match.index + match[0].length }, type, level: 0 })));
  const sections = [...allSections(speech.sections)];
  const plain = (type: TokenType, spans: readonly Span[]): readonly SemanticToken[] => spans.map((span) => ({ span, type, level: 0 }));
  const layers: readonly (readonly SemanticToken[])[] = [
    plain('placeholder', findPlaceholders(text, speech)),
    plain('salutation', speech.salutations.map(({ span }) => span)),
    sections.flatMap(({ marker, level }) => (marker === null ? [] : [{ span: marker.span, type: 'marker' as const, level: Math.min(level, TOKEN_LEVELS) }])),
    plain('marker', speech.enumerations.flatMap(({ items }) => items.map(({ span }) => span))),
    scan('setPhrase', SET_PHRASE),
    scan('quotation', QUOTATION),
    sections.map(({ headingSpan, runIn, level }) => ({ span: headingSpan, type: runIn ? 'lead' : 'heading', level: Math.min(level, TOKEN_LEVELS) })),
    scan('figure', FIGURE),
  ];
  const contents = lines.map(({ content }) => content);
  return layers.map((layer) => onLines(layer, contents)).reduce(laid, []);
}

/** The tokens cut into lines and trimmed; what lies on no line is left out. */
function onLines(tokens: readonly SemanticToken[], lines: readonly Span[]): readonly SemanticToken[] {
  return [...tokens].sort(byStart).flatMap((token) => {
    const pieces: SemanticToken[] = [];
    const first = firstIndexNotBefore(lines.length, (index) => (lines[index]?.end ?? Infinity) <= token.span.start);
    for (let i = first; i < lines.length; i++) {
      const line = lines[i];
      if (line === undefined || line.start >= token.span.end) break;
      pieces.push({ ...token, span: { start: Math.max(line.start, token.span.start), end: Math.min(line.end, token.span.end) } });
    }
    return pieces.filter(({ span }) => span.start < span.end);
  });
}

/** The stronger tokens with those parts of the weaker ones that they leave free; both in order. */
function laid(strong: readonly SemanticToken[], weak: readonly SemanticToken[]): readonly SemanticToken[] {
  if (weak.length === 0) return strong;
  const free: SemanticToken[] = [];
  let next = 0;
  let done = 0;
  for (const token of weak) {
    let start = Math.max(token.span.start, done);
    while ((strong[next]?.span.end ?? Infinity) <= start) next++;
    for (let i = next; start < token.span.end; i++) {
      const cover = strong[i]?.span;
      const end = cover === undefined ? token.span.end : Math.min(cover.start, token.span.end);
      if (start < end) free.push({ ...token, span: { start, end } });
      start = Math.max(start, cover === undefined ? token.span.end : cover.end);
    }
    done = Math.max(done, token.span.end);
  }
  return [...strong, ...free].sort(byStart);
}

function byStart(a: SemanticToken, b: SemanticToken): number {
  return a.span.start - b.span.start;
}
