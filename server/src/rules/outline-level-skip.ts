/** 越级: the markers under a section leave out a level (（1） right under 一、). */
import { isNumbered } from '../outline/ordinalSequences';
import type { Finding, Rule, RuleContext } from './rule';
import { schemeDepth, schemeSample } from './support/markerScheme';
import { mixedFamilies } from './support/mixedFamilies';
import { sectionsIn } from './support/sections';

const LEVEL_COUNTS = ['', '一', '两', '三'];

export const rule: Rule = {
  meta: {
    id: 'outline-level-skip',
    name: '越级',
    nameEn: 'Level left out',
    group: 'A',
    severity: 'information',
    source: 'GB/T 9704—2012 7.3.3；机关公文写作惯例',
  },
  messages: {
    found: {
      zh: '“{outer}”下直接用了“{inner}”，中间跳过{skipped}级。按顺序这里用“{right}”。',
      en: '“{inner}” stands right under “{outer}”, {skippedEn} level(s) left out. In order this would be “{right}”.',
    },
    foundUnderTop: {
      zh: '“{outer}”下直接用了“{inner}”，中间跳过{skipped}级。只有两级时，第二级用“（一）”或“1.”。',
      en: '“{inner}” stands right under “{outer}”, {skippedEn} level(s) left out. With two levels the second is “（一）” or “1.”.',
    },
    against: { zh: '上一级是“{outer}”', en: 'The level above is “{outer}”' },
  },
  check,
};

/** Each pair of families is named once a speech: it is one habit of the drafter. */
function* check(context: RuleContext): Generator<Finding> {
  const mixed = new Set(mixedFamilies(context).map(({ first }) => first.span.start));
  const seen = new Set<string>();
  for (const parent of sectionsIn(context)) {
    const child = parent.children.find(isNumbered);
    const outer = schemeDepth(parent.style);
    if (child === undefined || parent.marker === null || outer === null || parent.appendix || mixed.has(child.marker.span.start)) continue;
    const skipped = (schemeDepth(child.style) ?? 0) - outer - 1;
    const allowed = skipped < 1 || child.marker.ordinal !== 1 || (parent.style === 'cn-comma' && child.style === 'arabic-dot');
    const pair = `${parent.style} ${child.style}`;
    if (allowed || seen.has(pair)) continue;
    seen.add(pair);
    const data = { outer: parent.marker.text, inner: child.marker.text, skipped: LEVEL_COUNTS[skipped] ?? '', skippedEn: skipped, right: schemeSample(outer + 1) };
    yield {
      messageId: outer === 1 ? 'foundUnderTop' : 'found',
      data,
      span: child.marker.span,
      related: [{ span: parent.marker.span, messageId: 'against', data }],
    };
  }
}
