/** The requests about a speech as it is spoken: how long stretches of it are, and its text to read from. */
import { ProtocolRequestType } from './library';
import { speakingMinutes } from '../text/speakingTime';
import { toRange, toSpan } from './convert';
import type { FeatureOptions } from './features';
import {
  LENGTHS_REQUEST, type LengthsParams, type LengthsResult, READING_SCRIPT_REQUEST, type ReadingScript, type ReadingScriptParams,
} from './speakingProtocol';
import { labelOf } from './symbols';

const lengthsRequest = new ProtocolRequestType<LengthsParams, LengthsResult, never, void, void>(LENGTHS_REQUEST);
const scriptRequest = new ProtocolRequestType<ReadingScriptParams, ReadingScript, never, void, void>(READING_SCRIPT_REQUEST);

export function registerSpeaking({ guard, service, read }: FeatureOptions): void {
  guard.request(lengthsRequest, async ({ textDocument, ranges }) => {
    const { analysis, places, settings, document } = await read(textDocument.uri);
    const lengths = service.lengths(analysis, ranges.map((range) => toSpan(places, range)));
    return { version: document.version, lengths: lengths.map((spoken) => ({ ...spoken, minutes: speakingMinutes(spoken, settings) })) };
  });

  guard.request(scriptRequest, async ({ textDocument }) => {
    const { analysis, places, settings, locale, document } = await read(textDocument.uri);
    const { parts, sentences } = service.readingScript(analysis);
    return {
      version: document.version,
      charactersPerMinute: settings.charactersPerMinute,
      pauses: settings.pauses,
      parts: parts.map(({ kind, label, speech }) => ({ label: labelOf(kind, label, locale), speech })),
      sentences: sentences.map(({ span, groups, ...sentence }) => ({ ...sentence, range: toRange(places, span), groups: groups.map((group) => ({ ...group })) })),
    };
  });
}
