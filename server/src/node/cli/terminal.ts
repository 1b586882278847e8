/** The process as the command line sees it: two output streams, standard input, the environment. */
import { fstatSync, statSync, writeSync } from 'node:fs';

export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes to standard output. Silent once the reader has gone (`| head`), so that the exit status stays right. */
  write(text: string): void;
  /** Writes to standard error. */
  error(text: string): void;
  /** Whether somebody reads the stream on a screen. */
  isTerminal(stream: 'stdout' | 'stderr'): Promise<boolean>;
  /** Whether the reader of standard output has gone. */
  isClosed(): boolean;
  /** Standard input, piece by piece; the next is read when it is asked for. */
  input(): AsyncIterable<Uint8Array>;
}

const FILE_DESCRIPTORS = { stdout: 1, stderr: 2 } as const;

/** Synchronous writing: `process.stdout` costs a tenth of the whole run, and may lose output on exit. */
export function createTerminal(): Terminal {
  const stdout = createWriter(FILE_DESCRIPTORS.stdout);
  return {
    env: process.env,
    write: stdout.write,
    isClosed: stdout.isClosed,
    error: createWriter(FILE_DESCRIPTORS.stderr).write,
    async isTerminal(stream) {
      const descriptor = FILE_DESCRIPTORS[stream];
      return mayBeTerminal(descriptor) && (await import('node:tty')).isatty(descriptor);
    },
    input: () => process.stdin,
  };
}

function createWriter(descriptor: number): Pick<Terminal, 'write' | 'isClosed'> {
  let closed = false;
  const write = (text: string): void => {
    const bytes = Buffer.from(text, 'utf8');
    let done = 0;
    while (!closed && done < bytes.length) {
      try {
        done += writeSync(descriptor, bytes, done);
      } catch (error) {
        const code = errorCode(error);
        if (code === 'EPIPE' || code === 'EOF') closed = true;
        else if (code === 'EAGAIN') pause();
        else throw error;
      }
    }
  };
  return { write, isClosed: () => closed };
}

/** The reader of a non-blocking pipe needs a moment. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}

/** Tells files, pipes and the null device apart from the rest: `node:tty` takes as long to load as a speech to check. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && (process.platform === 'win32' || stats.rdev !== statSync('/dev/null').rdev);
  } catch {
    return false;
  }
}

/** The code of a system error (`ENOENT`), or an empty text. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
