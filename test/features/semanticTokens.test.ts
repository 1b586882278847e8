import assert from 'node:assert/strict';
import { analyse, type Analysis } from '../../server/src/analysis';
import { semanticTokens, type SemanticToken } from '../../server/src/features/semanticTokens';
import { AUTHORED } from './authored';
import { DRAFT, ODD_TEXTS } from './draft';

/** Type, level and words of each token. */
function shown({ text }: Analysis, tokens: readonly SemanticToken[]): readonly string[] {
  return tokens.map(({ span, type, level }) => `${type}${level === 0 ? '' : String(level)} ${text.slice(span.start, span.end)}`);
}

function tokensOf(text: string, markdown = false): readonly string[] {
  const analysis = analyse(text, { markdown });
  return shown(analysis, semanticTokens(analysis));
}

function checkLaws(name: string, text: string): void {
  const analysis = analyse(text);
  const tokens = semanticTokens(analysis);
  let end = 0;
  for (const { span } of tokens) {
    assert.ok(end <= span.start && span.start < span.end && span.end <= text.length, `${name}: ${String(span.start)}–${String(span.end)} after ${String(end)}`);
    assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/, name);
    end = span.end;
  }
}

describe('semantic tokens', () => {
  it('name the parts of a speech', () => {
    assert.deepEqual(tokensOf(DRAFT), [
      'salutation 同志们：',
      'marker1 一、', 'heading1 提高认识，增强紧迫感', 'marker 一是', 'marker 二是', 'marker 三是',
      'marker1 二、', 'heading1 突出重点，抓好落实', 'marker2 （一）', 'lead2 抓项目', 'marker2 （二）', 'lead2 抓民生',
      'marker1 三、', 'heading1 压实责任，严格督查', 'salutation 同志们，',
    ]);
  });
  it('name figures, quotations, set phrases and placeholders, one within another', () => {
    const text = '同志们：\n　　2024年投资1.5亿元，增长8.3%，做到“两个维护”，纠治“四风”，学好《XX条例》，守护四史馆。请XX同志讲“十4五”。\n';
    assert.deepEqual(tokensOf(text), [
      'salutation 同志们：', 'figure 2024年', 'figure 1.5亿元', 'figure 8.3%', 'setPhrase “两个维护”', 'setPhrase “四风”',
      'quotation 《', 'placeholder XX', 'quotation 条例》', 'placeholder XX', 'quotation “十4五”',
    ]);
  });
  it('leave figures in headings in the colour of the heading', () => {
    assert.deepEqual(tokensOf('同志们：\n　　一、确保完成120个项目\n　　抓紧。\n　　二、抓好落实\n　　抓紧。\n'), [
      'salutation 同志们：', 'marker1 一、', 'heading1 确保完成120个项目', 'marker1 二、', 'heading1 抓好落实',
    ]);
  });
  it('are those of a range when a range is asked for', () => {
    const analysis = analyse(DRAFT);
    const at = DRAFT.indexOf('　　（一）');
    assert.deepEqual(shown(analysis, semanticTokens(analysis, { start: at, end: at + 1 })), ['marker2 （一）', 'lead2 抓项目']);
  });
  it('are the same in ranges as on the whole', () => {
    for (const { text } of AUTHORED.slice(0, 4)) {
      const analysis = analyse(text);
      const all = semanticTokens(analysis);
      const middle = text.indexOf('\n', text.length / 2);
      const halves = [{ start: 0, end: middle }, { start: middle + 1, end: text.length }].flatMap((range) => semanticTokens(analysis, range));
      assert.deepEqual(halves, all);
    }
  });
  it('leave out code and comments', () => {
    assert.deepEqual(tokensOf('# 讲话\n\n```\n一、“两个维护”\n```\n\n<!-- 2024年 -->\n', true), []);
  });
  it('are in order, within lines and never overlap, whatever the text', () => {
    for (const text of ODD_TEXTS) checkLaws(JSON.stringify(text.slice(0, 20)), text);
    for (const { name, text } of AUTHORED) for (const variant of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '')]) checkLaws(name, variant);
  });
});
