/** Salutations (称谓): whole lines, paragraph heads and, in texts without line breaks, after a sentence end. */
import type { Flow } from './flow';

/** How the people addressed are called; the end of each part of a salutation. */
const AUDIENCE =
  /(?:同志们?|朋友们?|战友们?|同学们?|同事们?|同仁们?|乡亲们?|老师们?|家长们?|老领导们?|代表们?|委员们?|领导们?|来宾们?|嘉宾们?|专家们?|企业家们?|女士们?|先生们?|孩子们|伙伴们|党员|职工|员工|干部|校友们?|书记|市长|县长|省长|州长|旗长|部长|局长|主任|主席|院长|校长|董事长|总经理|厅长|区长|镇长|乡长|政委|司令员|工友们?|乡亲|居民|村民|市民|学员|新生|家人们|官兵|民警|队员|志愿者|工作者们?|教师|教授|博士|院士|人民|听众|观众)$/;

const VOCATIVE = /^(?:同志们|朋友们|战友们|同学们|同事们|同仁们|乡亲们|老师们|家长们|各位|诸位|女士们|先生们|孩子们|尊敬的|敬爱的|亲爱的|全体|代表们|委员们|校友们|伙伴们)/;

/** 各位工友: whoever is addressed so. */
const ADDRESSED = /^(?:各位|诸位|尊敬的|敬爱的|亲爱的)[\u4e00-\u9fff]{2,8}$/;

const LINE_LENGTH = 60;
const PART_LENGTH = 25;
const CLOSE = /[：:！!，,]/;
const SEPARATOR = /[、，,\s\u3000]/;
/** Parts that end like an audience but say something: 我代表, 讲给领导. */
const NO_PART = /[我你他向给让请对由和]|作了|通报|发言|讲话|报告|会议|签发|[0-9（(]/;

/** Whether the whole text of a short line is a salutation. */
export function isSalutationLine(text: string): boolean {
  if (text.length < 3 || text.length > LINE_LENGTH) return false;
  const closed = CLOSE.test(text[text.length - 1] ?? '');
  if (!closed && !VOCATIVE.test(text)) return false;
  const body = closed ? text.slice(0, -1) : text;
  const parts = body.split(/[、，,\s\u3000]+/);
  return parts.every(isAudience) && (parts.length > 1 || VOCATIVE.test(text) || /[：:]$/.test(text));
}

function isAudience(part: string): boolean {
  if (part.length === 0 || part.length > PART_LENGTH || !(AUDIENCE.test(part) || ADDRESSED.test(part))) return false;
  return !NO_PART.test(part.replace(/^尊敬的/, ''));
}

/** Length of the salutation that begins at an index, with the mark that closes it; 0 where there is none. */
export function salutationAt(text: string, index: number): number {
  if (!VOCATIVE.test(text.slice(index, index + 3))) return 0;
  let length = 0;
  let part = '';
  const limit = Math.min(text.length, index + LINE_LENGTH);
  for (let i = index; i < limit; i++) {
    const character = text[i] ?? '';
    const closes = CLOSE.test(character);
    if (!closes && !SEPARATOR.test(character)) {
      part += character;
      if (part.length > PART_LENGTH) break;
      continue;
    }
    if (part !== '' && !isAudience(part)) break;
    part = '';
    if (closes) length = i + 1 - index;
    if (/[：:！!]/.test(character)) break;
  }
  return length;
}

function salutationHead(text: string): number {
  return salutationAt(text, 0);
}

/** A salutation in the text of a flow. */
export interface SalutationPlace {
  /** Index of the flow among those searched. */
  readonly flow: number;
  readonly start: number;
  readonly end: number;
  /** Makes up the whole paragraph. */
  readonly line: boolean;
}

const INSIDE = /(?:[。！？…；”]|\/摄)[\s\u3000]*(?=同志们|各位代表|各位委员|朋友们|同学们|老师们|女士们)/g;

/**
 * Salutations in the texts of one speech, in order.
 * @param inside whether to look inside paragraphs too; for texts without line breaks.
 */
export function findSalutations(flows: readonly Flow[], inside: boolean): SalutationPlace[] {
  const found: SalutationPlace[] = [];
  flows.forEach((flow, index) => {
    const line = flow.known.of(isSalutationLine);
    const head = line ? flow.text.length : flow.known.of(salutationHead);
    if (head > 0) found.push({ flow: index, start: 0, end: head, line });
    if (!inside || line) return;
    for (const match of flow.text.matchAll(INSIDE)) {
      const start = match.index + match[0].length;
      const length = salutationAt(flow.text, start);
      if (length > 0) found.push({ flow: index, start, end: start + length, line: false });
    }
  });
  return found;
}
