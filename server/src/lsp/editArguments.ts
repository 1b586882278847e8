/** Arguments of the edit commands, as any client may send them → requests to the core. */
import type { EditName, EditRequest } from '../edits/request';
import { SCHEME_NAMES } from '../edits/scheme';
import { SERIES_FORMS } from '../edits/series';
import type { Offset } from '../text/span';
import { type Places, toOffset } from './convert';
import { EDIT_COMMANDS, type ProtocolPosition } from './protocol';

export const EDIT_COMMAND_PREFIX = 'policySpeech.edit.';

/** The document a command is about, and how it wants the answer. */
export interface EditTarget {
  readonly uri: string;
  /** Version the client meant; null where it did not say. */
  readonly version: number | null;
  /** Whether the server has the client apply the edit; otherwise the edit is in the answer. */
  readonly apply: boolean;
  /** Whether a refusal is told in the answer only. */
  readonly quiet: boolean;
}

/** Null if the argument names no document. */
export function decodeTarget(argument: unknown): EditTarget | null {
  const document = member(argument, 'textDocument');
  const uri = member(document, 'uri');
  const version = member(document, 'version');
  if (typeof uri !== 'string') return null;
  if (version !== undefined && version !== null && typeof version !== 'number') return null;
  return { uri, version: version ?? null, apply: member(argument, 'apply') !== false, quiet: member(argument, 'quiet') === true };
}

/** Null if the arguments are not those of the command. */
export function decodeEdit(command: string, argument: unknown, places: Places): EditRequest | null {
  const name = EDIT_COMMANDS.find((known) => EDIT_COMMAND_PREFIX + known === command);
  if (name === undefined) return null;
  const given = member(argument, 'position');
  const position = decodePosition(name === 'moveTo' ? member(argument, 'target') : given);
  const scope = oneOf(member(argument, 'scope') ?? 'document', ['level', 'section', 'document'] as const);
  const free = (name === 'renumber' && scope === 'document') || name === 'convertScheme';
  if (position === null && !(free && given === undefined)) return null;
  const offset = position === null ? 0 : toOffset(places, position);
  const along = { counts: member(argument, 'counts') !== false, references: member(argument, 'references') !== false };
  return build(name, argument, { offset, along, scope, places });
}

interface Common {
  readonly offset: Offset;
  readonly along: { readonly counts: boolean; readonly references: boolean };
  readonly scope: 'level' | 'section' | 'document' | null;
  readonly places: Places;
}

function build(name: EditName, argument: unknown, { offset, along, scope, places }: Common): EditRequest | null {
  switch (name) {
    case 'renumber': return scope === null ? null : { name, offset, scope, counts: along.counts };
    case 'convertScheme': {
      const scheme = oneOf(member(argument, 'scheme'), SCHEME_NAMES);
      return scheme === null ? null : { name, offset, scheme };
    }
    case 'moveTo': {
      const where = oneOf(member(argument, 'where'), ['before', 'after', 'inside'] as const);
      const sections = decodePositions(member(argument, 'sections'));
      return where === null || sections === null ? null : { name, offset, where, sections: sections.map((at) => toOffset(places, at)), ...along };
    }
    case 'insert': {
      const where = oneOf(member(argument, 'where') ?? 'after', ['before', 'after', 'below'] as const);
      const heading = member(argument, 'heading') ?? '';
      return where === null || typeof heading !== 'string' || /[\r\n]/.test(heading) ? null : { name, offset, where, heading, ...along };
    }
    case 'convertSeries': {
      const form = oneOf(member(argument, 'form'), SERIES_FORMS);
      return form === null ? null : { name, offset, form };
    }
    case 'enter': case 'removeMarker': case 'indent': case 'outdent':
    case 'selectSection': case 'selectSiblings': case 'nextMarker': return { name, offset };
    default: return { name, offset, ...along };
  }
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}

function decodePosition(value: unknown): ProtocolPosition | null {
  const line = member(value, 'line');
  const character = member(value, 'character');
  return isCount(line) && isCount(character) ? { line, character } : null;
}

function decodePositions(value: unknown): readonly ProtocolPosition[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const positions = value.map(decodePosition).filter((position) => position !== null);
  return positions.length === value.length ? positions : null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
