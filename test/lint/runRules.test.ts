/** A rule that throws is silent and named; the others go on. */
import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis';
import { DEFAULT_CONFIG } from '../../server/src/lint/ruleConfig';
import { runRules } from '../../server/src/lint/runRules';
import { parseText } from '../../server/src/outline/parsedText';
import { rules } from '../../server/src/rules/index';
import type { Rule } from '../../server/src/rules/rule';
import { DRAFT } from '../features/draft';
import { connect } from '../lsp/client';
import { silentRule } from '../support/rules';

describe('a rule that throws', () => {
  const found: Rule = { ...silentRule('finds'), check: () => [{ messageId: 'found', span: { start: 0, end: 1 } }] };

  it('is named once with its reason, and the findings of the others stay', () => {
    const broken: Rule = { ...silentRule('breaks'), check: () => { throw new Error('broken'); } };
    const failures: [string, unknown][] = [];
    const findings = runRules({ parsed: parseText(DRAFT, false) }, [broken, found, broken], DEFAULT_CONFIG, (id, error) => failures.push([id, error]));
    assert.deepEqual(findings.map(({ rule }) => rule.meta.id), ['finds']);
    assert.deepEqual(failures, [['breaks', new Error('broken')]]);
  });
  it('gives nothing of what it had found before', () => {
    const broken: Rule = {
      ...silentRule('breaks'),
      check: function* check() {
        yield { messageId: 'found', span: { start: 0, end: 1 } };
        throw new Error('broken');
      } as unknown as Rule['check'],
    };
    assert.deepEqual(runRules({ parsed: parseText(DRAFT, false) }, [broken], DEFAULT_CONFIG, () => undefined), []);
  });
  it('is logged once by the server, whatever is edited afterwards', async () => {
    const rule = rules.find(({ meta }) => meta.id === 'halfwidth-punctuation') as { check: Rule['check'] };
    const { check } = rule;
    const client = connect();
    rule.check = () => { throw new Error('broken'); };
    try {
      await client.initialize();
      const text = DRAFT.replace('（二）', '(二)');
      assert.deepEqual((await client.open(text)).map(({ code }) => code), ['ordinal-bracket-width']);
      for (const version of [2, 3]) {
        await client.change(version, [{ text: `${text}\n${version}` }]);
        assert.deepEqual((await client.ofVersion(version)).diagnostics.map(({ code }) => code), ['ordinal-bracket-width']);
      }
      await client.settle();
      assert.deepEqual(client.log.map((line) => line.includes('halfwidth-punctuation') && line.includes('broken')), [true]);
    } finally {
      rule.check = check;
      client.dispose();
    }
  });
});

describe('a fix', () => {
  const edit = (start: number, end: number): { readonly span: { readonly start: number; readonly end: number }; readonly newText: string } => ({ span: { start, end }, newText: '一' });

  it('that edits a place twice is not offered; the finding and its other fixes stay', () => {
    const fix = (...edits: ReturnType<typeof edit>[]) => ({ messageId: 'found', edits, safe: true });
    const rule: Rule = {
      ...silentRule('fixes'),
      check: () => [{ messageId: 'found', span: { start: 0, end: 1 }, fixes: [fix(edit(4, 6), edit(0, 1), edit(5, 7)), fix(edit(2, 3), edit(0, 2)), fix(edit(1, 3), edit(1, 3))] }],
    };
    const [found] = runRules({ parsed: parseText(DRAFT, false) }, [rule], DEFAULT_CONFIG, (_, error) => { throw error; });
    assert.deepEqual(found?.fixes, [fix(edit(2, 3), edit(0, 2))]);
  });
  it('breaks a line before a marker once, though two rows lack it', () => {
    const found = analyse('2、\n一、\n3.\n三、\n。四、治\n九、').findings().filter(({ rule }) => rule.meta.id === 'lost-paragraph-break');
    assert.deepEqual(found.map(({ fixes }) => fixes?.map(({ edits }) => edits)), [[[{ span: { start: 13, end: 13 }, newText: '\n' }]]]);
  });
  it('gives a marker one number, though two rows lack it', () => {
    const edits = analyse('一）\n一\n1.\n2.\n二）\n二）\n三）\n二、\n一）\n三）').findings().flatMap(({ fixes = [] }) => fixes.map((fix) => fix.edits.map(({ span }) => span.start)));
    assert.ok(edits.some(({ length }) => length > 1));
    for (const starts of edits) assert.equal(new Set(starts).size, starts.length);
  });
});
