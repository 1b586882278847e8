/** What one can choose for a new speech, and the skeleton that comes of it. */
import { SKELETON_LEVELS } from './levels';
import { skeleton, type SkeletonOptions } from './skeleton';
import { SKELETON_KINDS, type SkeletonKind } from './skeletonKinds';

export interface SpeechRequest extends Omit<SkeletonOptions, 'level' | 'points'> {
  readonly kind: string;
  readonly level: string;
  /** By default the usual number. */
  readonly points?: number | undefined;
}

export interface SpeechChoice extends Pick<SkeletonKind, 'parts' | 'minutes'> {
  readonly kind: string;
  readonly points: SkeletonKind['count'];
}

export const SPEECH_CHOICES: readonly SpeechChoice[] = SKELETON_KINDS.map(({ name, parts, count, minutes }) => ({ kind: name, parts, points: count, minutes }));

/** Null where there is no such kind or level. */
export function newSpeech({ kind, level, points, ...options }: SpeechRequest): string | null {
  const found = SKELETON_KINDS.find(({ name }) => name === kind);
  const known = SKELETON_LEVELS.find((name) => name === level);
  if (found === undefined || known === undefined) return null;
  return skeleton(found, { ...options, level: known, points: points === undefined || !Number.isFinite(points) ? found.count.usual : points });
}
