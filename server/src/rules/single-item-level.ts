/** 只有一项也编号: a level of the numbering holds a single item. */
import type { Marker, Section } from '../outline/outline';
import { formatChinese, formatCircled } from '../text/numerals';
import type { Rule, RuleContext } from './rule';
import { siblingsIn } from './support/sections';

export const rule: Rule = {
  meta: {
    id: 'single-item-level',
    name: '只有一项也编号',
    nameEn: 'Only one item in a numbered level',
    group: 'A',
    severity: 'hint',
    finalOnly: true,
    source: '编写经验',
  },
  messages: {
    found: {
      zh: '“{marker}”之下没有“{next}”。只有一项就不必编号。',
      en: '“{marker}” is not followed by “{next}”. A single item needs no number.',
    },
    fix: { zh: '去掉“{marker}”', en: 'Remove “{marker}”' },
  },
  *check(context: RuleContext) {
    const { text } = context;
    for (const { parent, siblings } of siblingsIn(context)) {
      const marker = parent === null ? null : onlyMarker(siblings);
      if (marker === null) continue;
      const data = { marker: marker.text.trim(), next: nextMarker(text, marker) };
      yield {
        messageId: 'found',
        data,
        span: marker.span,
        fixes: [{ messageId: 'fix', data, edits: [{ span: marker.span, newText: '' }], safe: false }],
      };
    }
  },
};

function onlyMarker(siblings: readonly Section[]): Marker | null {
  const [only] = siblings;
  return siblings.length === 1 && only?.marker?.ordinal === 1 && !only.appendix ? only.marker : null;
}

/** The marker that would follow, written like this one. */
function nextMarker(text: string, { span, numeral, ordinal }: Marker): string {
  const written = text.slice(numeral.start, numeral.end);
  const value = ordinal + 1;
  const next = /[0-9０-９]/.test(written) ? String(value) : /[一二三四五六七八九十]/.test(written) ? formatChinese(value) : (formatCircled(value) ?? String(value));
  return (text.slice(span.start, numeral.start) + next + text.slice(numeral.end, span.end)).trim();
}
