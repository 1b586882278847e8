/** 层次过深: numbers go deeper than a listener can follow. */
import type { Section } from '../outline/outline';
import type { Rule, RuleContext } from './rule';

const DEEPEST = 4;

export const rule: Rule = {
  meta: {
    id: 'outline-too-deep',
    name: '层次过深',
    nameEn: 'Numbering too deep',
    group: 'A',
    severity: 'information',
    source: 'GB/T 9704—2012 7.3.3（四级）；GB/T 15834—2011 B.3.8',
  },
  messages: {
    found: {
      zh: '已到第 {depth} 级序号。讲话是念给人听的，超过三级听众就跟不上，建议并级。',
      en: 'Numbering reaches level {depth}. Listeners cannot follow more than three levels; consider merging some.',
    },
  },
  *check({ speech }: RuleContext) {
    const found: DeepSection[] = [];
    collectDeep(speech.sections, 0, null, found);
    for (const { section, depth } of found) yield { messageId: 'found', data: { depth }, span: section.marker?.span ?? section.headingSpan };
  },
};

interface DeepSection {
  readonly section: Section;
  readonly depth: number;
}

/**
 * The first section of each list that lies too deep, and no further ones below it.
 * ① below （1） is the fifth level of the official order, whatever stands above.
 */
function collectDeep(siblings: readonly Section[], above: number, parent: Section | null, found: DeepSection[]): void {
  const first = siblings.find(({ marker, appendix }) => marker !== null && !appendix);
  const belowParen = first?.style === 'circled' && parent?.style === 'arabic-paren';
  if (first !== undefined && (above >= DEEPEST || belowParen)) {
    found.push({ section: first, depth: Math.max(above + 1, belowParen ? DEEPEST + 1 : 0) });
    return;
  }
  for (const section of siblings) {
    if (section.children.length > 0) collectDeep(section.children, above + (section.marker === null ? 0 : 1), section, found);
  }
}
