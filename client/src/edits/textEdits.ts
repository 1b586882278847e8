/** Reads the text edits out of the protocol's workspace edit. */
import type { ProtocolRange } from '../../../server/src/lsp/protocol';

export interface PlainTextEdit {
  readonly range: ProtocolRange;
  readonly newText: string;
}

/** The edits of the only document that the workspace edit changes; null if it is not about one document. */
export function textEditsOf(edit: unknown): readonly PlainTextEdit[] | null {
  const versioned = member(edit, 'documentChanges');
  const changes = member(edit, 'changes');
  const lists: unknown[] = Array.isArray(versioned) ? versioned.map((change) => member(change, 'edits')) : Object.values(changes ?? {});
  const [only] = lists;
  return lists.length === 1 && Array.isArray(only) && only.every(isTextEdit) ? only : null;
}

function isTextEdit(value: unknown): value is PlainTextEdit {
  return typeof member(value, 'newText') === 'string' && isPosition(member(member(value, 'range'), 'start')) && isPosition(member(member(value, 'range'), 'end'));
}

function isPosition(value: unknown): boolean {
  return typeof member(value, 'line') === 'number' && typeof member(value, 'character') === 'number';
}

function member(value: unknown, key: string): object | string | number | undefined {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, key) as object | string | number | undefined) : undefined;
}
