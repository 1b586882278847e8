/**
 * Five paragraphs as a speaker reads them, counted by hand: clause by clause, one character a syllable (a letter is one
 * syllable), with the count beside each clause.
 */
import assert from 'node:assert/strict';
import { countSyllables } from '../../server/src/text/reading';

interface Heard {
  readonly written: string;
  readonly read: readonly (readonly [clause: string, syllables: number])[];
}

const PARAGRAPHS: readonly Heard[] = [
  {
    written: '2023年，全县完成GDP 386.5亿元，同比增长6.8%，增速居全市第3位；一般公共预算收入18.02亿元，增长10.5％；城乡居民人均可支配收入分别达到41,260元和22,350元。',
    read: [
      ['二零二三年', 5],
      ['全县完成GDP三百八十六点五亿元', 16],
      ['同比增长百分之六点八', 10],
      ['增速居全市第三位', 8],
      ['一般公共预算收入十八点零二亿元', 15],
      ['增长百分之十点五', 8],
      ['城乡居民人均可支配收入分别达到四万一千二百六十元和二万二千三百五十元', 34],
    ],
  },
  {
    written: '会议定于2024年3月15日（星期五）上午9:00—11:30在县政府3楼会议室召开，3月12日前报送参会名单，联系电话0571-88661234。',
    read: [
      ['会议定于二零二四年三月十五日', 14],
      ['星期五', 3],
      ['上午九点至十一点三十分在县政府三楼会议室召开', 22],
      ['三月十二日前报送参会名单', 12],
      ['联系电话零五七一八八六六一二三四', 16],
    ],
  },
  {
    written: '全面推广“1+3+N”工作机制，抓好5G基站、PM2.5监测点和12345热线三个平台，今年1—8月办结群众诉求10,806件，按时办结率100%，满意率98.6%。',
    read: [
      ['全面推广一加三加N工作机制', 13],
      ['抓好五G基站', 6],
      ['PM二点五监测点和一二三四五热线三个平台', 20],
      ['今年一至八月办结群众诉求一万零八百零六件', 20],
      ['按时办结率百分之百', 9],
      ['满意率百分之九十八点六', 11],
    ],
  },
  {
    written: '要落实《实施意见》（县发〔2024〕15号）要求，到2025年，2/3以上的村集体经济年收入超过30万元，其中50万元～80万元的不少于40个，粮食单产稳定在450公斤/亩左右。',
    read: [
      ['要落实实施意见', 7],
      ['县发二零二四十五号要求', 11],
      ['到二零二五年', 6],
      ['三分之二以上的村集体经济年收入超过三十万元', 21],
      ['其中五十万元至八十万元的不少于四十个', 18],
      ['粮食单产稳定在四百五十公斤每亩左右', 17],
    ],
  },
  {
    written: '12月31日前，G318国道改造段必须通车，总投资1.26亿元，改造里程27.8km，新建停车场1200㎡；同时做好-5℃以下低温天气的巡查，24小时值守，2024-2025学年开学前完成43所学校的供暖改造。',
    read: [
      ['十二月三十一日前', 8],
      ['G三一八国道改造段必须通车', 13],
      ['总投资一点二六亿元', 9],
      ['改造里程二十七点八公里', 11],
      ['新建停车场一千二百平方米', 12],
      ['同时做好零下五摄氏度以下低温天气的巡查', 19],
      ['二十四小时值守', 7],
      ['二零二四至二零二五学年开学前完成四十三所学校的供暖改造', 27],
    ],
  },
];

describe('paragraphs counted by hand', () => {
  for (const [index, { written, read }] of PARAGRAPHS.entries()) {
    const counted = read.reduce((sum, [, syllables]) => sum + syllables, 0);
    it(`paragraph ${String(index + 1)} has ${String(counted)} syllables, within 3 %`, () => {
      assert.deepEqual(read.filter(([clause, syllables]) => clause.length !== syllables), [], 'the hand count has a slip');
      const off = Math.abs(countSyllables(written) - counted) / counted;
      assert.ok(off <= 0.03, `${String(countSyllables(written))} counted, ${String(counted)} heard`);
    });
  }
  it('together they are within one per cent', () => {
    const heard = PARAGRAPHS.flatMap(({ read }) => read).reduce((sum, [, syllables]) => sum + syllables, 0);
    const counted = PARAGRAPHS.reduce((sum, { written }) => sum + countSyllables(written), 0);
    assert.ok(Math.abs(counted - heard) / heard <= 0.01, `${String(counted)} counted, ${String(heard)} heard`);
  });
});
