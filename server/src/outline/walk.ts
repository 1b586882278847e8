/** Ways through a tree of sections. */
import type { Offset } from '../text/span';
import type { Outline, Section, Speech } from './outline';

/** All sections in document order, parents before their children. */
export function* allSections(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* allSections(section.children);
  }
}

/** All sections of a file, in document order. */
export function sectionsOf({ speeches }: Pick<Outline, 'speeches'>): readonly Section[] {
  return speeches.flatMap(({ sections }) => [...allSections(sections)]);
}

/** Every list of siblings, with their parent (null at the top), in document order. */
export function* siblingLists(
  sections: readonly Section[],
  parent: Section | null = null,
): Generator<{ readonly parent: Section | null; readonly siblings: readonly Section[] }> {
  if (sections.length > 0) yield { parent, siblings: sections };
  for (const section of sections) {
    if (section.children.length > 0) yield* siblingLists(section.children, section);
  }
}

/** The sections that hold the offset, outermost first; empty outside all sections. */
export function sectionPath(speech: Speech, offset: Offset): Section[] {
  const path: Section[] = [];
  let level = speech.sections;
  for (;;) {
    const found = level.findLast((section) => section.span.start <= offset && offset <= section.span.end);
    if (found === undefined) return path;
    path.push(found);
    level = found.children;
  }
}
