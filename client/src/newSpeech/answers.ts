/** What 新建讲话稿 asks, and what it offers and takes by default. */
import type { SkeletonKindItem, SkeletonParams } from '../../../server/src/lsp/protocol';

export interface SpeechAnswers {
  readonly kind?: SkeletonKindItem;
  readonly level?: string;
  readonly points?: number;
  /** Null: the parts do not say how long they are to be. */
  readonly minutes?: number | null;
}

/** Longest speech one may ask for. */
const MOST_MINUTES = 240;

/** Numbers of points to choose from; fewer than two where there is no choice. */
export function pointsOffered({ points }: SkeletonKindItem): readonly number[] {
  return Array.from({ length: points.most - points.least + 1 }, (_, index) => points.least + index);
}

/** The answer given before where it is possible, else the usual number. */
export function pointsFor(kind: SkeletonKindItem, answered: number | undefined): number {
  return answered !== undefined && pointsOffered(kind).includes(answered) ? answered : kind.points.usual;
}

/** Shortest, middle and longest usual length. */
export function minutesOffered({ minutes: { least, most } }: SkeletonKindItem): readonly number[] {
  return [...new Set([least, usualMinutes({ least, most }), most])];
}

export function minutesFor({ minutes }: SkeletonKindItem, answered: number | null | undefined): number | null {
  return answered === undefined ? usualMinutes(minutes) : answered;
}

/** `12`, `12分`, `12 分钟`, full-width digits too; undefined for what is no length of a speech. */
export function readMinutes(typed: string): number | undefined {
  const digits = /^(\d{1,3})\s*(?:分钟?|min)?$/i.exec(typed.normalize('NFKC').trim())?.[1];
  const minutes = Number(digits ?? 0);
  return minutes >= 1 && minutes <= MOST_MINUTES ? minutes : undefined;
}

/** Undefined while the kind or the level is not known. */
export function skeletonParams({ kind, level, points, minutes }: SpeechAnswers): SkeletonParams | undefined {
  if (!kind || level === undefined) return undefined;
  return { kind: kind.kind, level, points: pointsFor(kind, points), ...(typeof minutes === 'number' ? { minutes } : {}) };
}

function usualMinutes({ least, most }: SkeletonKindItem['minutes']): number {
  return Math.round((least + most) / 2);
}
