/** Text inside Markdown. */
import assert from 'node:assert/strict';
import { escapeMarkdown } from '../../client/src/outline/markdown';

describe('client: text in Markdown', () => {
  it('keeps Chinese as it is', () => {
    assert.equal(escapeMarkdown('“（二）”前面缺“（一）”。'), '“（二）”前面缺“（一）”。');
  });
  it('disarms marks, links, icons and HTML', () => {
    assert.equal(escapeMarkdown('**甲** [乙](丙) $(x) <b>'), '\\*\\*甲\\*\\* \\[乙\\]\\(丙\\) \\$\\(x\\) \\<b\\>');
  });
  it('stays on one line', () => {
    assert.equal(escapeMarkdown('甲\n- 乙'), '甲 \\- 乙');
  });
});
