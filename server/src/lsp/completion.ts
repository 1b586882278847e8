/** Completion over the protocol: items with an explicit range, and their preview when one is looked at. */
import {
  type CompletionItem, CompletionItemKind, type CompletionList, CompletionRequest, CompletionResolveRequest, InsertTextFormat, InsertTextMode, MarkupKind,
} from './library';
import type { Completion } from '../completion/completion';
import { expandSnippet } from '../snippets/expandSnippet';
import { toOffset, toRange, toTextEdits } from './convert';
import type { FeatureOptions } from './features';
import type { ClientFacts, Reading } from './reading';
import type { OwnTexts } from './snippets';
import type { TermIndex } from './termIndex';
import { say } from './wording';

export interface CompletionOptions extends FeatureOptions {
  readonly own: OwnTexts;
  readonly terms: TermIndex;
  /** Null before `initialize`. */
  readonly client: () => ClientFacts | null;
}

/**
 * No item is of the kind Snippet: VS Code hides that kind in drafts, as the static snippets would stand there twice, and
 * the same items serve everywhere.
 */
const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  marker: CompletionItemKind.Enum,
  snippet: CompletionItemKind.Struct,
  own: CompletionItemKind.Reference,
  members: CompletionItemKind.EnumMember,
  term: CompletionItemKind.Value,
};

const RELATIONS = { next: 'markerNext', outer: 'markerOuter', first: 'markerFirst' } as const;

/** Characters after which the editor asks without being told to; more are known from the triggers. */
const MEMBERS_FOLLOW = ['（', '('];

/** Last characters of the triggers, which is all that an editor can be told. */
export function triggerCharacters(triggers: readonly string[]): string[] {
  return [...new Set([...triggers.map((trigger) => trigger.slice(-1)).filter((last) => last !== ''), ...MEMBERS_FOLLOW])];
}

export function registerCompletion({ guard, service, read, own, terms, client }: CompletionOptions): void {
  guard.request(CompletionRequest.type, async ({ textDocument, position }): Promise<CompletionList> => {
    const reading = await read(textDocument.uri);
    const { analysis, places, settings } = reading;
    const { items, incomplete } = service.complete(analysis, toOffset(places, position), {
      triggers: settings.completionTriggers,
      own: own.snippets(),
      terms: (beginning) => terms.lookup(textDocument.uri, settings.completionTerms, beginning),
    });
    return { isIncomplete: incomplete, items: items.map((item, index) => toItem(item, index, reading)) };
  });

  guard.request(CompletionResolveRequest.type, (item) => {
    const text = item.textEdit?.newText ?? item.insertText ?? '';
    const preview = item.insertTextFormat === InsertTextFormat.Snippet ? expandSnippet(text).text : text;
    const value = client()?.markdownCompletion === true ? `\`\`\`text\n${preview.trim()}\n\`\`\`` : preview.trim();
    return { ...item, documentation: client()?.markdownCompletion === true ? { kind: MarkupKind.Markdown, value } : value };
  });
}

/** The order of the list is kept where the editor finds two items to match alike. */
function toItem(item: Completion, index: number, { places, client, locale }: Reading): CompletionItem {
  const { kind, label, call, relation, description, filter, span, body, along } = item;
  const group = relation === undefined ? item.group : say(RELATIONS[relation], locale);
  const plain = expandSnippet(body).text;
  const snippet = client.snippetCompletion && plain !== body;
  const about = [group, ...(kind === 'term' ? [say('termUsed', locale)] : []), description].filter((words) => words !== '').join(' · ');
  return {
    label: client.completionLabelDetails || call === '' ? label : `${label} ${call}`,
    ...(client.completionLabelDetails ? { labelDetails: { ...(call === '' ? {} : { detail: ` ${call}` }), description: group } } : {}),
    ...(about === '' ? {} : { detail: about }),
    kind: KINDS[kind],
    filterText: filter,
    sortText: String(index).padStart(4, '0'),
    textEdit: { range: toRange(places, span), newText: snippet ? body : plain },
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    ...(along.length === 0 ? {} : { additionalTextEdits: toTextEdits(places, along) }),
  };
}
