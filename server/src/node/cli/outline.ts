/** The command `outline`: the structure of every draft. */
import { analyse } from '../../analysis';
import type { OutlineCommand } from './arguments';
import { forEachDraft } from './drafts';
import { speechesJson } from './outlineJson';
import { outlineLines } from './outlineText';
import { printable } from './printable';
import type { ExitStatus, Session } from './session';
import { createStyle } from './style';

export async function outline(command: OutlineCommand, session: Session): Promise<ExitStatus> {
  const files: object[] = [];
  const style = createStyle(session.coloured);
  let separator = '';
  await forEachDraft(session, command, (draft) => {
    const analysis = analyse(draft.text, { markdown: draft.markdown });
    if (command.format === 'json') {
      files.push({ path: draft.path, speeches: speechesJson(analysis) });
      return;
    }
    const lines = [style.faint(printable(draft.path)), ...outlineLines(analysis, session.texts, style)];
    session.write(`${separator}${lines.join('\n')}\n`);
    separator = '\n';
  });
  if (command.format === 'json') session.write(`${JSON.stringify({ schema: 1, files }, null, 2)}\n`);
  return session.complaints.length > 0 ? 2 : 0;
}
