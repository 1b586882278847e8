/** 修改痕迹未清: remarks of those who revised the draft are still in the text. */
import type { Rule, RuleContext } from './rule';
import { bodyMatches, type Pattern, pattern } from './support/bodyParagraphs';

const ACTION = '(?:核实|核对|核|补充|修改|删除|斟酌|确认|调整|替换)';
const NOT_BRACKET = '[^（）()【】\\r\\n]';

const PATTERNS: readonly Pattern[] = [
  pattern(new RegExp(`[（(【](?:请|建议|拟|需|应|可)${NOT_BRACKET}{0,12}${ACTION}${NOT_BRACKET}{0,12}[）)】]`, 'g'), '（(【', '核补修删斟确调替'),
  pattern(new RegExp(`[（(【](?:待|再)${ACTION}${NOT_BRACKET}{0,6}[）)】]`, 'g'), '（(【', '待再', '核补修删斟确调替'),
  pattern(new RegExp(`[（(【]${NOT_BRACKET}{0,12}是否(?:保留|删除|删去|合适|准确|需要|妥当|属实|恰当|改为)${NOT_BRACKET}{0,8}[）)】]`, 'g'), '（(【', '否'),
  pattern(/[（(【](?:改|新增|原文|删|此处修改|增加)[）)】]/g, '（(【', '改新原删此增'),
  pattern(/(?<![:：\w/])\/\/[ ]?[\u4e00-\u9fff][^\r\n]{0,60}$/gm, '/'),
  pattern(/(?<!\w)@[\u4e00-\u9fff]{2,4}(?=[\s，。：]|$)/gm, '@'),
  pattern(/(?<=是否[^。！？?？\n]{1,20})[？?]{2,}$/gm, '否', '？?'),
];

export const rule: Rule = {
  meta: {
    id: 'editor-note-leftover',
    name: '修改痕迹未清',
    nameEn: 'Editing note left over',
    group: 'B',
    severity: 'warning',
    finalOnly: true,
    source: '编写经验（征求意见稿的批注）',
  },
  messages: {
    found: { zh: '“{text}”像是修改批注，定稿前请删除。', en: '“{text}” looks like an editing note; delete it before the final version.' },
    delete: { zh: '删去批注', en: 'Delete the note' },
  },
  *check(context: RuleContext) {
    for (const wanted of PATTERNS) {
      for (const { text, span } of bodyMatches(context, wanted)) {
        const fixes = [{ messageId: 'delete', edits: [{ span, newText: '' }], safe: false }];
        yield { messageId: 'found', data: { text }, span, fixes };
      }
    }
  },
};
