/** What is asked for at every keystroke takes time in proportion to the text. */
import assert from 'node:assert/strict';
import { type Analysis, analyse } from '../../server/src/analysis';
import { inlayHints } from '../../server/src/features/inlayHints';
import { referenceLinks } from '../../server/src/features/references';
import { renameTarget } from '../../server/src/features/rename';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { nonlinear } from '../support/growth';
import { sampled } from '../support/thorough';

const LENGTH = sampled(16_000, 64_000);

const PIECES: Readonly<Record<string, string>> = {
  'sections with references': '\n一、提高认识\n前面讲的第二点，“四个意识”，2024年完成1.5亿元，增长8.3%，请XX同志按照第二部分办。一是快；二是好。',
  'one long line': '抓“百日攻坚”行动，创建全国文明城市，“四个意识”2024年《条例》XX。',
  'open quotations': '“《‘',
};

const FEATURES: Readonly<Record<string, (analysis: Analysis) => unknown>> = {
  tokens: (analysis) => semanticTokens(analysis),
  hints: (analysis) => inlayHints(analysis, { start: 0, end: analysis.text.length }, { findings: analysis.findings(), kept: true }),
  links: (analysis) => referenceLinks(analysis),
  names: (analysis) => renameTarget(analysis, analysis.text.length / 2),
};

describe('long texts', function () {
  this.timeout(60_000);
  for (const [name, piece] of Object.entries(PIECES)) {
    for (const [feature, run] of Object.entries(FEATURES)) {
      it(`${feature} of ${name}`, () => {
        const make = (length: number): string => `同志们：\n我讲三点意见。${piece.repeat(length / piece.length)}`;
        const work = (text: string): (() => void) => {
          const analysis = analyse(text);
          analysis.findings();
          return () => void run(analysis);
        };
        assert.equal(nonlinear(make, LENGTH, work), null);
      });
    }
  }
});
