/** Names of the edits, as code actions and undo steps bear them. */
import type { Offer } from '../edits/offers';
import type { EditRequest } from '../edits/request';
import { type Locale, renderMessage } from '../l10n/messages';
import type { Message } from '../rules/rule';

const NAMES = {
  renumberLevel: { zh: '重排本级序号', en: 'Renumber this level' },
  renumberSection: { zh: '重排本节以下序号', en: 'Renumber below this section' },
  renumberDocument: { zh: '重排全文序号', en: 'Renumber the whole text' },
  convertScheme: { zh: '转换序号体系', en: 'Convert the numbering scheme' },
  moveUp: { zh: '上移“{marker}”', en: 'Move “{marker}” up' },
  moveDown: { zh: '下移“{marker}”', en: 'Move “{marker}” down' },
  moveTo: { zh: '移动章节', en: 'Move sections' },
  promote: { zh: '“{marker}”升一级', en: 'Promote “{marker}”' },
  demote: { zh: '“{marker}”降一级', en: 'Demote “{marker}”' },
  duplicate: { zh: '复制“{marker}”', en: 'Duplicate “{marker}”' },
  delete: { zh: '删除“{marker}”', en: 'Delete “{marker}”' },
  split: { zh: '从光标处拆分“{marker}”', en: 'Split “{marker}” at the cursor' },
  merge: { zh: '“{marker}”与下一项合并', en: 'Merge “{marker}” with the next one' },
  insert: { zh: '在“{marker}”后插入一点', en: 'Insert a point after “{marker}”' },
  seriesShi: { zh: '分项改为“一是…二是…”', en: 'Convert the series to 一是…二是…' },
  seriesOrdinal: { zh: '分项改为“第一，…第二，…”', en: 'Convert the series to 第一，…第二，…' },
  seriesWords: { zh: '分项改为“首先，…其次，…”', en: 'Convert the series to 首先，…其次，…' },
  seriesParagraphs: { zh: '分项改为分段（一）（二）', en: 'Convert the series to paragraphs （一）（二）' },
  typing: { zh: '编排序号', en: 'Number the line' },
} as const satisfies Readonly<Record<string, Message>>;

const SCOPES = { level: 'renumberLevel', section: 'renumberSection', document: 'renumberDocument' } as const;
const FORMS = { shi: 'seriesShi', ordinal: 'seriesOrdinal', words: 'seriesWords', paragraphs: 'seriesParagraphs' } as const;

/** Title of an edit; without a marker its place is taken by 本节. */
export function editTitle(request: EditRequest, marker: string, locale: Locale): string {
  const named = marker === '' ? (locale === 'zh' ? '本节' : 'this section') : marker;
  return renderMessage(NAMES[nameOf(request)], { marker: named }, locale);
}

export function offerTitle({ request, marker }: Offer, locale: Locale): string {
  return editTitle(request, marker, locale);
}

function nameOf(request: EditRequest): keyof typeof NAMES {
  switch (request.name) {
    case 'renumber': return SCOPES[request.scope];
    case 'convertSeries': return FORMS[request.form];
    case 'enter': case 'removeMarker': case 'indent': case 'outdent':
    case 'selectSection': case 'selectSiblings': case 'nextMarker': return 'typing';
    default: return request.name;
  }
}
