/** A small draft that the feature tests share, and ways to point into it. */
import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/analysis';
import type { Span } from '../../server/src/text/span';

export const DRAFT = [
  '在全县重点工作推进会上的讲话',
  '（2025年3月12日）',
  '县长　陆知行',
  '同志们：',
  '　　这次会议的主要任务是部署重点工作。下面，我讲三点意见。',
  '　　一、提高认识，增强紧迫感',
  '　　形势逼人。一是任务重，担子不轻；二是时间紧；三是要求高。大家要清醒。',
  '　　二、突出重点，抓好落实',
  '　　（一）抓项目。要抓好开工，更要抓好投产。',
  '　　（二）抓民生。要办好实事。',
  '　　三、压实责任，严格督查',
  '　　责任要落实到人。',
  '　　同志们，让我们共同努力，为全县发展作出更大贡献！',
  '',
].join('\n');

/** The only place of the words in the text. */
export function place(text: string, words: string): Span {
  const start = text.indexOf(words);
  assert.ok(start >= 0, `no ${words}`);
  assert.equal(text.indexOf(words, start + 1), -1, `${words} twice`);
  return { start, end: start + words.length };
}

export function words({ text }: Analysis, spans: readonly Span[]): readonly string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

/** Texts that are no speeches, to show that nothing breaks on them. */
export const ODD_TEXTS: readonly string[] = [
  '',
  '\n',
  '\r\n\r\n',
  '\ufeff',
  '\ud842',
  '\udfb7一、\ud842',
  '一、',
  '一、\n二、\n三、',
  '（一）（二）（三）',
  '一是二是三是',
  '同志们：',
  '同志们：\r同志们：\r同志们：',
  '一、讲三点意见。一是，二是，三是',
  '# 标题\n\n```\n一、\n```\n',
  '\0\x01\x02一、\0二、',
  '！？。，、：；“”',
  '一、好。'.repeat(300),
  '（1）'.repeat(300),
  '第一，抓落实；'.repeat(200),
  '汉'.repeat(200_000),
];
