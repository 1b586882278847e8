/** What the thread that cuts words and the thread that asks for them say to each other. */
import type { Word } from '../../text/segmenter';

export interface CutRequest {
  readonly id: number;
  readonly texts: readonly string[];
}

export type CutReply = { readonly id: number; readonly words: readonly (readonly Word[])[] } | { readonly id: number; readonly failure: string };
