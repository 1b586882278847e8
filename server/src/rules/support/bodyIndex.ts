/** Where body text stands in a speech: whether a section has text of its own. */
import type { Section, Speech } from '../../outline/outline';
import type { Offset } from '../../text/span';
import { firstIndexNotBefore } from '../../text/binarySearch';
import type { RuleContext } from '../rule';

/** Answers in logarithmic time, as a speech may have thousands of sections. */
export interface BodyIndex {
  /** Whether a paragraph of text begins in `[start, end)`. */
  hasText(start: Offset, end: Offset): boolean;
  /** Whether a section holds anything but its heading: run-in text, paragraphs or sections below it. */
  isFilled(section: Section): boolean;
}

export function bodyIndexOf(context: RuleContext): BodyIndex {
  return context.shared(createBodyIndex);
}

function createBodyIndex({ speech }: { readonly speech: Speech }): BodyIndex {
  const starts: Offset[] = [];
  for (const { kind, content } of speech.paragraphs) {
    if (kind === 'body' || kind === 'salutation' || kind === 'excluded') starts.push(content.start);
  }

  function hasText(start: Offset, end: Offset): boolean {
    const first = firstIndexNotBefore(starts.length, (index) => (starts[index] ?? Infinity) < start);
    return (starts[first] ?? Infinity) < end;
  }

  return {
    hasText,
    isFilled({ runIn, children, headingSpan, span }) {
      return runIn || children.length > 0 || hasText(headingSpan.end, span.end);
    },
  };
}
