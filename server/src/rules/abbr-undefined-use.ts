/** 定义了简称又用全称: the full name goes on being used after a short one was defined. */
import type { Rule, RuleContext } from './rule';
import { abbreviations, usesOf } from './support/abbreviations';
import { bodyParagraphs } from './support/bodyParagraphs';

const LEAST_USES = 3;
const MOST_USES = 50;
const SHORTEST_NAME = 4;

export const rule: Rule = {
  meta: {
    id: 'abbr-undefined-use',
    name: '定义了简称又用全称',
    nameEn: 'Full name after a short one was defined',
    group: 'G',
    severity: 'hint',
    finalOnly: true,
    source: '编写经验（定义简称之后用简称）',
  },
  messages: {
    found: {
      zh: '前面已经说明简称“{name}”，后面还用了 {count} 次全称“{full}”。请改用简称，或删去“以下简称”。',
      en: 'The short name “{name}” is defined, yet “{full}” comes {count} times more. Use the short name, or drop its definition.',
    },
    definition: { zh: '简称在这里说明', en: 'The short name is defined here' },
    change: { zh: '都改为“{name}”', en: 'Change all to “{name}”' },
  },
  *check(context: RuleContext) {
    const defined = abbreviations(context);
    if (defined.length === 0) return;
    const body = bodyParagraphs(context).filter(({ paragraph }) => paragraph.kind === 'body');
    for (const { name, definition, before } of defined) {
      const after = body.map((paragraph) => behind(paragraph, definition.end)).filter(({ text }) => text !== '');
      const shortest = Math.max(SHORTEST_NAME, name.length + 1);
      for (let from = 0; before.length - from >= shortest; from++) {
        const full = before.slice(from);
        const uses = usesOf(full, after, MOST_USES);
        const [first] = uses;
        if (first === undefined || uses.length < LEAST_USES) continue;
        const edits = uses.map((span) => ({ span, newText: name }));
        yield {
          messageId: 'found',
          data: { name, full, count: uses.length },
          span: first,
          related: [{ span: definition, messageId: 'definition' }],
          fixes: [{ messageId: 'change', data: { name }, edits, safe: false }],
        };
        break;
      }
    }
  },
};

/** The part of a paragraph that lies behind an offset. */
function behind<T extends { readonly text: string; readonly start: number }>(paragraph: T, offset: number): T {
  const cut = Math.max(0, offset - paragraph.start);
  return cut === 0 ? paragraph : { ...paragraph, text: paragraph.text.slice(cut), start: paragraph.start + cut };
}
