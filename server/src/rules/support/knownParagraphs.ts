/** The paragraphs of a speech with what is known of their texts. */
import type { Contents } from '../../outline/flow';
import type { Paragraph, Speech } from '../../outline/outline';
import type { KnownText, Memory } from '../../text/memory';
import type { Offset } from '../../text/span';
import type { RuleContext } from '../rule';
import { charactersBetween, charactersIn, type CharacterSets, holdsAll, union } from './characters';
import type { Search } from './search';

export interface KnownParagraph {
  readonly paragraph: Paragraph;
  /** The text of its content. */
  readonly text: string;
  /** `text`, with what is known of it. */
  readonly known: KnownText;
  /** Place of `text` in the speech. */
  readonly start: Offset;
  /** Of its line. */
  readonly characters: CharacterSets;
  /** What is found in its content. */
  find<Found>(wanted: Search<Found>): Found;
  /** What is found in its line, with indentation and Markdown marks. */
  findInLine<Found>(wanted: Search<Found>): Found;
}

/** All that hold text, in order. */
export function knownParagraphs(context: RuleContext): readonly KnownParagraph[] {
  return context.shared(findParagraphs);
}

function findParagraphs({ speech, text, known, contents }: RuleContext): readonly KnownParagraph[] {
  return paragraphsOf(text, speech, { known }, contents);
}

/** The same of a speech in the text of a file. @param contents what is known already of the content of each paragraph */
export function paragraphsOf(text: string, speech: Speech, memory: Memory, contents: Contents = []): readonly KnownParagraph[] {
  const found: KnownParagraph[] = [];
  speech.paragraphs.forEach((paragraph, index) => {
    const { content, kind } = paragraph;
    if (kind !== 'blank') found.push(new InText(paragraph, contents[index] ?? memory.known(text.slice(content.start, content.end)), text, memory));
  });
  return found;
}

/** A class, as there is one for each paragraph; the text of its line is cut out only where something is looked for in it. */
class InText implements KnownParagraph {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly known: KnownText;
  readonly start: Offset;
  readonly characters: CharacterSets;
  private readonly whole: string;
  private readonly memory: Memory;
  private line: KnownText | undefined;

  /** @param whole the text that the paragraph is in */
  constructor(paragraph: Paragraph, known: KnownText, whole: string, memory: Memory) {
    const { content, line } = paragraph;
    this.paragraph = paragraph;
    this.known = known;
    this.text = known.text;
    this.start = content.start;
    this.whole = whole;
    this.memory = memory;
    const own = known.of(charactersIn);
    const bare = content.start === line.start && content.end === line.end;
    if (bare) this.line = known;
    this.characters = bare ? own : union(own, union(charactersBetween(whole, line.start, content.start), charactersBetween(whole, content.end, line.end)));
  }

  find<Found>({ ask, none, needed }: Search<Found>): Found {
    return holdsAll(this.characters, needed) ? this.known.of(ask) : none;
  }

  findInLine<Found>({ ask, none, needed }: Search<Found>): Found {
    if (!holdsAll(this.characters, needed)) return none;
    const { start, end } = this.paragraph.line;
    return (this.line ??= this.memory.known(this.whole.slice(start, end))).of(ask);
  }
}
