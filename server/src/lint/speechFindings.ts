/** What the rules found in each speech, at its place: after an edit only the speeches that it touches are checked. */
import type { ParsedSpeech, ParsedText, PlacedSpeech } from '../outline/parsedText';
import type { Offset, Span } from '../text/span';
import { placeFinding, type RuleFinding } from './placeFinding';
import type { SpeechCheck } from './speechCheck';

/** What was found in one stretch of the text. */
export interface PlacedFindings {
  /** Where the stretch lies. */
  readonly span: Span;
  /** Stands for the findings wherever they lie: the same object as long as they differ in their places and line numbers only. */
  readonly source: object;
  /** Whether they name lines of the file (`lineOf`). */
  readonly nameLines: boolean;
  /** In document order, with places and line numbers of the file; put there when first asked for. */
  readonly findings: readonly RuleFinding[];
}

export interface SpeechFindings {
  readonly check: SpeechCheck;
  /** Null where nothing was found. */
  readonly placed: (PlacedFindings & { readonly firstLine: number }) | null;
}

/** What the same rules said of speeches by the same settings; filled on the way. */
export interface SpeechChecks {
  readonly of: WeakMap<ParsedSpeech, SpeechCheck>;
  /** All of the version that was asked about last: mostly the one before. */
  last: FindingsOfVersion;
}

interface FindingsOfVersion {
  readonly speeches: readonly PlacedSpeech[];
  readonly lineCount: number;
  /** One for each speech. */
  readonly found: readonly SpeechFindings[];
}

export function createSpeechChecks(): SpeechChecks {
  return { of: new WeakMap(), last: { speeches: [], lineCount: 0, found: [] } };
}

/** Without those that better words may change. */
export function withoutWords(checks: SpeechChecks, { speeches }: ParsedText): SpeechChecks {
  const kept = createSpeechChecks();
  for (const { parsed } of speeches) {
    const check = checks.of.get(parsed);
    if (check?.usesWords === false) kept.of.set(parsed, check);
  }
  return kept;
}

/** One for each speech. @param run checks a speech that is not known */
export function speechFindings({ speeches, lines }: ParsedText, checks: SpeechChecks, run: (speech: ParsedSpeech) => SpeechCheck): readonly SpeechFindings[] {
  const { last } = checks;
  const { lineCount } = lines;
  const shorter = Math.min(last.speeches.length, speeches.length);
  let head = 0;
  while (head < shorter && last.speeches[head] === speeches[head]) head++;
  const by = last.speeches.length - speeches.length;
  let tail = speeches.length;
  while (tail > head && tail + by > head && last.speeches[tail + by - 1]?.parsed === speeches[tail - 1]?.parsed) tail--;
  const found = speeches.map((speech, index): SpeechFindings => {
    const known = index < head ? last.found[index] : index >= tail ? last.found[index + by] : undefined;
    if (known === undefined) return placed(checkOf(speech.parsed, checks, run), speech, () => lines.lineAt(speech.start));
    if (known.placed === null) return known;
    const firstLine = index < head ? known.placed.firstLine : known.placed.firstLine + lineCount - last.lineCount;
    return known.placed.span.start === speech.start && known.placed.firstLine === firstLine ? known : placed(known.check, speech, () => firstLine);
  });
  checks.last = { speeches, lineCount, found };
  return found;
}

function checkOf(speech: ParsedSpeech, { of }: SpeechChecks, run: (speech: ParsedSpeech) => SpeechCheck): SpeechCheck {
  const known = of.get(speech);
  if (known !== undefined) return known;
  const check = run(speech);
  of.set(speech, check);
  return check;
}

function placed(check: SpeechCheck, { start, parsed }: PlacedSpeech, line: () => number): SpeechFindings {
  return { check, placed: check.findings.length === 0 ? null : new FindingsAtPlace(check, start, parsed.text.length, line()) };
}

/** A class, as most of them are made anew with every keystroke above them, and are asked for no finding. */
class FindingsAtPlace implements PlacedFindings {
  readonly source: SpeechCheck;
  readonly span: Span;
  readonly firstLine: number;
  #findings: readonly RuleFinding[] | undefined;

  constructor(source: SpeechCheck, start: Offset, length: number, firstLine: number) {
    this.source = source;
    this.span = { start, end: start + length };
    this.firstLine = firstLine;
  }

  get nameLines(): boolean {
    return this.source.findings.some(({ lines }) => lines !== null);
  }

  get findings(): readonly RuleFinding[] {
    return (this.#findings ??= this.source.findings.map((finding) => placeFinding(finding, this.span.start, this.firstLine)));
  }
}
