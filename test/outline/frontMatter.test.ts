/** The head of a file: what it says, and that it changes nothing else. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyse } from '../../server/src/analysis';
import { targetLength } from '../../server/src/outline/frontMatter';
import { DRAFT } from '../features/draft';

const head = (line: string, end = '\n'): string => ['---', line, '---', DRAFT].join(end);

describe('front matter', () => {
  for (const [line, minutes] of [
    ['时长：20分钟', 20],
    ['时长: 20', 20],
    ['目标时长：约二十分钟', 20],
    ['时长：１５分', 15],
    ['时长：半小时', 30],
    ['时长：一个半小时', 90],
    ['时长：1.5小时', 90],
    ['时长：7.5分钟', 7.5],
    ['minutes: 20', 20],
    ['Minutes: "20"', 20],
    ['minutes: 20 # 县里定的', 20],
    ['minutes: 20 min', 20],
    ['时长：不长', null],
    ['时长：0', null],
    ['minutes: -5', null],
  ] as const) {
    it(`${line} means ${String(minutes)}`, () => {
      assert.equal(targetLength(head(line))?.minutes, minutes);
    });
  }
  it('keeps the words and their place', () => {
    const text = head('时长：不长 ');
    const found = targetLength(text)!;
    assert.equal(found.text, '不长');
    assert.equal(text.slice(found.span.start, found.span.end), '不长');
  });
  it('is found with any line end, a byte order mark and other lines around', () => {
    for (const end of ['\n', '\r\n', '\r']) assert.equal(targetLength(`\ufeff${head(`会议：推进会${end}时长：20分钟${end}县：示例县`, end)}`)?.minutes, 20);
  });
  it('is none without both fences, further down, or without a value', () => {
    for (const text of ['', '---', '---\n时长：20', '时长：20分钟\n', `${DRAFT}---\n时长：20\n---\n`, head('时长：'), head('会议：时长：20')]) assert.equal(targetLength(text), null, text);
  });
  it('changes neither outline nor findings of our speeches', () => {
    const folder = 'test/fixtures/authored';
    const speeches = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    assert.ok(speeches.length > 10);
    for (const text of speeches) {
      const added = '---\n会议：推进会\n时长：20分钟\n---\n';
      const plain = analyse(text);
      const headed = analyse(added + text);
      const shape = ({ outline, text: whole, findings }: typeof plain): unknown => [
        outline.speeches.map(({ title, salutations, sections, declaredCounts }) => [title?.text, salutations.map(({ text: words }) => words), JSON.stringify(sections, (key, value: unknown) => (/span/i.test(key) || key === 'numeral' ? undefined : value)), declaredCounts.map(({ text: words, actual }) => [words, actual])]),
        findings().map(({ rule, span }) => [rule.meta.id, whole.slice(span.start, span.end)]),
      ];
      assert.deepEqual(shape(headed), shape(plain));
    }
  });
});
