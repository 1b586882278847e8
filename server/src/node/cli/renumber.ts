/** The command `renumber`: the numbers of drafts put right, or converted to a scheme, to standard output or back into their files. */
import { renumber as renumberDocument } from '../../edits/renumber';
import type { EditSource, Refusal } from '../../edits/result';
import { convertDocument } from '../../edits/scheme';
import { parseOutline } from '../../outline/parseOutline';
import { applyEdits } from '../../text/textEdit';
import type { RenumberCommand } from './arguments';
import { type Draft, writeDraft } from './draft';
import { forEachDraft } from './drafts';
import type { ExitStatus, Session } from './session';

/** A draft whose levels are not certain is a complaint; nothing of it is written. */
export async function renumber(command: RenumberCommand, session: Session): Promise<ExitStatus> {
  await forEachDraft(session, command, (draft) => {
    const result = renumbered(draft, command);
    if (!result.ok) {
      session.complain(draft.path, { kind: 'refused', refusal: result.refusal, data: result.data });
      return;
    }
    const { text } = result;
    if (!command.write) session.write(text);
    else if (text !== draft.text) {
      const failure = writeDraft(draft, text);
      if (failure !== null) session.complain(draft.path, failure);
    }
  });
  return session.complaints.length > 0 ? 2 : 0;
}

export type Renumbered = { readonly ok: true; readonly text: string } | Refusal;

export function renumbered({ text, markdown }: Pick<Draft, 'text' | 'markdown'>, { scheme, counts }: Pick<RenumberCommand, 'scheme' | 'counts'>): Renumbered {
  const source: EditSource = { text, markdown, outline: parseOutline(text, { markdown }) };
  const result = scheme === null ? renumberDocument(source, { scope: 'document', counts }) : convertDocument(source, scheme);
  return result.ok ? { ok: true, text: applyEdits(text, result.edits) } : result;
}
