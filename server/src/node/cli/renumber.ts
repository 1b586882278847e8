/** The command `renumber`: the numbers of drafts put right, or converted to a scheme, to standard output or back into their files. */
import { renumber as renumberDocument } from '../../edits/renumber';
import type { EditResult, EditSource } from '../../edits/result';
import { convertDocument, type SchemeName } from '../../edits/scheme';
import { parseOutline } from '../../outline/parseOutline';
import { applyEdits } from '../../text/textEdit';
import type { RenumberCommand } from './arguments';
import { type Draft, writeDraft } from './draft';
import { forEachDraft } from './drafts';
import type { ExitStatus, Session } from './session';

/** A draft whose levels are not certain is a complaint; nothing of it is written. */
export async function renumber(command: RenumberCommand, session: Session): Promise<ExitStatus> {
  await forEachDraft(session, command, (draft) => {
    const result = edited(draft, command.scheme, command.counts);
    if (!result.ok) {
      session.complain(draft.path, { kind: 'refused', refusal: result.refusal, data: result.data });
      return;
    }
    const text = applyEdits(draft.text, result.edits);
    if (!command.write) session.write(text);
    else if (text !== draft.text) {
      const failure = writeDraft(draft, text);
      if (failure !== null) session.complain(draft.path, failure);
    }
  });
  return session.complaints.length > 0 ? 2 : 0;
}

function edited({ text, markdown }: Draft, scheme: SchemeName | null, counts: boolean): EditResult {
  const source: EditSource = { text, markdown, outline: parseOutline(text, { markdown }) };
  return scheme === null ? renumberDocument(source, { scope: 'document', counts }) : convertDocument(source, scheme);
}
