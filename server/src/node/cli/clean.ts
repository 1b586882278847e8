/** The command `clean`: pasted drafts cleaned, to standard output or back into their files. */
import { cleanEdits } from '../../clean/clean';
import { applyEdits } from '../../text/textEdit';
import type { CleanCommand } from './arguments';
import { writeDraft } from './draft';
import { forEachDraft } from './drafts';
import type { ExitStatus, Session } from './session';

export async function clean(command: CleanCommand, session: Session): Promise<ExitStatus> {
  await forEachDraft(session, command, (draft) => {
    const cleaned = applyEdits(draft.text, cleanEdits(draft.text, command.options, { markdown: draft.markdown }));
    if (!command.write) session.write(cleaned);
    else if (cleaned !== draft.text) {
      const failure = writeDraft(draft, cleaned);
      if (failure !== null) session.complain(draft.path, failure);
    }
  });
  return session.complaints.length > 0 ? 2 : 0;
}
