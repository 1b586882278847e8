/** The rows of ordinals of a speech: siblings that count on from each other, over parents where the numbering runs on. */
import type { Marker, MarkerStyle, Section, Speech } from './outline';
import type { SequenceItem } from './sequence';
import { siblingLists } from './walk';
import type { Offset } from '../text/span';

export interface NumberedSection extends Section {
  readonly marker: Marker;
}

/** One row. `items[i]` is what `sections[i]` counts for. */
export interface OrdinalSequence {
  readonly sections: readonly NumberedSection[];
  readonly items: readonly SequenceItem[];
}

interface Sibling {
  readonly section: NumberedSection;
  readonly fresh: boolean;
}

interface OpenSequence {
  readonly style: MarkerStyle;
  readonly level: number;
  readonly sections: NumberedSection[];
  readonly items: SequenceItem[];
  /** Whether the numbering has run on into a second parent. */
  continuous: boolean;
}

/**
 * All rows in document order; appendices number as they like and have none.
 * A marker of another style that fills the place between two siblings (（一） 2. （三）) belongs to their row.
 * @param omits whether something may be left out on purpose
 */
export function ordinalSequences(speech: Speech, text: string, omits: boolean = mayOmit(text.slice(speech.span.start, speech.span.end))): readonly OrdinalSequence[] {
  const sequences: OpenSequence[] = [];
  const strays = new Set<Section>();
  for (const { parent, siblings } of siblingLists(speech.sections)) {
    const here: OpenSequence[] = [];
    const all = numbered(siblings, parent?.headingSpan.start ?? speech.span.start, omits ? text : '');
    const list = strays.size === 0 ? all : all.filter(({ section }) => !strays.has(section));
    for (const sibling of withStrays(list, sequences, strays)) {
      const target =
        here.find((sequence) => sequence.style === sibling.section.style && follows(sequence, sibling)) ??
        here.find((sequence) => follows(sequence, sibling)) ??
        here.find((sequence) => sequence.style === sibling.section.style) ??
        runningOn(sequences, sibling.section) ??
        open(sequences, sibling.section);
      if (!here.includes(target)) {
        target.continuous = target.sections.length > 0;
        here.push(target);
      }
      target.sections.push(sibling.section);
      target.items.push({ ordinal: sibling.section.marker.ordinal, fresh: sibling.fresh });
    }
  }
  return sequences;
}

export function isNumbered(section: Section): section is NumberedSection {
  return section.marker !== null;
}

function open(sequences: OpenSequence[], { style, level }: Section): OpenSequence {
  const sequence: OpenSequence = { style, level, sections: [], items: [], continuous: false };
  sequences.push(sequence);
  return sequence;
}

/** Whether the sibling, though of another style, is the next one of the row. */
function follows({ items }: OpenSequence, { section, fresh }: Sibling): boolean {
  const last = items.at(-1);
  return !fresh && last !== undefined && section.marker.ordinal > 1 && section.marker.ordinal === last.ordinal + 1;
}

/** The row of an earlier parent that the first of new siblings counts on from. */
function runningOn(sequences: readonly OpenSequence[], { style, level, marker }: NumberedSection): OpenSequence | undefined {
  const earlier = sequences.findLast((sequence) => sequence.style === style && sequence.level === level);
  const last = earlier?.items.at(-1)?.ordinal;
  if (earlier === undefined || last === undefined || marker.ordinal === 1) return undefined;
  return marker.ordinal === last + 1 || earlier.continuous ? earlier : undefined;
}

/** @param start where the text before the first sibling begins @param text empty if nothing is left out in it */
function numbered(siblings: readonly Section[], start: Offset, text: string): readonly Sibling[] {
  const list: Sibling[] = [];
  let from = start;
  let plainBefore = false;
  for (const section of siblings) {
    if (section.appendix) continue;
    if (isNumbered(section)) {
      const fresh = plainBefore || (text !== '' && isOmission(text.slice(from, section.marker.span.start)));
      list.push({ section, fresh });
    }
    plainBefore = !isNumbered(section);
    from = section.headingSpan.start;
  }
  return withoutContents(list);
}

/** What was left out on purpose: （略）, （节选）, or a line of dots. */
const OMITTED = /[（(](?:略|节选|摘录|摘要|中略|上略|下略|从略)|^[\s\u3000]*(?:[…⋯]+|[.。·]{3,})[\s\u3000]*$/m;

/** What one of them at least holds. */
const MAY_OMIT = /[（(](?:略|节选|摘录|摘要|中略|上略|下略|从略)|[…⋯]|[.。·]{3}/;

/** Whether something may be left out on purpose in this part of a text; in most speeches there is nothing. */
export function mayOmit(text: string): boolean {
  return MAY_OMIT.test(text);
}

function isOmission(between: string): boolean {
  return between.length > 0 && OMITTED.test(between);
}

/** Leaves out a table of contents: headings without text that all come again. */
function withoutContents(list: readonly Sibling[]): readonly Sibling[] {
  const [first] = list;
  if (first === undefined || list.length < 3) return list;
  const again = list.findIndex(({ section }, index) => index > 1 && section.marker.ordinal === 1 && section.heading === first.section.heading);
  if (again < 0) return list;
  const repeated = list
    .slice(0, again)
    .every(({ section }, index) => section.heading === list[again + index]?.section.heading && !section.runIn && section.children.length === 0);
  return repeated ? list.slice(again) : list;
}

/** Puts children that fill the place between their parent and its next sibling beside the parent. */
function withStrays(siblings: readonly Sibling[], sequences: readonly OpenSequence[], strays: Set<Section>): readonly Sibling[] {
  if (siblings.every(({ section }) => section.children.length === 0)) return siblings;
  return siblings.flatMap((sibling, index) => {
    const { marker, children, style } = sibling.section;
    const inner = children.filter(isNumbered);
    const [first] = inner;
    const last = inner.at(-1);
    if (first === undefined || last === undefined || inner.length !== children.length) return [sibling];
    const next = siblings[index + 1]?.section.marker.ordinal;
    const fits = next === undefined ? marker.ordinal > 1 : next === last.marker.ordinal + 1;
    if (!fits || first.style === style || first.marker.ordinal !== marker.ordinal + 1 || runningOn(sequences, first) !== undefined) return [sibling];
    const usedBefore = siblings.slice(0, index).some(({ section }) => section.children.some((child) => child.style === first.style));
    if (usedBefore) return [sibling];
    for (const child of inner) strays.add(child);
    return [sibling, ...inner.map((section) => ({ section, fresh: false }))];
  });
}
