import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis';
import { foldingRanges } from '../../server/src/features/foldingRanges';
import { DRAFT, ODD_TEXTS, place } from './draft';

/** First words of the first and of the last line, and the kind. */
function folded(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const word = (line: number): string => lines[line]!.trim().slice(0, 5);
  return foldingRanges(analyse(text)).map(({ firstLine, lastLine, kind }) => `${word(firstLine)}…${word(lastLine)} ${kind}`);
}

describe('folding', () => {
  it('folds the speech, its sections and what has more than one line', () => {
    assert.deepEqual(folded(DRAFT), ['在全县重点…同志们，让 part', '一、提高认…形势逼人。 part', '二、突出重…（二）抓民 part', '三、压实责…责任要落实 part']);
  });
  it('does the same with any line end', () => {
    for (const end of ['\r\n', '\r']) assert.deepEqual(folded(DRAFT.replaceAll('\n', end)), folded(DRAFT));
  });
  it('folds an opening of several lines', () => {
    const draft = DRAFT.replace('下面，我讲', '\n　　大家都很努力。\n　　下面，我讲');
    assert.ok(folded(draft).includes('这次会议的…下面，我讲 part'), folded(draft).join('\n'));
  });
  it('leaves a line on which the next section begins to be seen', () => {
    const draft = '在全县工作会上的讲话\n同志们：\n（一）抓项目。项目是大事。\n要抓紧。\n要抓好。（二）抓民生。民生是大事。\n要办好。\n（三）抓作风。作风要实。';
    assert.deepEqual(folded(draft).slice(1), ['（一）抓项…要抓紧。 part', '要抓好。（…要办好。 part']);
  });
  it('folds neighbouring lines of furniture, as something to look past', () => {
    const analysis = analyse('页眉\n\n页脚\n正文\n页码\n');
    const furniture = ['页眉', '页脚', '页码'].map((words) => place(analysis.text, words));
    const folds = foldingRanges({ ...analysis, outline: { ...analysis.outline, furniture } });
    assert.deepEqual(folds.filter(({ kind }) => kind === 'furniture'), [{ firstLine: 0, lastLine: 2, kind: 'furniture' }]);
  });
  it('has well-formed ranges for any text', () => {
    for (const text of ODD_TEXTS) {
      const analysis = analyse(text);
      for (const { firstLine, lastLine } of foldingRanges(analysis)) assert.ok(0 <= firstLine && firstLine < lastLine && lastLine < analysis.lines.lineCount);
    }
  });
});
