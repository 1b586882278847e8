/** Markdown 级别与序号级别不一致: ordinals of one level stand under headings of different depth. */
import type { Span } from '../text/span';
import type { Finding, Rule, RuleContext } from './rule';
import { isNumbered, type NumberedSection } from '../outline/ordinalSequences';
import { sectionsIn } from './support/sections';

export const rule: Rule = {
  meta: {
    id: 'heading-level-ordinal-mismatch',
    name: 'Markdown 级别与序号级别不一致',
    nameEn: 'Markdown depth does not fit the numbering',
    group: 'A',
    severity: 'information',
    source: '编写经验（同一级序号用同一级标题）',
  },
  messages: {
    found: {
      zh: '“{marker}”这里是 {hashes} ，前面的“{usual}”是 {usualHashes} 。同一级序号请用同一级 Markdown 标题。',
      en: '“{marker}” is a {hashes} heading, “{usual}” a {usualHashes} heading. Use one depth for one level of numbering.',
    },
    usual: { zh: '同级的“{usual}”', en: '“{usual}” on the same level' },
    change: { zh: '改为 {usualHashes}', en: 'Change to {usualHashes}' },
  },
  *check(context: RuleContext) {
    if (!context.markdown) return;
    for (const sections of levels(context).values()) {
      const usual = mostUsual(sections);
      for (const section of sections) {
        if (usual !== undefined && section.hashes !== usual.hashes) yield toFinding(section, usual, context);
      }
    }
  },
};

/** Headings with `#` and a number, by style and level. */
function levels(context: RuleContext): ReadonlyMap<string, readonly NumberedSection[]> {
  const found = new Map<string, NumberedSection[]>();
  for (const section of sectionsIn(context)) {
    if (!isNumbered(section) || section.hashes === 0 || section.appendix) continue;
    const key = `${section.style} ${section.level}`;
    const list = found.get(key) ?? [];
    found.set(key, list);
    list.push(section);
  }
  return found;
}

/** Of two depths that are as frequent the one that comes first. */
function mostUsual(sections: readonly NumberedSection[]): NumberedSection | undefined {
  const count = (hashes: number): number => sections.filter((section) => section.hashes === hashes).length;
  const counts = new Map([...new Set(sections.map(({ hashes }) => hashes))].map((hashes) => [hashes, count(hashes)]));
  const most = Math.max(0, ...counts.values());
  return sections.find(({ hashes }) => counts.get(hashes) === most);
}

function toFinding(section: NumberedSection, usual: NumberedSection, { text, lines }: RuleContext): Finding {
  const span = hashesOf(section, text, lines.lineSpan(lines.lineAt(section.marker.span.start)));
  const usualHashes = '#'.repeat(usual.hashes);
  const data = { marker: section.marker.text, hashes: '#'.repeat(section.hashes), usual: usual.marker.text, usualHashes };
  return {
    messageId: 'found',
    data,
    span: section.marker.span,
    related: [{ span: usual.marker.span, messageId: 'usual', data: { usual: data.usual } }],
    fixes: span === null ? [] : [{ messageId: 'change', data: { usualHashes }, edits: [{ span, newText: usualHashes }], safe: true }],
  };
}

function hashesOf({ hashes, marker }: NumberedSection, text: string, line: Span): Span | null {
  const start = text.indexOf('#', line.start);
  return start < 0 || start > marker.span.start ? null : { start, end: start + hashes };
}
