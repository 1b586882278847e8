/** 忽略此处 and 在本文件忽略此规则: the finding goes, nothing else changes. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Analysis, analyse } from '../../server/src/analysis';
import { ignoreEdits } from '../../server/src/features/ignoreEdits';
import { outlineItems, type OutlineNode, placedNode } from '../../server/src/features/outlineItems';
import type { RuleFinding } from '../../server/src/lint/runRules';
import { applyEdits, type TextEdit } from '../../server/src/text/textEdit';
import { DRAFT } from './draft';

const SAMPLES = 'client/samples';
const AUTHORED = 'test/fixtures/authored';
const BRACKETS = 'ordinal-bracket-width';
const FAULTY = DRAFT.replace('（二）', '(二)');

/** What an outline says of the text, without places. */
function shape(analysis: Analysis): object {
  const view = outlineItems(analysis);
  const node = ({ id, kind, label, level, characters, children }: OutlineNode): object => ({ id, kind, label, level, characters, children: children.map(node) });
  return { speeches: view.speeches.map(placedNode).map(node), declared: view.declaredCounts.map(({ text, count, actual }) => [text, count, actual]) };
}

/** Findings as rule and message, without places. */
function named(findings: readonly RuleFinding[]): readonly string[] {
  return findings.map(({ rule, messageId }) => `${rule.meta.id} ${messageId}`).sort();
}

function edits(analysis: Analysis, finding: RuleFinding): { readonly line: TextEdit; readonly file: TextEdit } {
  return ignoreEdits(analysis, finding) ?? assert.fail('no edit');
}

function findingOf(analysis: Analysis, id: string): RuleFinding {
  return analysis.findings().find(({ rule }) => rule.meta.id === id) ?? assert.fail(`no ${id}`);
}

describe('ignoring here', () => {
  it('appends a comment to the line', () => {
    const analysis = analyse(FAULTY);
    const after = applyEdits(FAULTY, [edits(analysis, findingOf(analysis, BRACKETS)).line]);
    assert.ok(after.includes(`(二)抓民生。要办好实事。 <!-- policy-speech-ignore-line ${BRACKETS} -->\n`));
    assert.deepEqual(analyse(after).findings(), []);
  });
  it('adds to the comment that is there', () => {
    const text = FAULTY.replace('要办好实事。', '要给XX村办好实事。 <!-- policy-speech-ignore-line placeholder-leftover -->');
    const analysis = analyse(text);
    const after = applyEdits(text, [edits(analysis, findingOf(analysis, BRACKETS)).line]);
    assert.ok(after.includes(`<!-- policy-speech-ignore-line placeholder-leftover ${BRACKETS} -->\n`));
    assert.deepEqual(analyse(after).findings(), []);
  });
  it('is not offered for the rule that judges the comments', () => {
    const analysis = analyse(`${DRAFT}<!-- policy-speech-ignore-line ${BRACKETS} -->\n`);
    assert.equal(ignoreEdits(analysis, findingOf(analysis, 'unused-ignore')), null);
  });
  for (const name of readdirSync(SAMPLES).filter((file) => file.endsWith('.txt'))) {
    it(`takes just the findings of the rule on the line from ${name}`, () => {
      const text = readFileSync(join(SAMPLES, name), 'utf8');
      const analysis = analyse(text);
      for (const finding of analysis.findings().filter(({ rule }) => rule.meta.afterOthers !== true)) {
        const line = analysis.lines.lineAt(finding.span.start);
        const others = analysis.findings().filter(({ rule, span }) => rule !== finding.rule || analysis.lines.lineAt(span.start) !== line);
        const after = analyse(applyEdits(text, [edits(analysis, finding).line]));
        assert.deepEqual(named(after.findings()), named(others), `${finding.rule.meta.id} in line ${line + 1}`);
        assert.deepEqual(shape(after), shape(analysis));
      }
    });
  }
  for (const name of readdirSync(AUTHORED).filter((file) => file.endsWith('.txt'))) {
    it(`a comment on any line leaves the outline of ${name}`, () => {
      const text = readFileSync(join(AUTHORED, name), 'utf8');
      const comment = ` <!-- policy-speech-ignore-line ${BRACKETS} -->`;
      const after = text.split('\n').map((line) => (line.trim() === '' ? line : line.replace(/\r?$/, `${comment}$&`))).join('\n');
      assert.deepEqual(shape(analyse(after)), shape(analyse(text)));
    });
  }
});

describe('ignoring in the file', () => {
  const COMMENT = `<!-- policy-speech-ignore-file ${BRACKETS} -->`;
  const ignoredIn = (text: string): string => {
    const analysis = analyse(text, { markdown: true });
    const after = applyEdits(text, [edits(analysis, findingOf(analysis, BRACKETS)).file]);
    assert.deepEqual(analyse(after, { markdown: true }).findings().filter(({ rule }) => rule.meta.id === BRACKETS), []);
    assert.deepEqual(shape(analyse(after, { markdown: true })), shape(analysis));
    return after;
  };
  const text = FAULTY;
  it('puts the comment first', () => {
    assert.equal(ignoredIn(text), `${COMMENT}\n${text}`);
  });
  it('keeps a byte order mark first, and the line ends of the file', () => {
    assert.equal(ignoredIn(`\ufeff${text.replaceAll('\n', '\r\n')}`), `\ufeff${COMMENT}\r\n${text.replaceAll('\n', '\r\n')}`);
  });
  it('puts it after front matter', () => {
    assert.equal(ignoredIn(`---\ntitle: 讲话\n---\n${text}`), `---\ntitle: 讲话\n---\n${COMMENT}\n${text}`);
  });
  it('adds to the comment that is there', () => {
    assert.equal(
      ignoredIn(`<!-- policy-speech-ignore-file placeholder-leftover -->\n${text}`),
      `<!-- policy-speech-ignore-file placeholder-leftover ${BRACKETS} -->\n${text}`,
    );
  });
});
