/** 时长: the speech takes longer than the limit that was set. */
import { createReadAloud } from '../outline/readAloud';
import { readingMinutes } from '../text/reading';
import type { Rule, RuleContext } from './rule';

const SPEED = 200;

export const rule: Rule = {
  meta: {
    id: 'speech-duration',
    name: '时长',
    nameEn: 'Too long',
    group: 'C',
    severity: 'information',
    source: '讲话稿通行读速（每分钟 160—240 字）；时限由会议定',
    options: {
      maxMinutes: { default: 0, minimum: 0, zh: '最多讲多少分钟；0 为不查。', en: 'Most minutes the speech may take; 0 for no limit.' },
      charactersPerMinute: { default: SPEED, minimum: 60, zh: '每分钟念多少字。', en: 'Characters read in a minute.' },
    },
  },
  messages: {
    found: {
      zh: '约 {characters} 字，按每分钟 {speed} 字约 {minutes} 分钟，超过设定的 {limit} 分钟。',
      en: '{characters} characters take about {minutes} minutes at {speed} a minute; the limit is {limit}.',
    },
  },
  *check({ text, outline, speech, options, known }: RuleContext) {
    const limit = Number(options['maxMinutes'] ?? 0);
    const speed = Number(options['charactersPerMinute'] ?? SPEED);
    if (!(limit > 0)) return;
    const characters = createReadAloud(text, { ...outline, speeches: [speech] }, { known }).speech(speech);
    const minutes = readingMinutes(characters, speed);
    const first = speech.paragraphs.find(({ kind }) => kind !== 'blank' && kind !== 'excluded');
    if (minutes <= limit || first === undefined) return;
    yield { messageId: 'found', data: { characters, speed, minutes: Math.ceil(minutes), limit }, span: speech.title?.span ?? first.content };
  },
};
