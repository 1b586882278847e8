/** Promises of how many points follow (讲三点意见), brought back into line with the points. */
import { numeralLike } from '../outline/numeralForm';
import type { DeclaredCount, Section, Speech } from '../outline/outline';
import { allSections } from '../outline/walk';
import type { TextEdit } from '../text/textEdit';
import type { Block, BlockTree } from './blocks';

/** Edits of the old text for promises that were kept before the tree was rearranged and no longer are. */
export function countEdits(tree: BlockTree): readonly TextEdit[] {
  const { speech, source, of, parents, roots } = tree;
  const byPlace = new Map([...allSections(speech.sections)].map((section) => [section.marker?.span.start ?? -1, section]));
  return speech.declaredCounts.flatMap((declared) => {
    const first = sectionOf(declared, byPlace);
    const block = first === undefined ? undefined : of.get(first);
    if (block === undefined || declared.count !== declared.actual) return [];
    const parent = parents.get(block) ?? null;
    const more = numbered(parent?.children ?? roots).length - oldSiblings(tree, parent);
    return more === 0 ? [] : numeralEdit(source.text, declared, declared.actual + more);
  });
}

/** Promises that what follows does not keep: 讲三点意见 before four points. */
export function brokenCountEdits(text: string, speech: Speech): readonly TextEdit[] {
  return speech.declaredCounts.flatMap((declared) => {
    const { count, actual, items, alternatives, scope } = declared;
    const sure = count !== null && count !== actual && items.length > 0 && scope === 'outline' && !alternatives.includes(actual);
    return sure ? numeralEdit(text, declared, actual) : [];
  });
}

function sectionOf({ scope, items }: DeclaredCount, byPlace: ReadonlyMap<number, Section>): Section | undefined {
  return scope === 'outline' ? byPlace.get(items[0]?.start ?? -2) : undefined;
}

function oldSiblings({ parents }: BlockTree, parent: Block | null): number {
  return [...parents].filter(([block, owner]) => owner === parent && block.section !== null && block.section.marker !== null).length;
}

function numbered(list: readonly Block[]): readonly Block[] {
  return list.filter((block) => block.marker !== null);
}

/** 两点, not 二点; nothing where fewer than two are left, as 一点意见 is another sentence. */
export function numeralEdit(text: string, { numeral }: DeclaredCount, count: number): readonly TextEdit[] {
  const old = text.slice(numeral.start, numeral.end);
  const written = numeralLike(old, count);
  if (count < 2 || written === null) return [];
  const newText = written === '二' ? '两' : written;
  return newText === old ? [] : [{ span: numeral, newText }];
}
