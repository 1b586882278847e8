/** Ways through a tree of sections. */
import type { Offset } from '../text/span';
import type { Outline, Section, Speech } from './outline';

/** All sections in document order, parents before their children. */
export function allSections(sections: readonly Section[]): readonly Section[] {
  const found: Section[] = [];
  collect(sections, found);
  return found;
}

function collect(sections: readonly Section[], found: Section[]): void {
  for (const section of sections) {
    found.push(section);
    if (section.children.length > 0) collect(section.children, found);
  }
}

/** All sections of a file, in document order. */
export function sectionsOf({ speeches }: Pick<Outline, 'speeches'>): readonly Section[] {
  return speeches.flatMap(({ sections }) => allSections(sections));
}

/** Siblings, with their parent (null at the top). */
export interface Siblings {
  readonly parent: Section | null;
  readonly siblings: readonly Section[];
}

/** Every list of siblings in document order. */
export function siblingLists(sections: readonly Section[]): readonly Siblings[] {
  const found: Siblings[] = [];
  collectLists(sections, null, found);
  return found;
}

function collectLists(siblings: readonly Section[], parent: Section | null, found: Siblings[]): void {
  if (siblings.length > 0) found.push({ parent, siblings });
  for (const section of siblings) if (section.children.length > 0) collectLists(section.children, section, found);
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
