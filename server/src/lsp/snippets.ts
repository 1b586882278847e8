/** The requests for snippets and skeletons: the gallery, the drafter's own snippets, a new speech. */
import { ProtocolNotificationType, ProtocolRequestType } from './library';
import { ownSnippets, type OwnText } from '../completion/ownSnippets';
import { expandSnippet } from '../snippets/expandSnippet';
import type { Snippet } from '../snippets/snippet';
import type { FeatureOptions } from './features';
import {
  OWN_SNIPPETS_NOTIFICATION, type OwnSnippetsParams, SKELETON_KINDS_REQUEST, SKELETON_REQUEST, type SkeletonKindsResult, type SkeletonParams,
  type SkeletonResult, SNIPPETS_REQUEST, type SnippetsParams, type SnippetsResult,
} from './protocol';
import { toOffset } from './convert';
import type { ServerSettings } from './settings';

const snippetsRequest = new ProtocolRequestType<SnippetsParams, SnippetsResult, never, void, void>(SNIPPETS_REQUEST);
const ownSnippetsNotification = new ProtocolNotificationType<OwnSnippetsParams, void>(OWN_SNIPPETS_NOTIFICATION);
const skeletonKinds = new ProtocolRequestType<object, SkeletonKindsResult, never, void, void>(SKELETON_KINDS_REQUEST);
const skeletonRequest = new ProtocolRequestType<SkeletonParams, SkeletonResult | null, never, void, void>(SKELETON_REQUEST);

export interface SnippetOptions extends FeatureOptions {
  /** Settings that hold for no document in particular. */
  readonly settings: () => ServerSettings | null;
  readonly own: OwnTexts;
}

/** The drafter's own snippets, as last sent. */
export interface OwnTexts {
  all(): readonly OwnText[];
  /** Made once of what was sent. */
  snippets(): readonly Snippet[];
  replace(texts: readonly OwnText[]): void;
}

export function createOwnTexts(): OwnTexts {
  let texts: readonly OwnText[] = [];
  let snippets: readonly Snippet[] | undefined;
  return {
    all: () => texts,
    snippets: () => (snippets ??= ownSnippets(texts)),
    replace(sent) {
      texts = sent;
      snippets = undefined;
    },
  };
}

export function registerSnippets({ guard, service, read, settings, own }: SnippetOptions): void {
  guard.notification(ownSnippetsNotification, (params) => { own.replace(ownTexts(field(params, 'snippets'))); });

  guard.request(snippetsRequest, async ({ textDocument, position }) => {
    const reading = textDocument === undefined ? null : await read(textDocument.uri);
    const offset = reading === null || position === undefined ? null : toOffset(reading.places, position);
    const groups = service.snippets(reading?.analysis ?? null, offset, own.all()).map(({ name, fits, snippets }) => ({
      name,
      fits,
      snippets: snippets.map(({ id, title, description, initials, words, pinyin, body }) => ({ id, title, description, initials, words, pinyin, body, preview: expandSnippet(body).text })),
    }));
    return { groups };
  });

  guard.request(skeletonKinds, () => ({
    kinds: service.speechChoices.map(({ kind, parts, points, minutes }) => ({ kind, parts: [...parts], points: { ...points }, minutes: { ...minutes } })),
    levels: [...service.speechLevels],
  }));

  guard.request(skeletonRequest, ({ kind, level, points, minutes, charactersPerMinute, markdown }) => {
    const speed = charactersPerMinute ?? settings()?.charactersPerMinute ?? 0;
    const characters = minutes !== undefined && minutes > 0 && speed > 0 ? minutes * speed : null;
    const body = service.newSpeech({ kind, level, points, characters, markdown: markdown ?? false, year: new Date().getFullYear() });
    return body === null ? null : { body, preview: expandSnippet(body).text };
  });
}

/** What can be read of a list of snippets; the rest is passed over. */
export function ownTexts(list: unknown): readonly OwnText[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown): OwnText[] => {
    const title = field(item, 'title');
    const text = field(item, 'text');
    return typeof title === 'string' && typeof text === 'string' && title.trim() !== '' && text.trim() !== '' ? [{ title: title.trim(), text }] : [];
  });
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
