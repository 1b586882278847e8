/** 疑似抹名残缺: a name, a place or a number was erased from a borrowed text. */
import type { Finding, Rule, RuleContext, Severity } from './rule';
import { bodyMatches, type Pattern, pattern } from './support/bodyParagraphs';

interface Trace {
  readonly wanted: Pattern;
  readonly messageId: 'subject' | 'place' | 'number' | 'passive';
  /** Less than a warning where the words may stand in a sound text as well. */
  readonly severity?: 'information' | 'hint';
}

const TRACES: readonly Trace[] = [
  {
    messageId: 'subject',
    wanted: pattern(/(?:刚才|一会儿|稍后|下面|接下来|会前|会上)[，,](?:还要?|将|首先)?(?:汇报|通报|宣读|传达|部署|作|介绍|发言|讲话|表态|强调)(?:了|重要讲话|发言)/g, '刚稍下接会', '了话言'),
  },
  { messageId: 'place', wanted: pattern(/([省市县区乡镇])、\1(?=[对的要所领])/g, '省市县区乡镇', '、') },
  { messageId: 'place', wanted: pattern(/与[省市县区乡镇]一道/g, '与', '道') },
  { messageId: 'number', wanted: pattern(/一行次(?=亲临|莅临|来|到|深入)/g, '行', '次'), severity: 'information' },
  { messageId: 'number', wanted: pattern(/(?:组|团|队)一行(?=专程|亲临|莅临)/g, '专亲莅', '行'), severity: 'hint' },
  { messageId: 'place', wanted: pattern(/(?<=组|省|市|县)驻(?:工作组|督导组)/g, '驻'), severity: 'information' },
  { messageId: 'place', wanted: pattern(/确保[^，,。；\n]{2,40}[，,]确保[^，,。；\n]{2,40}[，,]确保平安(?=。)/g, '确', '安'), severity: 'hint' },
  {
    messageId: 'passive',
    wanted: pattern(/(?<=[。！？])(?:[\d０-９]{4}年(?:[\d０-９]{1,2}月)?(?:底|初)?|今年|去年|前年)?(?:[\d０-９]{1,2}月)?[，,]?被[^，,。\n]{2,14}(?:确定为|评为|列为|授予)/g, '被'),
    severity: 'hint',
  },
];

const LONGEST_SENTENCE = 400;

export const rule: Rule = {
  meta: {
    id: 'erased-subject',
    name: '疑似抹名残缺',
    nameEn: 'Name erased from a borrowed text',
    group: 'B',
    severity: 'warning',
    source: '编写经验（套用网稿时人名、地名、数字被抹）',
  },
  messages: {
    subject: {
      zh: '“{text}……”缺人名或单位，可能是套用网稿时被抹掉了。请补主语。',
      en: '“{text}…” lacks a person or an office; it may have been erased from a borrowed text. Add the subject.',
    },
    place: { zh: '“{text}”像是缺地名或单位，可能是套用网稿时被抹掉了。', en: '“{text}” seems to lack a place or an office; it may have been erased.' },
    number: { zh: '“{text}”像是缺人数或次数，可能是套用网稿时被抹掉了。', en: '“{text}” seems to lack a number; it may have been erased.' },
    passive: { zh: '“{text}……”前面没有主语。请核对是否被抹掉。', en: '“{text}…” has no subject; check whether it was erased.' },
  },
  check,
};

interface Place {
  readonly finding: Finding;
  readonly severity: Severity | undefined;
}

/** One warning a sentence: what else is missing in it weighs less, as one look settles both. */
function* check(context: RuleContext): Generator<Finding> {
  const places = TRACES.flatMap(({ wanted, messageId, severity }): Place[] =>
    bodyMatches(context, wanted).map(({ text, span }) => ({ finding: { messageId, data: { text }, span }, severity })),
  ).sort((a, b) => a.finding.span.start - b.finding.span.start);
  let warnedUntil = -1;
  for (const { finding, severity } of places) {
    const { start } = finding.span;
    const weight = severity ?? (start < warnedUntil ? 'information' : undefined);
    if (weight === undefined) warnedUntil = sentenceEnd(context.text, start);
    yield weight === undefined ? finding : { ...finding, severity: weight };
  }
}

function sentenceEnd(text: string, from: number): number {
  const length = text.slice(from, from + LONGEST_SENTENCE).search(/[。！？\n]/);
  return from + (length < 0 ? LONGEST_SENTENCE : length);
}
