/** The next markers as completions, with the spelling by which one calls them. */
import { markerFrom, withOrdinal } from '../edits/markers';
import type { MarkerChoice } from '../edits/nextMarkers';
import { escapeSnippet } from '../snippets/expandSnippet';
import { parseNumeral } from '../text/numerals';
import { type Completion, filterOf } from './completion';
import type { Facts } from './facts';
import { framed } from './frame';
import type { Typed } from './typed';

/** The Chinese words that call it. */
const WORDS: Readonly<Record<MarkerChoice['relation'], string>> = { next: '下一点', outer: '上一级下一点', first: '下一级第一点' };
const CALLS: Readonly<Record<MarkerChoice['relation'], string>> = { next: 'xyd', outer: 'sjd', first: 'zd' };
const NUMBERS = ['', 'yi', 'er', 'san', 'si', 'wu', 'liu', 'qi', 'ba', 'jiu', 'shi'];

/** A level below this one is too deep for a listener. */
const DEEPEST = 4;
/** More are not offered at once. */
const MOST_ITEMS = 9;

/** Places of the edits are those of the draft. */
export function markerItems(facts: Facts, typed: Typed): readonly Completion[] {
  const deepest = (facts.section?.level ?? 0) >= DEEPEST || facts.section?.style === 'arabic-paren';
  return facts.markers.filter(({ relation }) => relation !== 'first' || !deepest).map((choice) => {
    const { relation, marker, along } = choice;
    // The indent is that of the section's siblings, and in the lines already.
    const { body } = framed({ group: '标题组', body: lines(choice, facts) }, facts.draft.text, facts.at, { ...facts.setting, indent: '' });
    const number = parseNumeral(/[一二三四五六七八九十]+|[0-9０-９]+/.exec(marker)?.[0] ?? '') ?? 0;
    return {
      kind: 'marker',
      label: marker.trim(),
      call: CALLS[relation],
      group: '',
      relation,
      description: '',
      filter: filterOf(typed.trigger, [CALLS[relation], NUMBERS[number] ?? '', marker.trim(), marker.replace(/^[（(]/, ''), WORDS[relation]]),
      span: typed.span,
      body,
      along,
    };
  });
}

/** The marker with a place for the heading; of first ones as many as were promised right before. */
function lines({ relation, lead, marker, spacing }: MarkerChoice, { slot, setting, open, section }: Facts): string {
  const rest = lead.startsWith(slot.before) ? lead.slice(slot.before.length) : lead.trimStart();
  const head = (ordinal: number): string => escapeSnippet(withOrdinal(markerFrom(marker.trim()), ordinal).text + spacing);
  const promised = relation === 'first' && section?.children.length === 0 ? (open?.count ?? 1) : 1;
  const count = promised <= MOST_ITEMS ? promised : 1;
  if (count === 1) return `${escapeSnippet(rest + marker + spacing)}${heading(1)}$0`;
  const all = Array.from({ length: count }, (_, index) => `${index === 0 ? rest : lead}${head(index + 1)}${heading(index + 1)}`);
  return `${all.join(setting.spaced ? '\n\n' : '\n')}$0`;
}

function heading(stop: number): string {
  return `\${${stop}:【标题】}`;
}
