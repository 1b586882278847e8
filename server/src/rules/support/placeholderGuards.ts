/** Tells a placeholder from what only looks like one: anonymised names, notes, emphasis, rhetorical ？？. */
import type { Span } from '../../text/span';

/** A place to fill in. */
export interface Placeholder {
  readonly span: Span;
  /** May be something else in a finished text. */
  readonly weak: boolean;
}

/** What stands before and after a find on its line. */
interface Line {
  readonly before: string;
  readonly after: string;
}

/** Single-character surnames, without those that are also prepositions (向、和、于、从). */
const SURNAME =
  /[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐傅皮卞齐康伍余元顾孟黄穆萧尹姚邵汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房丁邓洪包左石崔吉龚程邢裴陆荣翁荀羊甄曲封储靳段巫焦侯车班仰秋仲宫宁仇甘厉祖武符刘景詹龙叶印黎薄白蒲邰鄂籍卓屠蒙池乔阴苍闻党翟谭劳申扶桂牛边尚农温庄晏柴瞿阎连易廖匡辜聂曾关沙游权盖桓岳帅佟佘]$/;
const ORGANISATION = /^(?:单位|部门|公司|企业|机关|街道|社区|学校|项目|会议|县|市|区|镇|乡|村|局|厅|州|省|年|月)/;
const FORM_NAME = /^[^“”\n]{0,20}”(?:的)?(?:印章|公章|字样|样式|格式|模板|名义|式样)/;
const TO_FILL = /待|此处|填|补|姓名|人名|单位名|数字|数据|时间|地点|日期|职务|名称|金额|[Xx×Ｘ]|…|_|^【[ \u3000]*】$|^【(?:单位|会议|项目|文件|领导)】$/;
const AMOUNT_AFTER = /^(?:%|％|个|名|位|家|万|亿|元|项|县|市|镇|乡|村|月|日|年|同志|书记|人次|户|亩|吨|公里)/;
const AMOUNT_BEFORE = /[达约共为第占至近前率]$/;

/**
 * @param span a find in `text`.
 * @param around the line that holds it.
 * @param excerpt whether the speech is printed in extracts (节录).
 */
export function notPlaceholder(text: string, span: Span, around: Span, excerpt: boolean): boolean {
  const found = text.slice(span.start, span.end);
  const before = text.slice(Math.max(around.start, span.start - 8), span.start);
  const after = text.slice(span.end, Math.min(around.end, span.end + 30));
  const line: Line = { before: text.slice(around.start, span.start), after: text.slice(span.end, around.end) };
  if (found.startsWith('某')) return after.startsWith('人') || (SURNAME.test(before) && !ORGANISATION.test(after));
  if (found.startsWith('【')) return !isBlankToFill(line, found);
  if (found.startsWith('（') || found.startsWith('(')) return isRemark(found, excerpt);
  if (found.startsWith('*')) return !isLoneEmphasis(line);
  if (found.startsWith('_')) return isUnderlining(line, found);
  if (found.startsWith('待')) return /[有亟急尚还仍等期接招对款优看虐厚]$/.test(before);
  if (/^[？?]/.test(found)) return !isUnknownAmount(line, before, after);
  if (/[XxＸｘ×✕]{2}/.test(found)) return /路易$/.test(before) || (before.endsWith('“') && FORM_NAME.test(after));
  return false;
}

/** Words that ask to be replaced; not a glossary mark 【18】, a label at the start of a line, or a title. */
function isBlankToFill(line: Line, found: string): boolean {
  if (/^【\d+】$/.test(found) || !TO_FILL.test(found)) return false;
  const label = isBlank(line.before) && !isBlank(line.after);
  return !label || /待|填|此处|补/.test(found);
}

/** A remark that belongs to the text: （具体方案另行印发）, （这里有掌声）, （待会后印发）. */
function isRemark(found: string, excerpt: boolean): boolean {
  const inner = found.slice(1, -1);
  if (/^(?:略|下略|省略)/.test(inner)) return excerpt || !/^(?:略|下略|省略)(?:$|[，。：:]|.{0,6}(?:字|段))/.test(inner);
  if (inner.startsWith('具体')) return !/填|补|待|核|略|数据|数字|[Xx×]/.test(inner);
  if (inner.startsWith('这里')) return !/填|补|写|加|插|放|待|核/.test(inner);
  if (inner.startsWith('此处')) return /掌声|鼓掌|停顿/.test(inner);
  if (inner.startsWith('补充')) return !/^补充(?:$|[：:，。完]|数据|情况|内容|具体|说明|材料|例子|案例)/.test(inner);
  if (inner.startsWith('待')) return !/^待(?:补|填|定|核|完善|确认|更新|统计|提供|查|加|写|续写)/.test(inner);
  return false;
}

/** Stars without a partner that stand for a name (刚才，**同志通报); paired ones are Markdown. */
function isLoneEmphasis({ before, after }: Line): boolean {
  return !before.includes('**') && !after.includes('**') && !isBlank(before) && !isBlank(after);
}

/** `__强调__` in Markdown, or a rule across the page. */
function isUnderlining({ before, after }: Line, found: string): boolean {
  if (isBlank(before) && isBlank(after)) return true;
  return found === '__' && (before.includes('__') || after.includes('__'));
}

/** ？？ in the place of a number or a name, not at the end of an exclamation. */
function isUnknownAmount(line: Line, before: string, after: string): boolean {
  if (isBlank(line.before) && isBlank(line.after)) return true;
  return AMOUNT_AFTER.test(after) || (AMOUNT_BEFORE.test(before) && !isBlank(after));
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** `20XX年XX月XX` is one place to fill in, not three. */
export function joinDates(line: string, found: readonly Placeholder[]): Placeholder[] {
  const joined: Placeholder[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    if (last !== undefined && /^[年月日时点]$/.test(line.slice(last.span.end, next.span.start))) {
      joined[joined.length - 1] = { span: { start: last.span.start, end: next.span.end }, weak: last.weak && next.weak };
    } else joined.push(next);
  }
  return joined;
}
