/** The drafts a command works on, one after another, with complaints about those that cannot be read. */
import { type Draft, readDraft } from './draft';
import { printable } from './printable';
import type { Session } from './session';
import { findInputs, type Input } from './walk';

/** A failure with one draft is a complaint and does not touch the others. */
export async function forEachDraft(
  session: Session,
  inputs: { readonly paths: readonly string[]; readonly stdinName: string },
  work: (draft: Draft) => void,
): Promise<void> {
  for (const [, input] of announceDrafts(session, [...findInputs(inputs.paths, inputs.stdinName)])) {
    const draft = await readDraft(input, session.terminal);
    if ('kind' in draft) session.complain(input.path, draft);
    else guarded(session, draft, work);
  }
}

/** The inputs with their places, each shown as progress before it is worked on; a word where there are none. */
export function* announceDrafts(session: Session, inputs: readonly Input[]): Generator<readonly [number, Input]> {
  for (const [index, input] of inputs.entries()) {
    session.progress.show(`${session.texts.progress(index + 1, inputs.length)}  ${printable(input.path).slice(-40)}`);
    yield [index, input];
  }
  session.progress.clear();
  if (inputs.length === 0) session.terminal.error(`${session.texts.noDrafts}\n`);
}

/** Errors of the system, such as a full disk under standard output, are not the draft's. */
function guarded(session: Session, draft: Draft, work: (draft: Draft) => void): void {
  try {
    work(draft);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    session.complain(draft.path, { kind: 'internal' });
  }
}
