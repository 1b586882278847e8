/** The command `clean`: pasted drafts cleaned, to standard output or back into their files. */
import { cleanEdits } from '../../clean/clean';
import type { CleanOptions } from '../../clean/options';
import { applyEdits } from '../../text/textEdit';
import type { CleanCommand } from './arguments';
import { type Draft, writeDraft } from './draft';
import { forEachDraft } from './drafts';
import type { ExitStatus, Session } from './session';

export async function clean(command: CleanCommand, session: Session): Promise<ExitStatus> {
  await forEachDraft(session, command, (draft) => {
    const text = cleaned(draft, command.options);
    if (!command.write) session.write(text);
    else if (text !== draft.text) {
      const failure = writeDraft(draft, text);
      if (failure !== null) session.complain(draft.path, failure);
    }
  });
  return session.complaints.length > 0 ? 2 : 0;
}

export function cleaned({ text, markdown }: Pick<Draft, 'text' | 'markdown'>, options: CleanOptions): string {
  return applyEdits(text, cleanEdits(text, options, { markdown }));
}
