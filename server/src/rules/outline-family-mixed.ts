/** 同级样式不一: one level is numbered in two families. */
import { allSections } from '../outline/walk';
import type { Finding, Fix, Rule, RuleContext } from './rule';
import { markerLike } from './support/numeralForm';
import { type MixedFamily, mixedFamilies } from './support/mixedFamilies';

export const rule: Rule = {
  meta: {
    id: 'outline-family-mixed',
    name: '同级样式不一',
    nameEn: 'Mixed markers on one level',
    group: 'A',
    severity: 'warning',
    source: '公文写作惯例：同级标题用同一种序号',
  },
  messages: {
    found: {
      zh: '这一级别处用“{usual}”，这里用“{marker}”。请统一。',
      en: 'This level is numbered “{usual}” elsewhere and “{marker}” here. Use one form.',
    },
    against: { zh: '这里用“{usual}”', en: '“{usual}” is used here' },
    unify: { zh: '改成“{right}”的样式', en: 'Write as “{right}”' },
  },
  check,
};

function* check(context: RuleContext): Generator<Finding> {
  for (const found of mixedFamilies(context)) {
    const { first, usual } = found;
    yield {
      messageId: 'found',
      data: { usual: usual.marker.text, marker: first.marker.text },
      span: first.marker.span,
      related: [{ span: usual.marker.span, messageId: 'against', data: { usual: usual.marker.text } }],
      fixes: hasUsualBelow(found) ? [] : [unify(found)],
    };
  }
}

function unify({ first, sections, usual }: MixedFamily): Fix {
  const edits = sections.map(({ marker }) => ({ span: marker.span, newText: markerLike(usual.marker, marker.ordinal) }));
  return { messageId: 'unify', data: { right: markerLike(usual.marker, first.marker.ordinal) }, edits, safe: false };
}

/** Whether the change would put a family under itself. */
function hasUsualBelow({ sections, usual }: MixedFamily): boolean {
  return sections.some((section) => [...allSections(section.children)].some((inner) => inner.style === usual.style));
}
