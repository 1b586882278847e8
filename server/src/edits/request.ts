/** Every edit by name: what is asked for, and what comes of it. */
import type { Offset, Span } from '../text/span';
import { insertPoint } from './insert';
import { insertItem } from './insertItem';
import { type Along, demote, moveBy, moveTo, promote } from './move';
import { renumber, type RenumberScope } from './renumber';
import type { Done, EditSource, Refusal } from './result';
import { convertDocument, type SchemeName } from './scheme';
import { duplicate, mergeWithNext, remove, selectSection, selectSiblings, split } from './sections';
import { convertSeries, type SeriesForm } from './series';
import { changeLevel, enter, nextMarker, removeEmptyMarker } from './typing';

interface At {
  /** A place in the section, or the cursor. */
  readonly offset: Offset;
}

export type EditRequest =
  | (At & { readonly name: 'renumber'; readonly scope: RenumberScope; readonly counts: boolean })
  | (At & { readonly name: 'convertScheme'; readonly scheme: SchemeName })
  | (At & Along & { readonly name: 'moveUp' | 'moveDown' | 'promote' | 'demote' | 'duplicate' | 'delete' | 'split' | 'merge' })
  | (At & Along & { readonly name: 'moveTo'; readonly sections: readonly Offset[]; readonly where: 'before' | 'after' | 'inside' })
  | (At & Along & { readonly name: 'insert'; readonly where: 'before' | 'after' | 'below'; readonly heading: string })
  | (At & { readonly name: 'convertSeries'; readonly form: SeriesForm })
  | (At & { readonly name: 'enter' | 'removeMarker' | 'indent' | 'outdent' })
  | (At & { readonly name: 'selectSection' | 'selectSiblings' | 'nextMarker' });

export type EditName = EditRequest['name'];

/** Edits; or, of requests that change nothing, what they found. */
export type EditAnswer =
  | Done
  | Refusal
  | { readonly ok: true; readonly spans: readonly Span[] }
  | { readonly ok: true; readonly text: string };

export function runEdit(source: EditSource, request: EditRequest): EditAnswer {
  const { offset } = request;
  switch (request.name) {
    case 'renumber': return renumber(source, request);
    case 'convertScheme': return convertDocument(source, request.scheme);
    case 'moveUp': return moveBy(source, offset, -1, request);
    case 'moveDown': return moveBy(source, offset, 1, request);
    case 'promote': return promote(source, offset, request);
    case 'demote': return demote(source, offset, request);
    case 'duplicate': return duplicate(source, offset, request);
    case 'delete': return remove(source, offset, request);
    case 'split': return split(source, offset, request);
    case 'merge': return mergeWithNext(source, offset, request);
    case 'moveTo': return moveTo(source, request.sections, request, request);
    case 'insert': return insertItem(source, offset, request) ?? insertPoint(source, offset, request);
    case 'convertSeries': return convertSeries(source, offset, request.form);
    case 'enter': return enter(source, offset);
    case 'removeMarker': return removeEmptyMarker(source, offset);
    case 'indent': return changeLevel(source, offset, 1);
    case 'outdent': return changeLevel(source, offset, -1);
    case 'selectSection': return selectSection(source, offset);
    case 'selectSiblings': return selectSiblings(source, offset);
    case 'nextMarker': return nextMarker(source, offset);
  }
}
