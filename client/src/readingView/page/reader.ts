/** The reader: which line is being read, page by page or scrolling by itself at the speed of speech. */
import type { ProtocolPosition } from '../../../../server/src/lsp/protocol';
import type { ReadingScript } from '../../../../server/src/lsp/speakingProtocol';
import type { ReadingAction } from './keys';
import { inRange, SIZES, SPEEDS, stepped, USUAL_SIZE } from './limits';
import type { PageState, PageWords, ReadingPlace } from './messages';
import { pageOf, paginate, type Page, type PlacedLine, type SentenceManner } from './pagination';
import { relocate, sentenceAt, sentenceOf, wordsOf } from './relocate';
import type { Screen } from './screen';
import { clockText, createTimeline, firstLineOf, lineAt, type Timeline, timeLeft } from './timeline';

const EMPTY: ReadingScript = { version: 0, charactersPerMinute: 200, pauses: false, parts: [], sentences: [] };
/** The text glides to where it belongs: the share of the way that is left after a second. */
const LEFT_AFTER_SECOND = 0.02;
/** A frame that comes late, as after the page was hidden, counts for no more, in seconds. */
const LONGEST_FRAME = 0.25;

export class Reader {
  readonly #screen: Screen;
  readonly #words: PageWords;
  readonly #glides: () => boolean;
  #script = EMPTY;
  #timeline: Timeline = { lines: [], total: 0 };
  #placed: readonly PlacedLine[] = [];
  #pages: readonly Page[] = [];
  #size: number;
  #speed: number | null;
  #line = 0;
  /** Where to go on once there is a script. */
  #kept: ReadingPlace | null;
  /** Seconds from the beginning of the script. */
  #now = 0;
  #running = false;
  #lastFrame = 0;

  /** @param glides whether the text may move smoothly; else it moves line by line */
  constructor(screen: Screen, words: PageWords, state: PageState, glides: () => boolean) {
    this.#screen = screen;
    this.#words = words;
    this.#glides = glides;
    this.#size = inRange(state.size, SIZES);
    this.#speed = state.speed === null ? null : inRange(state.speed, SPEEDS);
    this.#kept = state.place;
  }

