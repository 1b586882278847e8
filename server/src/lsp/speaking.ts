/** The requests about a speech as it is spoken: how long stretches of it are. */
import { ProtocolRequestType } from 'vscode-languageserver';
import { speakingMinutes } from '../text/speakingTime';
import { toSpan } from './convert';
import type { FeatureOptions } from './features';
import { LENGTHS_REQUEST, type LengthsParams, type LengthsResult } from './protocol';

const lengthsRequest = new ProtocolRequestType<LengthsParams, LengthsResult, never, void, void>(LENGTHS_REQUEST);

export function registerSpeaking({ guard, service, read }: FeatureOptions): void {
  guard.request(lengthsRequest, async ({ textDocument, ranges }) => {
    const { analysis, places, settings, document } = await read(textDocument.uri);
    const lengths = service.lengths(analysis, ranges.map((range) => toSpan(places, range)));
    return { version: document.version, lengths: lengths.map((spoken) => ({ ...spoken, minutes: speakingMinutes(spoken, settings) })) };
  });
}
