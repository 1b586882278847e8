/** 各部分篇幅失衡: one part is far shorter or longer than its siblings. */
import type { Section } from '../outline/outline';
import { countSyllables } from '../text/reading';
import type { Rule, RuleContext } from './rule';

const LEAST_SECTIONS = 3;
const SHORT = 0.2;
const LONG = 4;

export const rule: Rule = {
  meta: {
    id: 'section-imbalance',
    name: '各部分篇幅失衡',
    nameEn: 'Parts of very different length',
    group: 'C',
    severity: 'hint',
    off: true,
    source: '编写经验（各部分轻重相当）',
  },
  messages: {
    short: { zh: '“{marker}”这一部分 {size} 字，不到各部分中位数（{median} 字）的五分之一。', en: 'The part “{marker}” has {size} characters, less than a fifth of the median ({median}).' },
    long: { zh: '“{marker}”这一部分 {size} 字，超过各部分中位数（{median} 字）的四倍。', en: 'The part “{marker}” has {size} characters, more than four times the median ({median}).' },
  },
  *check({ speech, text }: RuleContext) {
    const parts = speech.sections.filter(isPart).map((section) => ({ section, size: countSyllables(text, section.span) }));
    if (parts.length < LEAST_SECTIONS) return;
    const median = medianOf(parts.map(({ size }) => size));
    for (const [index, { section, size }] of parts.entries()) {
      const isLast = index === parts.length - 1;
      const messageId = size > median * LONG ? 'long' : size < median * SHORT && !isLast ? 'short' : null;
      if (messageId === null) continue;
      yield { messageId, data: { marker: section.marker?.text ?? '', size, median }, span: section.marker?.span ?? section.headingSpan };
    }
  },
};

/** Items of a series (一是, 一要) are no parts. */
function isPart({ marker, appendix, style }: Section): boolean {
  return marker !== null && !appendix && style !== 'shi' && style !== 'yao';
}

function medianOf(sizes: readonly number[]): number {
  const sorted = sizes.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : Math.round(((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2);
}
