/** Every skeleton of a speech is well formed and faultless but for what must be filled in. */
import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis';
import { decodeRuleConfig } from '../../server/src/lint/ruleConfig';
import { rules } from '../../server/src/rules/index';
import { expandSnippet } from '../../server/src/snippets/expandSnippet';
import { SKELETON_LEVELS } from '../../server/src/snippets/levels';
import { skeleton, type SkeletonOptions } from '../../server/src/snippets/skeleton';
import { SKELETON_KINDS, type SkeletonKind } from '../../server/src/snippets/skeletonKinds';
import { THOROUGH } from '../support/thorough';

const OPTIONS: SkeletonOptions = { level: '县', points: 3, characters: null, year: 2026, markdown: false };
const FINAL = decodeRuleConfig({}, 'final', rules).config;

function kind(name: string): SkeletonKind {
  return SKELETON_KINDS.find((candidate) => candidate.name === name)!;
}

function* choices(): Generator<{ readonly name: string; readonly kind: SkeletonKind; readonly options: SkeletonOptions }> {
  for (const [place, each] of SKELETON_KINDS.entries()) {
    for (const level of THOROUGH ? SKELETON_LEVELS : [SKELETON_LEVELS[place % SKELETON_LEVELS.length]!]) {
      for (let points = each.count.least; points <= each.count.most; points++) {
        for (const characters of [null, 3000]) {
          const options = { ...OPTIONS, level, points, characters, markdown: points % 2 === 0 };
          yield { name: `${each.name} ${level} ${points} ${characters}`, kind: each, options };
        }
      }
    }
  }
}

describe('skeletons', () => {
  it('are there for eleven kinds', () => assert.equal(SKELETON_KINDS.length, 11));

  it('of each kind offer as many points as they allow', () => {
    for (const { name, points, count } of SKELETON_KINDS) {
      assert.deepEqual(points.map(({ rank }) => rank).sort((a, b) => a - b), Array.from({ length: count.most }, (_, index) => index + 1), name);
      assert.ok(count.least <= count.usual && count.usual <= count.most, name);
    }
  });

  it('are faultless when written and at the final check, but for what must be filled in', () => {
    const faults: string[] = [];
    for (const { name, kind: each, options } of choices()) {
      const { text } = expandSnippet(skeleton(each, options));
      for (const config of [undefined, FINAL]) {
        const { markdown } = options;
        for (const { rule, span, messageId } of analyse(text, config === undefined ? { markdown } : { markdown, config }).findings()) {
          if (rule.meta.id !== 'placeholder-leftover') faults.push(`${name}: ${rule.meta.id}/${messageId} ${text.slice(span.start, span.end)}`);
        }
      }
    }
    assert.deepEqual(faults, []);
  });

  it('have consecutive tab stops and end at $0', () => {
    for (const { name, kind: each, options } of choices()) {
      const { stops } = expandSnippet(skeleton(each, options));
      assert.deepEqual(stops, stops.map((_, index) => index), name);
    }
  });

  it('have the sections that were asked for, and promise just these', () => {
    for (const { name, kind: each, options } of choices()) {
      const [speech] = analyse(expandSnippet(skeleton(each, options)).text).outline.speeches;
      assert.notEqual(speech!.title, null, name);
      assert.equal(speech!.salutations[0]?.role, 'opening', name);
      if (each.style === 'sections' || each.style === 'ordinals') assert.equal(speech!.sections.length, options.points, name);
      if (each.promise !== '') assert.ok(speech!.declaredCounts.some(({ count, actual }) => count === options.points && actual === options.points), name);
    }
  });

  it('speak in the words of the level', () => {
    const { text } = expandSnippet(skeleton(kind('动员会'), { ...OPTIONS, level: '学校' }));
    assert.match(text, /^在全校【什么工作】动员会上的讲话\n\n（2026年×月×日）\n\n校长　×××\n\n老师们、同学们：\n\n/);
  });

  it('tell how long each part is to be', () => {
    const { text } = expandSnippet(skeleton(kind('动员会'), { ...OPTIONS, points: 4, characters: 3000 }));
    assert.deepEqual([...text.matchAll(/约(\d+)字/g)].map(([, number]) => number), ['600', '200', '200', '200', '600', '600']);
  });

  it('bring a number of points that does not fit into range', () => {
    for (const points of [0, 99]) assert.doesNotThrow(() => skeleton(kind('述职报告'), { ...OPTIONS, points }));
    assert.equal(skeleton(kind('述职报告'), { ...OPTIONS, points: 99 }), skeleton(kind('述职报告'), { ...OPTIONS, points: 4 }));
  });
});
