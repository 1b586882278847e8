/** Any command over newline-delimited JSON: one speech a line in, one result a line out, in the same order. */
import { createReadStream } from 'node:fs';
import { printable } from '../printable';
import type { ExitStatus, Session } from '../session';
import type { LineFailure } from '../texts';
import { accessFailure } from '../walk';
import { type Answer, createAnswer, type DraftCommand, type Speech } from './answers';
import { type Line, linesOf } from './lines';
import { LONGEST_LINE, readRecord, type SpeechRecord } from './record';

/**
 * What a line is answered with depends on nothing but the line, so that the parts of an archive give together what the
 * whole gives. A line that cannot be read, or a speech that cannot be worked on, is answered with an error, and the next goes on.
 * Findings and errors are in the results, not in the status: engines take any status but 0 for a failed run.
 */
export async function runOnLines(command: DraftCommand, session: Session): Promise<ExitStatus> {
  const answer = createAnswer(command, session);
  for (const given of command.paths) {
    const path = given === '-' ? command.stdinName : given;
    try {
      await answerLines({ path, pieces: given === '-' ? session.terminal.input() : createReadStream(given) }, answer, session);
    } catch (error) {
      if (!(error instanceof InputFailure)) throw error;
      session.complain(path, accessFailure(error.cause));
    }
  }
  return session.complaints.length > 0 ? 2 : 0;
}

interface Input {
  readonly path: string;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** Ends early when nobody reads the results any more. */
async function answerLines({ path, pieces }: Input, answer: (speech: Speech) => Answer, session: Session): Promise<void> {
  let answered = 0;
  let failed = 0;
  const byName = path.toLowerCase().endsWith('.md');
  for await (const line of linesOf(named(pieces), LONGEST_LINE)) {
    const answerOfLine = answerLine(line, ({ text, markdown }) => answer({ text, markdown: markdown ?? byName, path }));
    if (answerOfLine === null) continue;
    const { id, result, failure } = answerOfLine;
    answered++;
    if (failure !== undefined) failed++;
    const json = failure === undefined ? result : { error: { kind: failure.kind, message: session.texts.lineFailure(failure) } };
    session.write(`{"id":${id},${JSON.stringify(json).slice(1)}\n`);
    if (session.terminal.isClosed()) break;
    session.progress.show(`${printable(path).slice(-40)}:${line.number}`);
  }
  session.progress.clear();
  if (failed > 0) session.terminal.error(`${printable(path)}: ${session.texts.failedLines(failed, answered)}\n`);
}

interface LineAnswer {
  /** As JSON. */
  readonly id: string;
  readonly result?: object;
  /** In place of a result. */
  readonly failure?: LineFailure;
}

/** Null for a line that holds nothing. */
function answerLine(line: Line, answer: (record: SpeechRecord) => Answer): LineAnswer | null {
  const read = readRecord(line);
  if (read === null) return null;
  if (!read.ok) return { id: read.id, failure: read.problem };
  const { id } = read.record;
  try {
    const given = answer(read.record);
    return given.ok ? { id, result: given.result } : { id, failure: { kind: 'refused', refusal: given.refusal, data: given.data } };
  } catch {
    return { id, failure: { kind: 'internal' } };
  }
}

/** The input itself failed, not the work on it nor the writing of results. */
class InputFailure extends Error {}

async function* named(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } catch (error) {
    throw new InputFailure('input', { cause: error });
  }
}
