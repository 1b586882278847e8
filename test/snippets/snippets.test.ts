/** Every snippet is well formed, and what it inserts has no fault but places to fill in. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse } from '../../server/src/analysis';
import { rules } from '../../server/src/rules/index';
import { formatChinese, parseNumeral } from '../../server/src/text/numerals';
import { expandSnippet } from '../../server/src/snippets/expandSnippet';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: string | readonly string[];
  readonly description: string;
}

const snippets = Object.entries(JSON.parse(readFileSync('snippets/policy-speech.json', 'utf8')) as Record<string, Snippet>);

const TITLE = '# 在全县防汛工作会议上的讲话';
const SALUTATION = '同志们：';
const OPENING = '今天，我们召开全县防汛工作会议，主要任务是分析汛情、部署工作。';
const TRANSITION = '下面，我讲几点意见。';
const POINTS = ['认清形势', '突出重点', '压实责任', '严明纪律', '强化保障', '加强宣传', '严格督查', '搞好协同'];

describe('expandSnippet', () => {
  for (const [body, text, stops] of [
    ['$1和${2}$0', '和', [0, 1, 2]],
    ['${1:甲}、$1、${1}', '甲、甲、甲', [1]],
    ['在${1:全县${2:防汛}工作${3|会议,大会|}}上', '在全县防汛工作会议上', [1, 2, 3]],
    ['\\$1 ${1:a\\}b} ${2|x\\,y,z|}', '$1 a}b x,y', [1, 2]],
  ] as const) {
    it(body, () => assert.deepEqual(expandSnippet(body), { text, stops }));
  }
  for (const body of ['${1:甲', '甲}', '$TM_SELECTED_TEXT']) {
    it(`refuses ${body}`, () => assert.throws(() => expandSnippet(body)));
  }
});

describe('snippets', () => {
  it('are 81', () => assert.equal(snippets.length, 81));

  it('have prefixes of their own, in pinyin initials and in Chinese', () => {
    const prefixes = snippets.flatMap(([, snippet]) => snippet.prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const [name, { prefix }] of snippets) {
      assert.ok(prefix.some((one) => /^[a-z]{2,6}$/.test(one)), `${name} has no pinyin prefix`);
      assert.ok(prefix.some((one) => /^\p{Script=Han}+$/u.test(one)), `${name} has no Chinese prefix`);
    }
  });

  it('are linted by rules', () => assert.notEqual(rules.length, 0));

  it('would not pass with a wrong number of points', () => {
    const [name, snippet] = snippets.find(([candidate]) => candidate === '过渡·讲三点意见')!;
    const text = embed(name, expand(snippet)).replace('三点意见', '四点意见');
    assert.deepEqual(faults(text).map((fault) => fault.rule), ['declared-count-mismatch']);
  });

  for (const [name, snippet] of snippets) {
    describe(name, () => {
      it('has consecutive tab stops and ends at $0', () => {
        const { stops } = expandSnippet(lines(snippet));
        assert.deepEqual(stops, stops.map((_, index) => index));
      });
      it('describes itself', () => assert.notEqual(snippet.description.trim(), ''));
      it('is faultless but for what must be filled in', () => {
        assert.deepEqual(faults(embed(name, expand(snippet))), []);
      });
    });
  }
});

function lines(snippet: Snippet): string {
  return typeof snippet.body === 'string' ? snippet.body : snippet.body.join('\n');
}

function expand(snippet: Snippet): string {
  return expandSnippet(lines(snippet)).text;
}

/** Findings of a text, places to fill in left out. */
function faults(text: string): { rule: string; text: string }[] {
  return analyse(text, { markdown: true })
    .findings()
    .map(({ rule, span }) => ({ rule: rule.meta.id, text: text.slice(span.start, span.end) }))
    .filter(({ rule }) => rule !== 'placeholder-leftover');
}

/** The snippet in the smallest speech in which it may stand; skeletons are speeches of their own. */
function embed(name: string, text: string): string {
  const kind = name.split('·')[0];
  switch (kind) {
    case '整篇':
      return text;
    case '标题':
      return speech([text, ...(text.includes(SALUTATION) ? [] : [SALUTATION]), OPENING]);
    case '日期行':
    case '讲话人行':
      return speech([TITLE, text, SALUTATION, OPENING]);
    case '称呼':
      return speech([TITLE, text, OPENING]);
    case '开头':
      return speech([TITLE, SALUTATION, text]);
    case '过渡':
      return speech([TITLE, SALUTATION, OPENING, text, ...pointsAfter(text)]);
    case '标题组':
      return speech([TITLE, SALUTATION, OPENING, TRANSITION, text]);
    default:
      return speech([TITLE, SALUTATION, OPENING, text]);
  }
}

function speech(paragraphs: readonly string[]): string {
  return `${paragraphs.map((paragraph) => paragraph.trim()).join('\n\n')}\n`;
}

/** As many sections as a transition promises, unless it brings its own. */
function pointsAfter(transition: string): readonly string[] {
  if (transition.includes('\n')) return [];
  const promised = parseNumeral(/(.)(?:点|个方面)/.exec(transition)?.[1] ?? '');
  assert.ok(promised !== null && promised <= POINTS.length, `no number in ${transition}`);
  return POINTS.slice(0, promised).map((point, index) => `${formatChinese(index + 1)}、${point}`);
}
