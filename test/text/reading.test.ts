/** Syllables read aloud, counted by hand from the reading written beside each text. */
import assert from 'node:assert/strict';
import { countSyllables, readingMinutes } from '../../server/src/text/reading';

/** Text → how it is read; the reading has one Chinese character a syllable. */
const READINGS: readonly (readonly [text: string, reading: string])[] = [
  ['同志们：', '同志们'],
  ['刚才，“三个通报”都很好！', '刚才三个通报都很好'],
  ['2021年', '二〇二一年'],
  ['２０２１年３月１２日', '二〇二一年三月十二日'],
  ['2021—2025年', '二〇二一至二〇二五年'],
  ['2019、2020、2021年', '二〇一九二〇二〇二〇二一年'],
  ['5000年文明', '五千年文明'],
  ['二○二一年、二〇二二年', '二〇二一年二〇二二年'],
  ['15.6%', '百分之十五点六'],
  ['３５％', '百分之三十五'],
  ['1.4‰', '千分之一点四'],
  ['1200', '一千二百'],
  ['1,200元', '一千二百元'],
  ['1,234,567', '一百二十三万四千五百六十七'],
  ['3200万元', '三千二百万元'],
  ['1.5万亿元', '一点五万亿元'],
  ['0.05', '零点零五'],
  ['10', '十'],
  ['15', '十五'],
  ['110', '一百一十'],
  ['1050', '一千零五十'],
  ['10010', '一万零一十'],
  ['100500', '十万零五百'],
  ['201000', '二十万一千'],
  ['100000001', '一亿零一'],
  ['120000000', '一亿二千万'],
  ['0', '零'],
  ['007', '零零七'],
  ['13800138000', '一三八零零一三八零零零'],
  ['8:30', '八点三十分'],
  ['8：05', '八点零五分'],
  ['14:00', '十四点'],
  ['14:05:09', '十四点零五分零九秒'],
  ['3月05日', '三月五日'],
  ['2025-03-12', '二〇二五年三月十二日'],
  ['2025.3.12', '二〇二五年三月十二日'],
  ['1/3', '三分之一'],
  ['1.5', '一点五'],
  ['1.认识', '一认识'],
  ['（1）认识', '一认识'],
  ['①认识；⑫落实', '一认识十二落实'],
  ['㈠认识', '一认识'],
  ['GDP增长5％', 'ＧＤＰ增长百分之五'],
  ['ＧＤＰ', '机地批'],
  ['38℃、120㎡', '三十八摄氏度一百二十平方米'],
  ['3-5天', '三至五天'],
  ['10%—15%', '百分之十至百分之十五'],
  ['1月－10月', '一月至十月'],
  ['5万元～8万元', '五万元至八万元'],
  ['8:30—9:00', '八点三十分至九点'],
  ['2021年——2025年', '二〇二一年至二〇二五年'],
  ['2024-2025学年', '二〇二四至二〇二五学年'],
  ['目标——2025年', '目标二〇二五年'],
  ['2023届毕业生', '二〇二三届毕业生'],
  ['电话0571-88066', '电话零五七一八八零六六'],
  ['400-8001234', '四百八百万一千二百三十四'],
  ['县发〔2024〕15号', '县发二〇二四十五号'],
  ['12345政务服务热线', '一二三四五政务服务热线'],
  ['拨打110', '拨打幺幺零'],
  ['110个村', '一百一十个村'],
  ['G318国道', '机三幺八国道'],
  ['PM2.5', '屁爱二点五'],
  ['100%', '百分之百'],
  ['200%', '百分之二百'],
  ['100.5%', '百分之一百点五'],
  ['×%', '百分之某'],
  ['1:3', '一比三'],
  ['1∶50', '一比五十'],
  ['5+2、白+黑', '五加二白加黑'],
  ['300元/吨', '三百元每吨'],
  ['GB/T', '机必踢'],
  ['气温-5℃', '气温零五摄氏度'],
  ['9·11、7·20', '九一一七二零'],
  ['120km²', '一百二十平方公里'],
  ['第Ⅲ类', '第三类'],
  ['𠮷祥', '吉祥'],
  ['——“”（）《》…、*#> \t　', ''],
  ['', ''],
];

/** Milliseconds of processor time, which other programs do not lengthen. */
function processorTime(action: () => void): number {
  const began = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

describe('reading aloud', () => {
  for (const [text, reading] of READINGS) {
    it(`${text || '(empty)'} is read ${reading || '(nothing)'}`, () => {
      assert.equal(countSyllables(text), reading.length);
    });
  }
  it('reads numbers in the middle of sentences', () => {
    // 去年全县共发生事故十一起死亡三人同比分别下降百分之二十一点四和百分之四十
    assert.equal(countSyllables('去年，全县共发生事故11起、死亡3人，同比分别下降21.4%和40%。'), 36);
  });
  it('counts the span alone', () => {
    assert.equal(countSyllables('一二三四五', { start: 1, end: 3 }), 2);
  });
  it('takes lone surrogates and emoji for nothing', () => {
    assert.equal(countSyllables('好\ud842，\udfb7好👏'), 2);
  });
  it('adds up over lines', () => {
    const lines = ['2021', '年3月', '8:3', '0分，1,', '200人', '15.6', '%。同志们：', '\ud842', '\udfb7', '1/', '3', '2025-03', '-12'];
    for (const end of ['\n', '\r\n', '\r']) {
      let text = '';
      let sum = 0;
      for (const line of lines) {
        text += line + end;
        sum += countSyllables(line + end);
        assert.equal(countSyllables(text), sum);
      }
    }
  });
  it('turns syllables into minutes', () => {
    assert.equal(readingMinutes(1500, 200), 7.5);
    assert.equal(readingMinutes(1500, 0), 0);
  });
  it('reads two million characters in well under a second', () => {
    const sentence = '2021年全县生产总值增长15.6%，达到1,200亿元；8:30开会，同志们认真学习GDP。';
    const text = sentence.repeat(Math.ceil(2_000_000 / sentence.length));
    let count = 0;
    assert.ok(processorTime(() => { count = countSyllables(text); }) < 900);
    assert.equal(count, countSyllables(sentence) * (text.length / sentence.length));
  });
  for (const piece of ['1', '1,', '1,234,', '2021-', '2021、', '1:', '12:30:', '1/', '9.', '００', '1-', '-', '—', '万', '1万—', '〔2024', '5+']) {
    it(`stays fast on ${piece} repeated`, () => {
      assert.ok(processorTime(() => { countSyllables(piece.repeat(200_000 / piece.length)); }) < 500);
    });
  }
});
