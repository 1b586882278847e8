/** 层次倒用: a higher family of markers stands under a lower one (1. over （一）). */
import { markerLike, type WrittenMarker } from '../outline/numeralForm';
import { isNumbered, type NumberedSection } from '../outline/ordinalSequences';
import type { Section } from '../outline/outline';
import type { TextEdit } from '../text/textEdit';
import type { Finding, Rule, RuleContext } from './rule';
import { schemeDepth } from './support/markerScheme';
import { siblingsIn } from './support/sections';

export const rule: Rule = {
  meta: {
    id: 'outline-level-inverted',
    name: '层次倒用',
    nameEn: 'Levels upside down',
    group: 'A',
    severity: 'warning',
    source: 'GB/T 15834—2011 B.3.8；GB/T 9704—2012 7.3.3',
  },
  messages: {
    found: {
      zh: '“{outer}”下面出现了“{inner}”，层次倒了。规范顺序：一、→（一）→1.→（1）。',
      en: '“{inner}” stands under “{outer}”: the levels are upside down. The order is 一、→（一）→1.→（1）.',
    },
    against: { zh: '上一级是“{outer}”', en: 'The level above is “{outer}”' },
    swap: { zh: '对调这两级的序号样式', en: 'Swap the markers of the two levels' },
  },
  check,
};

function* check(context: RuleContext): Generator<Finding> {
  for (const { siblings } of siblingsIn(context)) {
    const parents = siblings.filter(isNumbered);
    if (parents.every((parent) => invertedChild(parent) === null)) continue;
    for (const style of new Set(parents.map((parent) => parent.style))) {
      const finding = judge(parents.filter((parent) => parent.style === style && !parent.appendix));
      if (finding !== null) yield finding;
    }
  }
}

/** One finding for all parents of one family, as the whole level was turned. */
function judge(parents: readonly NumberedSection[]): Finding | null {
  for (const parent of parents) {
    const child = invertedChild(parent);
    if (child === null) continue;
    const edits = swap(parents, parent.marker, child.marker);
    return {
      messageId: 'found',
      data: { outer: parent.marker.text, inner: child.marker.text },
      span: child.marker.span,
      related: [{ span: parent.marker.span, messageId: 'against', data: { outer: parent.marker.text } }],
      fixes: [{ messageId: 'swap', edits, safe: false }],
    };
  }
  return null;
}

/** The first child of a family of a higher level that begins under it; null where none does. */
function invertedChild(parent: Section): NumberedSection | null {
  const child = parent.children.find(isNumbered);
  return child?.marker.ordinal === 1 && isAbove(child, parent) ? child : null;
}

function isAbove(child: Section, parent: Section): boolean {
  const inner = schemeDepth(child.style);
  const outer = schemeDepth(parent.style);
  return inner !== null && outer !== null && inner < outer;
}

function swap(parents: readonly NumberedSection[], outer: WrittenMarker, inner: WrittenMarker): readonly TextEdit[] {
  return parents.flatMap((parent) => [
    rewrite(parent, inner),
    ...parent.children.filter(isNumbered).filter((child) => isAbove(child, parent)).map((child) => rewrite(child, outer)),
  ]);
}

function rewrite({ marker }: NumberedSection, like: WrittenMarker): TextEdit {
  return { span: marker.span, newText: markerLike(like, marker.ordinal) };
}
