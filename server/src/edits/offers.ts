/** Which edits make sense at the cursor, told from the outline alone; the edits themselves are made when one is chosen. */
import { sectionPath } from '../outline/walk';
import type { Offset } from '../text/span';
import { itemAt } from './insertItem';
import type { EditName, EditRequest } from './request';
import { attempt, type EditSource } from './result';
import { SERIES_FORMS, seriesAt, type SeriesForm } from './series';
import { sectionAt, speechAt } from './where';

export interface Offer {
  readonly request: EditRequest;
  /** Marker of the section meant; empty where none is. */
  readonly marker: string;
}

/** Empty outside sections, in appendices and in texts that lost their line breaks. */
export function offersAt(source: EditSource, offset: Offset): readonly Offer[] {
  const offers: Offer[] = [];
  attempt(() => {
    const speech = speechAt(source, offset);
    if (speech.collapsed) return { ok: true, edits: [] };
    for (const form of seriesForms(source, offset)) offers.push({ request: { name: 'convertSeries', offset, form }, marker: '' });
    const section = sectionAt(source, offset);
    if (section.marker === null) return { ok: true, edits: [] };
    const marker = section.marker.text.trim();
    const siblings = sectionPath(speech, section.span.start).at(-2)?.children ?? speech.sections;
    const index = siblings.indexOf(section);
    const along = { counts: true, references: true };
    const add = (name: Extract<EditName, 'moveUp' | 'moveDown' | 'promote' | 'demote' | 'merge' | 'split'>): void => {
      offers.push({ request: { name, offset, ...along }, marker });
    };
    if (index > 0) add('moveUp');
    if (index < siblings.length - 1) add('moveDown');
    if (section.level > 1) add('promote');
    if (index > 0) add('demote');
    if (index < siblings.length - 1 && siblings[index + 1]?.marker !== null) add('merge');
    if (section.marker.span.end < offset && /[^\s\u3000]/.test(source.text.slice(section.marker.span.end, offset))) add('split');
    offers.push({ request: { name: 'insert', offset, where: 'after', heading: '', ...along }, marker: itemAt(source, offset)?.item.marker.replace(/，$/, '') ?? marker });
    offers.push({ request: { name: 'renumber', offset, scope: 'level', counts: true }, marker });
    offers.push({ request: { name: 'renumber', offset, scope: 'document', counts: true }, marker });
    return { ok: true, edits: [] };
  });
  return offers;
}

function seriesForms(source: EditSource, offset: Offset): readonly SeriesForm[] {
  const series = seriesAt(source, offset);
  if (series === null) return [];
  const present = ({ 是: 'shi', 第: 'ordinal', 先次: 'words' } as const satisfies Record<string, SeriesForm>)[series.kind as '是' | '第' | '先次'];
  return SERIES_FORMS.filter((form) => form !== present);
}
