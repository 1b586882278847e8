/** Reading a draft, and writing it back just as it was stored. */
import {
  accessSync, closeSync, constants, fchmodSync, fchownSync, fsyncSync, openSync, readFileSync, realpathSync, renameSync,
  rmSync, statSync, writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type DecodeFailure, decode, encode, type Encoding } from './encoding';
import type { Terminal } from './terminal';
import { type AccessFailure, accessFailure, type Input } from './walk';

export interface Draft {
  /** As given, or as found in a folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the name says that it is Markdown. */
  readonly markdown: boolean;
}

export type ReadFailure = AccessFailure | DecodeFailure;

export type WriteFailure =
  | { readonly kind: 'read-only' }
  /** Writing would change bytes that no fix touched. */
  | { readonly kind: 'no-round-trip' }
  /** Somebody else has written the file since it was read. */
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'unwritable'; readonly code: string };

export async function readDraft(input: Input, terminal: Pick<Terminal, 'input'>): Promise<Draft | ReadFailure> {
  if (input.kind === 'failure') return input.failure;
  const { path } = input;
  try {
    const bytes = input.kind === 'stdin' ? await all(terminal.input()) : readFileSync(path);
    const decoded = decode(bytes);
    if (!decoded.ok) return decoded.failure;
    return { path, bytes, text: decoded.text, encoding: decoded.encoding, markdown: path.toLowerCase().endsWith('.md') };
  } catch (error) {
    return accessFailure(error);
  }
}

async function all(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  for await (const piece of pieces) read.push(piece);
  return Buffer.concat(read);
}

/**
 * Replaces the file in one step, in its encoding, with its mode and owner; a link stays a link.
 * @returns null when done; otherwise the file is as it was.
 */
export function writeDraft(draft: Draft, text: string): WriteFailure | null {
  const same = encode(draft.text, draft.encoding);
  const bytes = encode(text, draft.encoding);
  if (same === null || bytes === null || Buffer.compare(same, draft.bytes) !== 0) return { kind: 'no-round-trip' };
  try {
    const target = realpathSync(draft.path);
    accessSync(target, constants.W_OK);
    if (Buffer.compare(readFileSync(target), draft.bytes) !== 0) return { kind: 'changed-meanwhile' };
    replaceFile(target, bytes);
    return null;
  } catch (error) {
    const failure = accessFailure(error);
    if (failure.kind === 'no-permission') return { kind: 'read-only' };
    return { kind: 'unwritable', code: failure.kind === 'unreadable' ? failure.code : failure.kind };
  }
}

function replaceFile(target: string, bytes: Uint8Array): void {
  const { mode, uid, gid } = statSync(target);
  const temporary = join(dirname(target), `.${basename(target).slice(0, 50)}.${process.pid}-${Date.now().toString(36)}.tmp`);
  const descriptor = openSync(temporary, 'wx', 0o600);
  try {
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
      keepOwner(descriptor, uid, gid);
      fchmodSync(descriptor, mode);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Only root may give a file away; for others the new file is their own. */
function keepOwner(descriptor: number, uid: number, gid: number): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // The content matters more than the owner.
  }
}
