import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis';
import { findingsAt, fixAllEdits, quickFixes } from '../../server/src/features/codeActions';
import { safeEdits } from '../../server/src/lint/fixAll';
import { DEFAULT_CONFIG, type RuleConfig } from '../../server/src/lint/ruleConfig';
import type { RuleFinding } from '../../server/src/lint/runRules';
import type { Fix, Rule } from '../../server/src/rules/rule';
import { applyEdits } from '../../server/src/text/textEdit';
import { DRAFT, ODD_TEXTS, place } from './draft';

const FAULTY = DRAFT.replace('（一）抓项目', '（一）、抓项目').replace('（二）', '(二)').replace('同志们：', '同志们:');

function fixes(...safe: readonly boolean[]): RuleFinding {
  const rule: Rule = {
    meta: { id: 'x', name: 'x', nameEn: 'x', group: 'A', severity: 'warning', source: '' },
    messages: {},
    check: () => [],
  };
  const made = safe.map((isSafe, index): Fix => ({ messageId: String(index), edits: [], safe: isSafe }));
  return { rule, severity: 'warning', messageId: 'm', span: { start: 0, end: 0 }, fixes: made };
}

describe('code actions', () => {
  it('prefer the only safe fix and offer it first', () => {
    assert.deepEqual(quickFixes(fixes(false, true)).map(({ fix, preferred }) => [fix.messageId, preferred]), [['1', true], ['0', false]]);
  });
  it('prefer none of several safe fixes, and no unsafe one', () => {
    assert.deepEqual(quickFixes(fixes(true, true)).map(({ preferred }) => preferred), [false, false]);
    assert.deepEqual(quickFixes(fixes(false)).map(({ preferred }) => preferred), [false]);
  });
  it('belong to the findings that the cursor touches', () => {
    const analysis = analyse(FAULTY);
    const { start } = place(FAULTY, '(二)');
    assert.deepEqual([...new Set(findingsAt(analysis, { start, end: start }).map(({ rule }) => rule.meta.id))], ['ordinal-bracket-width']);
    assert.deepEqual(findingsAt(analysis, place(FAULTY, '落实到人')), []);
  });
  it('fix all leaves nothing to fix', () => {
    const analysis = analyse(FAULTY);
    const edits = fixAllEdits(analysis, DEFAULT_CONFIG);
    assert.ok(edits.length > 1, 'small edits, one for each place');
    const fixed = applyEdits(FAULTY, edits);
    assert.equal(fixed, DRAFT);
    assert.deepEqual(safeEdits(analyse(fixed).findings()), []);
  });
  it('fix all goes on where one round is not enough', () => {
    const glued = '同志们：\n（一）抓项目。要抓好。(二)抓民生。要抓实。\n（三）抓作风。要抓严。\n';
    const analysis = analyse(glued);
    const oneRound = applyEdits(glued, safeEdits(analysis.findings()));
    assert.notDeepEqual(safeEdits(analyse(oneRound).findings()), [], 'the example needs more than one round');
    const fixed = applyEdits(glued, fixAllEdits(analysis, DEFAULT_CONFIG));
    assert.equal(fixed, '同志们：\n（一）抓项目。要抓好。\n（二）抓民生。要抓实。\n（三）抓作风。要抓严。\n');
  });
  it('fix all obeys the settings', () => {
    const config: RuleConfig = { moment: 'writing', settings: new Map([['ordinal-bracket-width', 'off']]) };
    const fixed = applyEdits(FAULTY, fixAllEdits(analyse(FAULTY, { config }), config));
    assert.equal(fixed, DRAFT.replace('（二）', '(二)'));
  });
  it('fix all has nothing to do in a clean text', () => {
    assert.deepEqual(fixAllEdits(analyse(DRAFT), DEFAULT_CONFIG), []);
  });
  it('stand any text', () => {
    for (const text of ODD_TEXTS) applyEdits(text, fixAllEdits(analyse(text), DEFAULT_CONFIG));
  });
});