  get state(): PageState {
    return { size: this.#size, speed: this.#speed, place: this.#place };
  }

  get running(): boolean {
    return this.#running;
  }

  /** Where the sentence that is being read stands in the draft; null where there is none. */
  get position(): ProtocolPosition | null {
    return this.positionOf(this.#line);
  }

  positionOf(line: number): ProtocolPosition | null {
    return this.#script.sentences[this.#timeline.lines[line]?.sentence ?? -1]?.range.start ?? null;
  }

  /** Takes over a newer script and stays at the sentence that is being read, unless it is to begin elsewhere. */
  load(script: ReadingScript, goTo: ProtocolPosition | null): void {
    const older = this.#script;
    const place = this.#place;
    this.#script = script;
    this.#time();
    if (goTo !== null) this.#line = Math.max(0, this.#firstLine(sentenceAt(script, goTo.line, goTo.character)));
    else if (place === null) this.#line = 0;
    else this.#line = this.#lineIn(older.sentences.length > 0 ? relocate(older, place.sentence, script) : sentenceOf(place, script), place);
    this.#kept = null;
    this.#begin();
    this.#screen.draw(script, this.#words.nothing);
    if (this.#timeline.lines.length === 0) this.#running = false;
    this.layOut();
  }

  /** Measures and divides the pages anew, as the window or the type has another size. */
  layOut(): void {
    this.#screen.setSize(this.#size);
    this.#placed = this.#screen.measure();
    this.#pages = paginate(this.#placed, mannersOf(this.#script), this.#screen.height);
    this.#show();
  }

  /** Does what a key or a button asks for; `leave` only ends the scrolling. */
  act(action: ReadingAction): void {
    const page = pageOf(this.#pages, this.#line);
    const sentence = this.#timeline.lines[this.#line]?.sentence ?? 0;
    switch (action) {
      case 'toggle': return this.#toggle();
      case 'leave': return this.#stop();
      case 'nextPage': return this.goTo(this.#pages[page + 1]?.first ?? this.#line);
      case 'previousPage': return this.goTo(this.#pages[page - 1]?.first ?? 0);
      case 'nextSentence': return this.goTo(this.#firstLine(sentence + 1));
      case 'previousSentence': return this.goTo(this.#firstLine(sentence - 1));
      case 'first': return this.goTo(0);
      case 'last': return this.goTo(this.#timeline.lines.length - 1);
      case 'larger': return this.#resize(stepped(this.#size, 1, SIZES));
      case 'smaller': return this.#resize(stepped(this.#size, -1, SIZES));
      case 'usualSize': return this.#resize(USUAL_SIZE);
      case 'faster': return this.#hurry(1);
      case 'slower': return this.#hurry(-1);
    }
  }

  /** Goes on from a line, given by its index; one outside the script changes nothing. */
  goTo(line: number): void {
    if (this.#timeline.lines[line] === undefined) return;
    this.#line = line;
    this.#begin();
    this.#show();
  }

  /**
   * Moves on while the text scrolls by itself.
   * @param time milliseconds, from one frame to the next
   * @returns whether another line is read now
   */
  frame(time: number): boolean {
    if (!this.#running) return false;
    const before = this.#line;
    const passed = Math.min(LONGEST_FRAME, Math.max(0, (time - this.#lastFrame) / 1000));
    this.#lastFrame = time;
    this.#now += passed;
    if (this.#now >= this.#timeline.total) {
      this.#line = this.#timeline.lines.length - 1;
      this.#stop();
      return true;
    }
    this.#line = lineAt(this.#timeline, this.#now);
    this.#scroll(passed);
    this.#write();
    return this.#line !== before;
  }

  get #place(): ReadingPlace | null {
    const { sentence = -1 } = this.#timeline.lines[this.#line] ?? {};
    const read = this.#script.sentences[sentence];
    if (read === undefined) return this.#kept;
    return { sentence, words: wordsOf(read), line: this.#line - firstLineOf(this.#timeline, sentence) };
  }

  /** The line of a place in a sentence; the first one where the sentence has other words now. */
  #lineIn(sentence: number, { words, line }: ReadingPlace): number {
    const read = this.#script.sentences[sentence];
    return Math.max(0, this.#firstLine(sentence)) + (read !== undefined && wordsOf(read) === words ? line : 0);
  }

  #toggle(): void {
    if (this.#running) return this.#stop();
    if (this.#timeline.lines.length === 0) return;
    if (this.#line === this.#timeline.lines.length - 1) this.#line = 0;
    this.#begin();
    this.#running = true;
    this.#lastFrame = performance.now();
    this.#show();
  }

  #stop(): void {
    this.#running = false;
    this.#show();
  }

  #resize(size: number): void {
    this.#size = size;
    this.layOut();
  }

  #hurry(steps: number): void {
    const line = this.#timeline.lines[this.#line];
    const done = line === undefined || line.end === line.start ? 0 : (this.#now - line.start) / (line.end - line.start);
    this.#speed = stepped(this.#charactersPerMinute, steps, SPEEDS);
    this.#time();
    const changed = this.#timeline.lines[this.#line];
    if (changed !== undefined) this.#now = changed.start + done * (changed.end - changed.start);
    this.#write();
  }

  get #charactersPerMinute(): number {
    return this.#speed ?? inRange(this.#script.charactersPerMinute, SPEEDS);
  }

  #time(): void {
    this.#timeline = createTimeline(this.#script, this.#charactersPerMinute);
  }

  #begin(): void {
    this.#now = this.#timeline.lines[this.#line]?.start ?? 0;
  }

  #firstLine(sentence: number): number {
    return firstLineOf(this.#timeline, Math.max(0, Math.min(sentence, this.#script.sentences.length - 1)));
  }

  #show(): void {
    if (this.#running) this.#scroll(LONGEST_FRAME);
    else {
      const page = this.#pages[pageOf(this.#pages, this.#line)];
      if (page !== undefined) this.#screen.showPage(page, this.#placed);
    }
    this.#write();
  }

  #scroll(passed: number): void {
    const line = this.#timeline.lines[this.#line];
    const placed = this.#placed[this.#line];
    if (line === undefined || placed === undefined) return;
    if (!this.#glides()) return this.#screen.showAround(placed.top);
    const done = line.end === line.start ? 0 : (this.#now - line.start) / (line.end - line.start);
    const wanted = placed.top + done * ((this.#placed[this.#line + 1]?.top ?? placed.bottom) - placed.top);
    const shown = this.#screen.around;
    this.#screen.showAround(wanted + (shown - wanted) * LEFT_AFTER_SECOND ** passed);
  }

  #write(): void {
    const left = timeLeft(this.#timeline, this.#now);
    const part = this.#script.parts[this.#timeline.lines[this.#line]?.part ?? -1];
    const { partLeft, speechLeft, page, speed, start, stop } = this.#words;
    this.#screen.markCurrent(this.#line);
    this.#screen.write({
      part: part?.label ?? '',
      partLeft: fill(partLeft, clockText(left.part)),
      speechLeft: fill(speechLeft, clockText(left.speech)),
      page: fill(page, Math.min(pageOf(this.#pages, this.#line) + 1, this.#pages.length), this.#pages.length),
      speed: fill(speed, this.#charactersPerMinute),
      toggle: this.#running ? stop : start,
    });
  }
}

/** A heading stays with its text, and the title of another speech begins a page. */
function mannersOf({ sentences }: ReadingScript): readonly SentenceManner[] {
  return sentences.map(({ kind }, index) => ({
    heading: kind === 'heading' || kind === 'title',
    startsPage: kind === 'title' && index > 0 && sentences[index - 1]?.kind !== 'title',
  }));
}

function fill(pattern: string, ...values: readonly (string | number)[]): string {
  return pattern.replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}
