/** The paragraphs of a speech with what is known of their texts. */
import type { Paragraph, Speech } from '../../outline/outline';
import type { KnownText, Memory } from '../../text/memory';
import type { RuleContext } from '../rule';
import { charactersIn, type CharacterSets } from './characters';

export interface KnownParagraph {
  readonly paragraph: Paragraph;
  /** The text of its content. */
  readonly content: KnownText;
  /** The text of its line, with indentation and Markdown marks. */
  readonly line: KnownText;
  /** Of the line. */
  readonly characters: CharacterSets;
}

/** All that hold text, in order. */
export function knownParagraphs(context: RuleContext): readonly KnownParagraph[] {
  return context.shared(findParagraphs);
}

function findParagraphs({ speech, text, known }: RuleContext): readonly KnownParagraph[] {
  return paragraphsOf(text, speech, { known });
}

/** The same of a speech in the text of a file. */
export function paragraphsOf(text: string, speech: Speech, { known }: Memory): readonly KnownParagraph[] {
  const found: KnownParagraph[] = [];
  for (const paragraph of speech.paragraphs) {
    const { content, line, kind } = paragraph;
    if (kind === 'blank') continue;
    const words = known(text.slice(content.start, content.end));
    const whole = line.end - line.start === content.end - content.start ? words : known(text.slice(line.start, line.end));
    found.push({ paragraph, content: words, line: whole, characters: whole.of(charactersIn) });
  }
  return found;
}
