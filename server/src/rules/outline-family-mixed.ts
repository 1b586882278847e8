/** 同级样式不一: one level is numbered in two families. */
import { markerLike } from '../outline/numeralForm';
import type { Finding, Fix, Rule, RuleContext } from './rule';
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
    const { first, usual, nested } = found;
    yield {
      messageId: 'found',
      data: { usual: usual.text, marker: first.text },
      span: first.span,
      related: [{ span: usual.span, messageId: 'against', data: { usual: usual.text } }],
      fixes: nested ? [] : [unify(found)],
    };
  }
}

function unify({ first, markers, usual }: MixedFamily): Fix {
  const edits = markers.map(({ span, ordinal }) => ({ span, newText: markerLike(usual, ordinal) }));
  return { messageId: 'unify', data: { right: markerLike(usual, first.ordinal) }, edits, safe: false };
}
