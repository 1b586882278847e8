/** The drafts a command works on, one after another, with complaints about those that cannot be read. */
import { type Draft, readDraft } from './draft';
import { printable } from './printable';
import type { Session } from './session';
import { findInputs } from './walk';

/** A failure with one draft is a complaint and does not touch the others. */
export async function forEachDraft(
  session: Session,
  inputs: { readonly paths: readonly string[]; readonly stdinName: string },
  work: (draft: Draft) => void,
): Promise<void> {
  const found = [...findInputs(inputs.paths, inputs.stdinName)];
  for (const [index, input] of found.entries()) {
    session.progress.show(`${session.texts.progress(index + 1, found.length)}  ${printable(input.path).slice(-40)}`);
    const draft = await readDraft(input, session.terminal);
    if ('kind' in draft) session.complain(input.path, draft);
    else guarded(session, draft, work);
  }
  session.progress.clear();
  if (found.length === 0) session.terminal.error(`${session.texts.noDrafts}\n`);
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
