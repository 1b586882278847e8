/** The grammar finds every marker of the authored speeches, and is quick on very long lines. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { type Grammar, loadGrammar } from '../support/tokenize';

describe('grammar: whole texts', () => {
  let grammar: Grammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  describe('authored speeches', () => {
    const folder = 'test/fixtures/authored';
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      it(file, () => {
        const gold = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Gold;
        const lines = grammar.lines(readFileSync(`${folder}/${gold.file}`, 'utf8'));
        for (const { line, column, marker } of flatten(gold.outline)) {
          if (marker === '') continue;
          const tokens = lines[line - 1]!.tokens;
          const before = tokens.filter((token) => token.start < column).map((token) => token.text);
          if (before.join('').trim() !== '') continue;
          const found = tokens.find((token) => token.start === column);
          assert.ok(found, `${marker} in line ${line}`);
          assert.ok(found.scopes.some((scope) => scope.startsWith('keyword.other.marker.')), `${marker} in line ${line}`);
          assert.ok(found.text.startsWith(marker), `${marker} in line ${line}: ${found.text}`);
        }
        const title = lines[gold.titleLine - 1]!.tokens.flatMap((token) => token.scopes);
        assert.ok(title.includes('entity.name.section.title'), 'title');
        for (const { line, column, text } of gold.falseMarkers) {
          const covered = lines[line - 1]!.tokens.filter((token) => token.start < column + text.length && token.start + token.text.length > column);
          for (const token of covered) {
            const marker = token.scopes.find((scope) => /^keyword\.other\.marker\.(?!series)/.test(scope));
            assert.equal(marker, undefined, `${text} in line ${line}`);
          }
        }
      });
    }
  });

  describe('long lines', () => {
    for (const [name, length, unit] of [
      ['body', 200_000, '今年一季度完成投资1.5亿元，要统一思想、狠抓落实。'],
      ['one sentence', 50_000, '抓落实'],
      ['open quotations', 50_000, '“《‘（【'],
      ['markers', 50_000, '一、（一）1.①第一，一是'],
      ['verbs of a declared count', 50_000, '讲谈说提作'],
      ['salutations', 50_000, '各位同志们、'],
      ['digits', 50_000, '1234567890'],
      ['stars', 50_000, '**_ '],
      ['placeholders', 50_000, 'X×？…〇'],
      ['links', 50_000, '![['],
      ['blanks', 50_000, ' 　'],
      ['rules', 50_000, '- '],
      ['hashes', 50_000, '#'],
      ['joint ordinals', 50_000, '第一、第二、'],
    ] as const) {
      it(`${name}: ${length} characters are quick`, () => {
        const elapsed = time(grammar, unit.repeat(Math.ceil(length / unit.length)));
        assert.ok(elapsed < length / 20, `${elapsed} ms`);
      }).timeout(20_000);
    }
  });
});

/** Milliseconds for one line; a pattern that goes back and forth over it needs many times what the test allows. */
function time(grammar: Grammar, line: string): number {
  const start = performance.now();
  const [first] = grammar.lines(line);
  assert.equal(first?.stoppedEarly, false);
  return performance.now() - start;
}

interface GoldNode {
  readonly line: number;
  readonly column: number;
  readonly marker: string;
  readonly children: readonly GoldNode[];
}

interface Gold {
  readonly file: string;
  readonly titleLine: number;
  readonly outline: readonly GoldNode[];
  readonly falseMarkers: readonly { readonly line: number; readonly column: number; readonly text: string }[];
}

function flatten(nodes: readonly GoldNode[]): readonly GoldNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}
