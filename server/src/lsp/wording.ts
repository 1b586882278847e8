/** Sentences of the server itself, in both languages. */
import { type Locale, renderMessage } from '../l10n/messages';
import type { Message, MessageData } from '../rules/rule';

const WORDING = {
  speech: { zh: '讲话稿', en: 'Speech' },
  opening: { zh: '开头', en: 'Opening' },
  closing: { zh: '结尾', en: 'Closing' },
  untitled: { zh: '（无标题）', en: '(untitled)' },
  lengthCharacters: { zh: '{characters}字', en: '{characters} chars' },
  lengthMinutes: { zh: '{minutes}分', en: '{minutes} min' },
  lengthSeconds: { zh: '{seconds}秒', en: '{seconds} s' },
  lengthAndTime: { zh: '{length}·{time}', en: '{length} · {time}' },
  lensLength: { zh: '{length}·占{percent}%', en: '{length} · {percent}%' },
  hintMissing: { zh: '缺{markers}', en: 'missing {markers}' },
  hintKept: { zh: '“{text}”，后面正好 {actual} 项。', en: '“{text}”: exactly {actual} follow.' },
  hoverSection: { zh: '**{marker}** {place}，同级共 {total} 项', en: '**{marker}** {place}, {total} at this level' },
  hoverLevel: { zh: '第 {level} 级 · {characters} 字 · 约 {minutes} 分钟', en: 'Level {level} · {characters} characters · about {minutes} min' },
  hoverPoint: { zh: '**{marker}** 段内分项第 {position} 项，共 {total} 项', en: '**{marker}** item {position} of {total} inside the paragraph' },
  hoverLength: { zh: '{characters} 字 · 约 {minutes} 分钟', en: '{characters} characters · about {minutes} min' },
  hoverShare: { zh: '占全文 {share}%，各部分平均 {average}%', en: '{share}% of the speech; the average part takes {average}%' },
  hoverBudget: { zh: '按目标时间，每部分平均约 {minutes} 分钟', en: 'By the target, each part has about {minutes} min' },
  promiseKept: { zh: '**{text}** 后面正好 {actual} 项。', en: '**{text}** exactly {actual} follow.' },
  promiseBroken: { zh: '**{text}** 说的是 {count} 项，后面是 {actual} 项。', en: '**{text}** promises {count}, but {actual} follow.' },
  promiseOpen: { zh: '**{text}** 没有说定几项，后面是 {actual} 项。', en: '**{text}** promises no number; {actual} follow.' },
  markerNext: { zh: '下一点', en: 'next point' },
  markerOuter: { zh: '上一级下一点', en: 'next point one level up' },
  markerFirst: { zh: '下一级第一点', en: 'first point below' },
  termUsed: { zh: '用过的词语', en: 'used before' },
  fixAll: { zh: '修正全部可放心修正之处', en: 'Fix everything that is safe to fix' },
  clean: { zh: '清理粘贴稿', en: 'Clean up pasted text' },
  cleanSelection: { zh: '清理选中的文字', en: 'Clean up the selected text' },
  rulePage: { zh: '规则说明：{name}', en: 'About the rule: {name}' },
  ignoreLine: { zh: '忽略此处：{name}', en: 'Ignore here: {name}' },
  ignoreFile: { zh: '在本文件忽略此规则：{name}', en: 'Ignore in this file: {name}' },
  disableRule: { zh: '关闭此规则：{name}', en: 'Switch the rule off: {name}' },
  configUnreadable: { zh: '没能读取 {file}，略过它的设置：{reason}', en: '{file} could not be read, its settings are left out: {reason}' },
  unknownRule: { zh: '设置 policySpeech.rules 里没有「{key}」这条规则，已略过。', en: 'Setting policySpeech.rules: there is no rule “{key}”; ignored.' },
  badSeverity: {
    zh: '设置 policySpeech.rules 里「{key}」的值 {value} 无效，已略过。可用：off、hint、information、warning、error。',
    en: 'Setting policySpeech.rules: {value} is no value for “{key}”; ignored. Use off, hint, information, warning or error.',
  },
  unknownOption: { zh: '设置 policySpeech.rules 里没有「{key}」这个选项，已略过。', en: 'Setting policySpeech.rules: there is no option “{key}”; ignored.' },
  badSetting: { zh: '设置 policySpeech.{key} 的值 {value} 无效，已略过。', en: 'Setting policySpeech.{key}: {value} is no valid value; ignored.' },
  settingsUnavailable: { zh: '没能向编辑器取得设置，改用启动时的设置：{reason}', en: 'The editor did not give its settings, those of the start are used: {reason}' },
  ruleFailed: { zh: '规则「{rule}」出错，本次略过这条规则：{reason}', en: 'Rule “{rule}” failed and was left out this time: {reason}' },
  wordsUnavailable: {
    zh: '没能载入分词组件 nodejieba，改用内置分词，不影响使用：{reason}',
    en: 'The word segmenter nodejieba could not be loaded, the built-in one is used instead: {reason}',
  },
  requestFailed: { zh: '请求 {method} 没能完成：{reason}', en: 'Request {method} could not be completed: {reason}' },
  notificationFailed: { zh: '通知 {method} 没能处理：{reason}', en: 'Notification {method} could not be handled: {reason}' },
  publishFailed: { zh: '没能检查文档：{reason}', en: 'The document could not be checked: {reason}' },
  notInitialized: { zh: '还没有收到 initialize，不能处理 {method}。', en: 'No initialize has come yet, so {method} cannot be handled.' },
  shutDown: { zh: '服务已关闭，不再处理 {method}。', en: 'The server has been shut down and does not handle {method} any more.' },
  twice: { zh: '已经初始化过，initialize 只能发一次。', en: 'initialize may be sent only once.' },
  noParams: { zh: '请求 {method} 没有参数。', en: 'Request {method} came without parameters.' },
  unknownRequest: { zh: '没有 {method} 这种请求。', en: 'There is no request {method}.' },
  cancelled: { zh: '请求 {method} 已取消。', en: 'Request {method} was cancelled.' },
  outdated: { zh: '文档已改动或已关闭，请求 {method} 的结果作废。', en: 'The document changed or was closed, so the result of {method} is out of date.' },
} as const satisfies Readonly<Record<string, Message>>;

export type WordingId = keyof typeof WORDING;

export function say(id: WordingId, locale: Locale, data?: MessageData): string {
  return renderMessage(WORDING[id], data, locale);
}

/** Minutes as one reads them: one digit after the point below ten. */
export function sayMinutes(minutes: number): string {
  return minutes < 10 ? minutes.toFixed(1) : String(Math.round(minutes));
}

/** What went wrong, in a few words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
