/** What counts as typed before the cursor. */
import assert from 'node:assert/strict';
import { typedAt } from '../../server/src/completion/typed';

const TRIGGERS = ['/', '、、'];

describe('what is being typed', () => {
  for (const [line, kind, typed] of [
    ['xm', 'latin', 'xm'],
    ['具有重要意义。xm', 'latin', 'xm'],
    ['具有重要意义xiamian', 'latin', 'xiamian'],
    ['具有重要意义/xm', 'trigger', '/xm'],
    ['具有重要意义/', 'trigger', '/'],
    ['抓好源头、、', 'trigger', '、、'],
    ['抓好源头、、下面', 'trigger', '、、下面'],
    ['抓好源头、治理', 'han', '治理'],
    ['应接尽接', 'han', '应接尽接'],
    ['', 'nothing', ''],
    ['抓好源头。', 'nothing', ''],
    ['完成率1/', 'nothing', ''],
    ['时速80km/h', 'nothing', ''],
    ['见https://', 'nothing', ''],
    ['实现GDPa', 'nothing', ''],
    ['第3a', 'nothing', ''],
  ] as const) {
    it(`${line || 'an empty line'} → ${kind}`, () => {
      const text = `上一行xm\n${line}后文`;
      const offset = text.length - 2;
      const found = typedAt(text, offset, TRIGGERS);
      assert.deepEqual([found.kind, text.slice(found.span.start, found.span.end), found.span.end], [kind, typed, offset]);
    });
  }
  it('a trigger can be anything the drafter has chosen', () => {
    assert.equal(typedAt('甲；；xm', 5, ['；；']).kind, 'trigger');
    assert.equal(typedAt('甲；xm', 4, ['；；']).kind, 'latin');
    for (const none of [[], ['']]) assert.equal(typedAt('甲/xm', 4, none).kind, 'nothing');
  });
});
