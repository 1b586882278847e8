/** The elements of the page: draws the script, and shows a page of it or scrolls through it. */
import type { ReadingScript } from '../../../../server/src/lsp/speakingProtocol';
import type { Page, PlacedLine } from './pagination';

/** What stands above the text and below it. */
export interface Signs {
  readonly part: string;
  readonly partLeft: string;
  readonly speechLeft: string;
  readonly page: string;
  readonly speed: string;
  readonly toggle: string;
}

/** Where the line that is read stands while the text scrolls, from the top of the window. */
const READING_HEIGHT = 0.35;

export class Screen {
  readonly stage = element('stage');
  readonly #text = element('text');
  #lines: readonly HTMLElement[] = [];
  #sentences: readonly number[] = [];
  #current: HTMLElement | undefined;
  /** Pixels of the text above the window. */
  #top = 0;

  /** Draws all lines; shows none of them as current. */
  draw({ sentences }: ReadingScript, nothing: string): void {
    const lines: HTMLElement[] = [];
    const owners: number[] = [];
    const paragraphs = sentences.map(({ kind, level, opens, groups }, sentence) => {
      const block = document.createElement('div');
      block.className = [kind, kind === 'heading' ? `level-${String(Math.min(level, 3))}` : '', opens ? 'opens' : ''].filter(Boolean).join(' ');
      for (const { text } of groups) {
        const line = document.createElement('div');
        line.className = 'line';
        line.textContent = text;
        line.dataset['line'] = String(lines.length);
        lines.push(line);
        owners.push(sentence);
        block.append(line);
      }
      return block;
    });
    this.#lines = lines;
    this.#sentences = owners;
    this.#current = undefined;
    if (paragraphs.length === 0) this.#text.replaceChildren(message(nothing));
    else this.#text.replaceChildren(...paragraphs);
  }

  setSize(pixels: number): void {
    this.#text.style.fontSize = `${String(pixels)}px`;
  }

  /** Height that a page may have, in pixels. */
  get height(): number {
    return this.stage.clientHeight;
  }

  measure(): readonly PlacedLine[] {
    return this.#lines.map((line, index) => ({ sentence: this.#sentences[index] ?? 0, top: line.offsetTop, bottom: line.offsetTop + line.offsetHeight }));
  }

  /** Index of the line that an event happened on; null beside the lines. */
  lineOf(target: EventTarget | null): number | null {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
    return line === null ? null : Number(line.dataset['line']);
  }

  /** Shows the lines of one page alone, its first line at the top. */
  showPage({ first, last }: Page, placed: readonly PlacedLine[]): void {
    this.#lines.forEach((line, index) => { line.classList.toggle('off', index < first || index > last); });
    this.#moveTo(placed[first]?.top ?? 0);
    this.stage.classList.remove('scrolling');
  }

  /** Shows all lines around a height of the text, in pixels from its top. */
  showAround(height: number): void {
    if (!this.stage.classList.contains('scrolling')) {
      for (const line of this.#lines) line.classList.remove('off');
      this.stage.classList.add('scrolling');
    }
    this.#moveTo(height - this.height * READING_HEIGHT);
  }

  /** How far down the text begins to show, as `showAround` counts. */
  get around(): number {
    return this.#top + this.height * READING_HEIGHT;
  }

  markCurrent(index: number): void {
    const line = this.#lines[index];
    if (line === this.#current) return;
    for (const [mark, on] of [[this.#current, false], [line, true]] as const) {
      mark?.classList.toggle('current', on);
      if (on) mark?.setAttribute('aria-current', 'true');
      else mark?.removeAttribute('aria-current');
    }
    this.#current = line;
  }

  write(signs: Signs): void {
    for (const [id, text] of Object.entries(signs)) {
      const sign = element(id);
      if (sign.textContent !== text) sign.textContent = String(text);
    }
  }

  #moveTo(top: number): void {
    this.#top = top;
    this.#text.style.transform = `translateY(${String(-top)}px)`;
  }
}

function message(words: string): HTMLElement {
  const block = document.createElement('div');
  block.className = 'nothing';
  block.textContent = words;
  return block;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}
