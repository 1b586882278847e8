/** “Go to symbol in workspace”: titles and headings of all drafts. */
import { type CancellationToken, type WorkspaceSymbol, WorkspaceSymbolRequest } from './library';
import type { LanguageService } from '../languageService';
import { textBlocks } from '../text/textBlocks';
import { placesOf, type PositionEncoding, toRange } from './convert';
import type { Guard } from './guard';
import { SYMBOL_KINDS } from './symbols';
import type { WorkspaceDraft, WorkspaceDrafts } from './workspaceDrafts';

/** More than this nobody reads; the editor asks again as the query grows. */
const MOST_ANSWERS = 400;

export interface WorkspaceSymbolOptions {
  readonly guard: Guard;
  readonly service: LanguageService;
  readonly drafts: WorkspaceDrafts;
  /** The same at every call. */
  readonly encoding: () => PositionEncoding;
}

export function registerWorkspaceSymbols({ guard, service, drafts, encoding }: WorkspaceSymbolOptions): void {
  const made = new WeakMap<WorkspaceDraft, readonly WorkspaceSymbol[]>();

  function symbolsOf(draft: WorkspaceDraft): readonly WorkspaceSymbol[] {
    const before = made.get(draft);
    if (before !== undefined) return before;
    const symbols = toSymbols(service, draft, encoding());
    made.set(draft, symbols);
    return symbols;
  }

  guard.request(WorkspaceSymbolRequest.type, async ({ query }, token: CancellationToken) => {
    const whole: WorkspaceSymbol[] = [];
    const scattered: WorkspaceSymbol[] = [];
    for await (const draft of drafts.sweep(() => token.isCancellationRequested)) {
      for (const symbol of symbolsOf(draft)) {
        const quality = service.matchQuality(symbol.name, query);
        if (quality > 0) (quality === 2 ? whole : scattered).push(symbol);
      }
      if (whole.length >= MOST_ANSWERS) break;
    }
    return [...whole, ...scattered].slice(0, MOST_ANSWERS);
  });
}

/** A heading is said to be in its speech; where that bears no title, and of a title, in its file. */
function toSymbols(service: LanguageService, draft: WorkspaceDraft, encoding: PositionEncoding): readonly WorkspaceSymbol[] {
  const places = placesOf(textBlocks(draft.text), encoding);
  const { uri } = draft;
  return service.draftSymbols(draft.text, draft).map(({ kind, name, container, span }) => ({
    name,
    kind: SYMBOL_KINDS[kind === 'title' ? 'speech' : 'section'],
    containerName: container === '' ? fileName(uri) : container,
    location: { uri, range: toRange(places, span) },
  }));
}

function fileName(uri: string): string {
  const name = uri.replace(/[?#].*$/, '').replace(/^.*\//, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
