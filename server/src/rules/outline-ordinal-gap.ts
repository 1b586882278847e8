/** 序号跳号: a number is missing between two siblings. */
import type { Finding, Rule, RuleContext } from './rule';
import { gaps } from './support/gapFillers';
import { quotedMarkers } from './support/quotedMarkers';
import { ordinalFinding, renumberAll } from './support/ordinalFaults';

export const rule: Rule = {
  meta: {
    id: 'outline-ordinal-gap',
    name: '序号跳号',
    nameEn: 'Gap in the numbering',
    group: 'A',
    severity: 'warning',
    source: 'GB/T 15834—2011 B.3.8（序次语有先后次序）',
  },
  messages: {
    found: {
      zh: '“{marker}”前面缺{missing}。是漏写了一节，还是删节后没改序号？可一键重排本级序号。',
      en: '{missing} is missing before “{marker}”. Was a section forgotten, or not renumbered after a cut? The siblings can be renumbered at once.',
    },
    against: { zh: '前一项是“{marker}”', en: 'The item before is “{marker}”' },
    renumber: { zh: '重排本级余下序号', en: 'Renumber the rest of this level' },
    renumberAll: { zh: '重排全文序号', en: 'Renumber the whole text' },
  },
  check,
};

function* check(context: RuleContext): Generator<Finding> {
  const found = gaps(context).filter(({ missing }) => missing.length > 0);
  const all = found.length > 0 ? renumberAll(context) : [];
  for (const { fault, missing } of found) {
    const finding = ordinalFinding(fault, { missing: quotedMarkers(fault.section.marker, missing) }, { safe: false });
    const more = all.length > fault.edits.length && fault.edits.length > 0;
    yield more ? { ...finding, fixes: [...(finding.fixes ?? []), { messageId: 'renumberAll', edits: all, safe: false }] } : finding;
  }
}
