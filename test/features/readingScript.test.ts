/** The draft as it is read aloud. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyse } from '../../server/src/analysis';
import { readingScript, type ScriptSentence } from '../../server/src/features/readingScript';
import { createReadAloud } from '../../server/src/outline/readAloud';
import { DRAFT, ODD_TEXTS } from './draft';

function lines(sentence: ScriptSentence): string {
  return sentence.groups.map(({ text }) => text).join('|');
}

describe('reading script', () => {
  const script = readingScript(analyse(DRAFT));

  it('shows the title, leaves date and speaker out, and reads the rest sentence by sentence', () => {
    assert.deepEqual(script.sentences.slice(0, 8).map((sentence) => [sentence.kind, lines(sentence)]), [
      ['title', '在全县重点工作推进会上的讲话'],
      ['salutation', '同志们：'],
      ['body', '这次会议的主要任务是部署重点工作。'],
      ['body', '下面，我讲三点意见。'],
      ['heading', '一、提高认识，增强紧迫感'],
      ['body', '形势逼人。'],
      ['body', '一是任务重，担子不轻；|二是时间紧；|三是要求高。'],
      ['body', '大家要清醒。'],
    ]);
  });
  it('knows headings that stand alone and that run on, with their levels', () => {
    const headings = script.sentences.filter(({ kind }) => kind === 'heading').map((sentence) => [sentence.level, lines(sentence)]);
    assert.deepEqual(headings, [
      [1, '一、提高认识，增强紧迫感'], [1, '二、突出重点，抓好落实'], [2, '（一）抓项目。'], [2, '（二）抓民生。'], [1, '三、压实责任，严格督查'],
    ]);
  });
  it('gives each sentence its part', () => {
    const labels = script.parts.map(({ kind, label }) => label || kind);
    assert.deepEqual(labels, ['在全县重点工作推进会上的讲话', 'opening', '一、提高认识，增强紧迫感', '二、突出重点，抓好落实', '三、压实责任，严格督查', 'closing']);
    const partOf = (words: string): string | undefined => labels[script.sentences.find((sentence) => lines(sentence).includes(words))!.part];
    assert.deepEqual(['同志们：', '下面', '形势', '投产', '到人', '让我们'].map(partOf), [labels[0], 'opening', labels[2], labels[3], labels[4], 'closing']);
  });
  it('begins paragraphs where they begin', () => {
    assert.deepEqual(script.sentences.filter(({ opens }) => opens).length, 11);
    assert.equal(script.sentences.find((sentence) => lines(sentence) === '大家要清醒。')!.opens, false);
  });
  it('places each sentence in the text', () => {
    for (const { span, groups } of script.sentences) assert.equal(DRAFT.slice(span.start, span.end), groups.map(({ text }) => text).join(''));
  });
  it('joins what page furniture cuts apart', () => {
    const text = `同志们：\n今天的会议很重要。\n${'各级各部门要提高认识，'.repeat(8)}压实\n2、责任。${'抓好落实，'.repeat(14)}一抓\n3、到底。${'抓好落实，'.repeat(14)}务求\n4、实效。\n`;
    const found = readingScript(analyse(text)).sentences.map((sentence) => sentence.groups.map(({ text: words }) => words).join(''));
    assert.ok(found.some((sentence) => sentence.endsWith('压实责任。')), found.join('\n'));
  });
  it('leaves marks of emphasis out of Markdown', () => {
    const { sentences } = readingScript(analyse('# 讲话\n\n同志们：\n\n要抓**重点**工作。\n', { markdown: true }));
    assert.equal(lines(sentences.at(-1)!), '要抓重点工作。');
  });
  it('leaves the front matter out', () => {
    assert.deepEqual(readingScript(analyse(`---\n时长：20分钟\n---\n${DRAFT}`)).sentences.map(lines), script.sentences.map(lines));
  });
  it('tells speeches of one file apart', () => {
    const long = DRAFT.replace('责任要落实到人。', '责任要落实到人。'.repeat(30));
    const { parts, sentences } = readingScript(analyse(long + long));
    assert.deepEqual([...new Set(sentences.map(({ part }) => parts[part]!.speech))], [0, 1]);
  });
  it('reads our speeches whole: as many syllables and pauses as are counted, no long lines', () => {
    const folder = 'test/fixtures/authored';
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    assert.ok(names.length > 10);
    for (const name of names) {
      const analysis = analyse(readFileSync(`${folder}/${name}`, 'utf8'));
      const reading = createReadAloud(analysis.text, analysis.outline);
      const groups = readingScript(analysis).sentences.flatMap((sentence) => sentence.groups);
      const sum = (of: 'characters' | 'pauses'): number => groups.reduce((total, group) => total + group[of], 0);
      const whole = { start: 0, end: analysis.text.length };
      assert.equal(sum('characters'), analysis.outline.speeches.reduce((total, speech) => total + reading.speech(speech), 0), name);
      assert.ok(Math.abs(sum('pauses') - reading.pauses(whole)) < 1e-6 || analysis.outline.speeches.some(({ appendix }) => appendix !== null), `${name}: ${String(sum('pauses'))}, ${String(reading.pauses(whole))}`);
      assert.deepEqual(groups.filter(({ text, characters }) => text.length > 20 && characters > 0), [], name);
    }
  });
  it('stands any text', () => {
    for (const text of ODD_TEXTS) {
      const { sentences, parts } = readingScript(analyse(text));
      for (const { part, groups } of sentences) assert.ok(part < parts.length && groups.length > 0, JSON.stringify(text.slice(0, 20)));
    }
  });
});
