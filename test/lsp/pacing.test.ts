import assert from 'node:assert/strict';
import { pace, TYPING_PAUSE } from '../../server/src/lsp/pacing';
import { createPublisher } from '../../server/src/lsp/publisher';
import { typedLine } from '../../server/src/lsp/typedLine';
import { createClock } from './clock';

interface Found {
  readonly key: string;
  readonly line: number;
}

/** `gap@3` is a finding with the key gap on line 3. */
function found(...names: readonly string[]): readonly Found[] {
  return names.map((name) => ({ key: name.split('@')[0]!, line: Number(name.split('@')[1]) }));
}

function paced(shown: readonly string[], next: readonly Found[], line: number | null): readonly [now: string, later: string] {
  const { now, later } = pace({ shown: () => shown, next, keyOf: ({ key }) => key, isTyped: (finding) => finding.line === line });
  const drawn = (list: readonly Found[]): string => list.map(({ key, line: at }) => `${key}@${at}`).join(' ');
  return [drawn(now), drawn(later)];
}

describe('pace of findings', () => {
  it('holds back what is new on the line being typed', () => {
    assert.deepEqual(paced([], found('a@1', 'b@2'), 2), ['a@1', 'b@2']);
  });
  it('shows all where nobody is typing', () => {
    assert.deepEqual(paced([], found('a@1', 'b@2'), null), ['a@1 b@2', '']);
  });
  it('keeps what was shown on the line', () => {
    assert.deepEqual(paced(['b'], found('a@1', 'b@2'), 2), ['a@1 b@2', '']);
  });
  it('does not take a finding on another line for the new one', () => {
    assert.deepEqual(paced(['a'], found('a@1', 'a@2'), 2), ['a@1', 'a@2']);
    assert.deepEqual(paced(['a', 'a'], found('a@1', 'a@2'), 2), ['a@1 a@2', '']);
  });
  it('shows what is new on other lines at once', () => {
    assert.deepEqual(paced(['a'], found('a@1', 'b@3', 'c@2'), 2), ['a@1 b@3', 'c@2']);
  });
  it('keeps the order', () => {
    assert.deepEqual(paced(['c'], found('c@2', 'b@1', 'c@2'), 2), ['c@2 b@1', 'c@2']);
  });
});

describe('publisher', () => {
  const type = (publisher: ReturnType<typeof createPublisher>, sent: string[], findings: readonly Found[], line: number | null): void => {
    publisher.publish({
      uri: 'u', findings, keyOf: ({ key }) => key, isTyped: (finding) => finding.line === line,
      send: (list) => sent.push(list.map(({ key }) => key).join(' ')),
    });
  };

  it('shows what waited after a pause of typing, counted from the last change', () => {
    const clock = createClock();
    const publisher = createPublisher(clock.schedule);
    const sent: string[] = [];
    type(publisher, sent, found('a@1', 'b@2'), 2);
    clock.advance(TYPING_PAUSE - 1);
    type(publisher, sent, found('a@1', 'b@2'), 2);
    clock.advance(TYPING_PAUSE - 1);
    assert.deepEqual(sent, ['a', 'a']);
    clock.advance(1);
    assert.deepEqual(sent, ['a', 'a', 'a b']);
    clock.advance(10 * TYPING_PAUSE);
    assert.equal(sent.length, 3);
  });
  it('shows it at once when the typing goes on elsewhere', () => {
    const clock = createClock();
    const publisher = createPublisher(clock.schedule);
    const sent: string[] = [];
    type(publisher, sent, found('b@2'), 2);
    type(publisher, sent, found('b@2'), 5);
    assert.deepEqual(sent, ['', 'b']);
  });
  it('keeps it shown once it was', () => {
    const clock = createClock();
    const publisher = createPublisher(clock.schedule);
    const sent: string[] = [];
    type(publisher, sent, found('b@2'), 2);
    clock.advance(TYPING_PAUSE);
    type(publisher, sent, found('b@2'), 2);
    assert.deepEqual(sent, ['', 'b', 'b']);
  });
  it('sends nothing for a closed document', () => {
    const clock = createClock();
    const publisher = createPublisher(clock.schedule);
    const sent: string[] = [];
    type(publisher, sent, found('b@2'), 2);
    publisher.close('u');
    clock.advance(TYPING_PAUSE);
    assert.deepEqual(sent, ['']);
  });
});

describe('line being typed', () => {
  const change = (startLine: number, endLine: number, text: string): Parameters<typeof typedLine>[0][number] => ({
    range: { start: { line: startLine, character: 0 }, end: { line: endLine, character: 0 } }, text,
  });
  it('is the line of the change', () => {
    assert.equal(typedLine([change(3, 3, '字')]), 3);
    assert.equal(typedLine([change(3, 3, '')]), 3);
    assert.equal(typedLine([change(3, 5, '')]), 3);
  });
  it('is the next line after Enter', () => {
    assert.equal(typedLine([change(3, 3, '\r\n　　')]), 4);
  });
  it('is none for a paste of lines, for several places and for the whole text', () => {
    assert.equal(typedLine([change(3, 3, '一、\n二、')]), null);
    assert.equal(typedLine([change(3, 3, '字'), change(5, 5, '字')]), null);
    assert.equal(typedLine([{ text: '全文' }]), null);
    assert.equal(typedLine([]), null);
  });
});
