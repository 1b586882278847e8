/** Enter, Tab and Shift+Tab on numbered lines, and series converted. */
import assert from 'node:assert/strict';
import { convertSeries, type SeriesForm } from '../../server/src/edits/series';
import { changeLevel, enter, nextMarker, removeEmptyMarker } from '../../server/src/edits/typing';
import { after, refusalOf, source } from './support';

const TEXT = ['同志们：', '　　一、提高认识', '　　（一）看成绩。成绩很大。', '　　（二）看差距。差距不小。', '　　要清醒。', '　　二、压实责任', '　　要严。', ''].join('\n');
const endOf = (words: string, text = TEXT): number => text.indexOf(words) + words.length;

describe('edits: typing', () => {
  it('tells the next marker at the end of a numbered line only', () => {
    assert.deepEqual(nextMarker(source(TEXT.slice(0, -5)), endOf('压实责任')), { ok: true, text: '　　三、' });
    assert.deepEqual(nextMarker(source(TEXT), endOf('提高认识')), { ok: true, text: '　　（一）' });
    assert.deepEqual(nextMarker(source(TEXT), endOf('成绩很大。')), { ok: true, text: '　　（二）' });
    for (const words of ['看差距', '差距不小。', '要清醒。', '同志们：', '压实责任']) assert.equal(nextMarker(source(TEXT), endOf(words)).ok, false, words);
  });
  it('Enter at the end of a point: the next marker, and the rest counts on', () => {
    const result = enter(source(TEXT), endOf('成绩很大。'));
    const now = after(TEXT, result);
    assert.equal(now, TEXT.replace('成绩很大。\n', '成绩很大。\n　　（二）\n').replace('（二）看', '（三）看'));
    assert.ok(result.ok);
    assert.equal(result.selection?.start, endOf('　　（二）', now));
  });
  it('Enter at the end of a heading: the first point, before those that follow', () => {
    assert.equal(after(TEXT, enter(source(TEXT), endOf('提高认识'))), TEXT.replace('认识\n', '认识\n　　（一）\n').replace('（二）看', '（三）看').replace('（一）看', '（二）看'));
  });
  it('Enter where text stands below the heading stays the editor’s', () => {
    assert.equal(refusalOf(enter(source(TEXT), endOf('压实责任'))), 'noHeadingEnd');
  });
  it('Enter on an empty marker takes it away and counts back', () => {
    const typed = after(TEXT, enter(source(TEXT), endOf('成绩很大。')));
    const now = after(typed, removeEmptyMarker(source(typed), endOf('　　（二）', typed)));
    assert.equal(now, TEXT.replace('成绩很大。\n', '成绩很大。\n　　\n'));
    assert.equal(refusalOf(removeEmptyMarker(source(TEXT), endOf('提高认识'))), 'noEmptyMarker');
  });
  it('Tab and Shift+Tab move an empty numbered line a level, and back', () => {
    const typed = TEXT.replace('　　要严。', '　　三、\n　　要严。');
    const at = endOf('三、', typed);
    const deeper = after(typed, changeLevel(source(typed), at, 1));
    assert.match(deeper, /二、压实责任\n　　（一）\n　　要严。/);
    assert.equal(after(deeper, changeLevel(source(deeper), deeper.indexOf('（一）\n') + 3, -1)), typed);
    assert.equal(refusalOf(changeLevel(source(TEXT), endOf('提高认识'), 1)), 'noEmptyMarker');
    const first = '同志们：\n一、\n二、责任\n要严。\n';
    assert.equal(refusalOf(changeLevel(source(first), 6, 1)), 'firstSibling');
    assert.equal(refusalOf(changeLevel(source(first), 6, -1)), 'topLevel');
  });
});

describe('edits: series', () => {
  const paragraph = (body: string): string => `同志们：\n　　一、提高认识\n　　${body}\n　　二、压实责任\n　　要严。\n`;
  const convert = (body: string, form: SeriesForm, at = body.slice(-4)): string => {
    const text = paragraph(body);
    return after(text, convertSeries(source(text), text.indexOf(at), form)).split('\n').slice(2, -3).join('\n');
  };

  it('一是 to 第一， with one mark between', () => {
    assert.equal(convert('要做到：一是思想统一；二是行动迅速，三是作风扎实。', 'ordinal'), '　　要做到：第一，思想统一；第二，行动迅速；第三，作风扎实。');
  });
  it('a sentence inside an item: full stops between', () => {
    assert.equal(convert('要做到：一是思想统一。不能含糊；二是行动迅速；三是作风扎实。', 'ordinal'), '　　要做到：第一，思想统一。不能含糊。第二，行动迅速。第三，作风扎实。');
  });
  it('第一， to 首先，', () => {
    assert.equal(convert('要做到：第一，思想统一。第二，行动迅速。第三，作风扎实。', 'words'), '　　要做到：首先，思想统一。其次，行动迅速。最后，作风扎实。');
  });
  it('首先， to 一是; 一要 keeps its 要', () => {
    assert.equal(convert('首先，思想统一。其次，行动迅速。最后，作风扎实。', 'shi'), '　　一是思想统一。二是行动迅速。三是作风扎实。');
    assert.equal(convert('要做到：一要思想统一；二要行动迅速。', 'ordinal'), '　　要做到：第一，要思想统一；第二，要行动迅速。');
  });
  it('items that begin paragraphs stay in them', () => {
    const text = '同志们：\n　　提两点希望。\n　　首先，要早。早做准备。\n　　其次，要快。快马加鞭。\n　　谢谢大家！\n';
    assert.equal(after(text, convertSeries(source(text), text.indexOf('要快'), 'shi')), text.replace('首先，', '一是').replace('其次，', '二是'));
  });
  it('首先 counts to four', () => {
    const text = paragraph('一是早；二是快；三是准；四是实；五是细。');
    assert.equal(refusalOf(convertSeries(source(text), text.indexOf('四是'), 'words')), 'seriesTooLong');
  });
  it('to paragraphs, and back', () => {
    assert.equal(convert('要做到：一是思想统一；二是行动迅速；三是作风扎实。', 'paragraphs'), '　　要做到：\n　　（一）思想统一。\n　　（二）行动迅速。\n　　（三）作风扎实。');
    const text = paragraph('要做到：\n　　（一）思想统一。\n　　（二）行动迅速。\n　　（三）作风扎实。');
    assert.equal(after(text, convertSeries(source(text), text.indexOf('行动'), 'shi')), paragraph('要做到：\n　　一是思想统一；二是行动迅速；三是作风扎实。'));
  });
  it('points of several paragraphs are not joined', () => {
    const text = paragraph('（一）思想统一。\n　　不能含糊。\n　　（二）行动迅速。');
    assert.equal(refusalOf(convertSeries(source(text), text.indexOf('行动'), 'shi')), 'seriesLong');
  });
  it('no series, nothing to convert', () => {
    const text = paragraph('要做到。');
    assert.equal(refusalOf(convertSeries(source('同志们：\n要做到。\n'), 8, 'shi')), 'noSpeechSections');
    assert.equal(refusalOf(convertSeries(source(text), text.indexOf('要做到'), 'paragraphs')), 'noSeries');
    const quoted = paragraph('文件要求：“一是思想统一；二是行动迅速。”');
    assert.equal(refusalOf(convertSeries(source(quoted), quoted.indexOf('行动'), 'ordinal')), 'quotation');
  });
});
