/** The sections of a speech as lists that several rules go over. */
import type { Section } from '../../outline/outline';
import { allSections, type Siblings, siblingLists } from '../../outline/walk';
import type { RuleContext } from '../rule';

/** All sections in document order, parents before their children. */
export function sectionsIn(context: RuleContext): readonly Section[] {
  return context.shared(listSections);
}

/** Every list of siblings, in document order. */
export function siblingsIn(context: RuleContext): readonly Siblings[] {
  return context.shared(listSiblings);
}

function listSections({ speech }: RuleContext): readonly Section[] {
  return allSections(speech.sections);
}

function listSiblings({ speech }: RuleContext): readonly Siblings[] {
  return siblingLists(speech.sections);
}
