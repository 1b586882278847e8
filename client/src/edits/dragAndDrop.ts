/** Drag and drop of sections in the outline. */
import * as vscode from 'vscode';
import { t } from '../l10n/editorLanguage';
import type { EditParts } from './commands';
import { type Dragged, draggedSections, planDrop } from './drop';
import { runEdit } from './run';

/** The form in which the editor wants dragged nodes of our view: its id in lower case. */
const MIME = 'application/vnd.code.tree.policyspeech.outline';

/** Elements are ids of nodes. A draft that has changed since the drag began refuses the drop and says so. */
export class SectionDragAndDrop implements vscode.TreeDragAndDropController<string> {
  readonly dragMimeTypes = [];
  readonly dropMimeTypes = [MIME];
  readonly #parts: EditParts;

  constructor(parts: EditParts) {
    this.#parts = parts;
  }

  handleDrag(ids: readonly string[], transfer: vscode.DataTransfer): void {
    const { document, outline } = this.#parts.speech;
    const sections = draggedSections(this.#parts.tree(), ids);
    if (!document || !outline || sections.length === 0) return;
    const dragged: Dragged = { uri: document.uri.toString(), version: outline.version, sections };
    transfer.set(MIME, new vscode.DataTransferItem(dragged));
  }

  async handleDrop(id: string | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const dragged: unknown = transfer.get(MIME)?.value;
    const { connection, speech: { document }, tree } = this.#parts;
    if (!isDragged(dragged) || document?.uri.toString() !== dragged.uri) return;
    const target = id === undefined ? undefined : tree().nodes.get(id);
    const plan = planDrop(dragged.sections, target);
    if (plan === null) vscode.window.setStatusBarMessage(t('请拖到另一个标题上。'), 3000);
    else await runEdit(connection, { name: 'moveTo', details: plan }, { document, version: dragged.version });
  }
}

function isDragged(value: unknown): value is Dragged {
  return typeof value === 'object' && value !== null && 'uri' in value && 'version' in value && 'sections' in value;
}
