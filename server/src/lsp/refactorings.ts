/** Edits by the outline over the protocol: commands that change the document in one step, and refactorings at the cursor. */
import {
  type CodeAction, CodeActionKind, CodeActionResolveRequest, type Connection, ExecuteCommandRequest, MessageType, ShowMessageNotification,
} from './library';
import { REFUSALS, type RefusalId } from '../edits/refusals';
import type { EditRequest } from '../edits/request';
import type { Done } from '../edits/result';
import { type Locale, renderMessage } from '../l10n/messages';
import type { LanguageService } from '../languageService';
import type { MessageData } from '../rules/rule';
import { textBlocks } from '../text/textBlocks';
import { applyEdits } from '../text/textEdit';
import { workspaceEdit } from './actionParts';
import { placesOf, toRange } from './convert';
import { decodeEdit, decodeTarget, EDIT_COMMAND_PREFIX, type EditTarget } from './editArguments';
import { editTitle, offerTitle } from './editWording';
import { type Guard, Outdated } from './guard';
import { EDIT_COMMANDS, type EditCommandArguments, type EditCommandResult } from './protocol';
import type { Reading } from './reading';
import { reasonOf } from './wording';

export const EDIT_COMMAND_IDS: readonly string[] = EDIT_COMMANDS.map((name) => EDIT_COMMAND_PREFIX + name);

/** Kinds of the refactorings offered. */
export const REFACTOR_MOVE = `${CodeActionKind.Refactor}.move`;

export interface RefactoringOptions {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly service: LanguageService;
  readonly read: (uri: string) => Promise<Reading>;
  readonly locale: () => Locale;
}

export function registerRefactorings({ connection, guard, service, read, locale }: RefactoringOptions): void {
  function refused(target: EditTarget | null, refusal: RefusalId, data: MessageData = {}): EditCommandResult {
    const message = renderMessage(REFUSALS[refusal], data, locale());
    if (target?.quiet !== true) {
      connection.sendNotification(ShowMessageNotification.type, { type: refusal === 'unchanged' ? MessageType.Info : MessageType.Warning, message }).catch(() => {
        // The client is gone; there is nobody to tell.
      });
    }
    return { applied: false, refusal, message };
  }

  async function readVersion({ uri, version }: EditTarget): Promise<Reading | RefusalId> {
    try {
      const reading = await read(uri);
      return version === null || version === reading.document.version ? reading : 'stale';
    } catch (error) {
      if (error instanceof Outdated) return 'notOpen';
      throw error;
    }
  }

  async function perform(target: EditTarget, reading: Reading, request: EditRequest): Promise<EditCommandResult> {
    const { analysis, client, places } = reading;
    const answer = service.edit(analysis, request);
    if (!answer.ok) return refused(target, answer.refusal, answer.data);
    if ('spans' in answer) return { applied: false, selections: answer.spans.map((span) => toRange(places, span)) };
    if ('text' in answer) return { applied: false, text: answer.text };
    const selection = selectionOf(reading, answer);
    if (answer.edits.length === 0) return { ...refused(target, 'unchanged'), ...selection };
    const edit = workspaceEdit(reading, answer.edits);
    if (!target.apply || !client.appliesEdits) return { applied: false, edit, ...selection };
    try {
      const { applied, failureReason } = await connection.workspace.applyEdit({ label: editTitle(request, '', reading.locale), edit });
      return applied ? { applied: true, ...selection } : refused(target, failureReason === undefined ? 'stale' : 'notApplied', { reason: failureReason ?? '' });
    } catch (error) {
      return refused(target, 'notApplied', { reason: reasonOf(error) });
    }
  }

  guard.request(ExecuteCommandRequest.type, async ({ command, arguments: given }): Promise<EditCommandResult> => {
    const argument: unknown = given?.[0];
    const target = decodeTarget(argument);
    if (target === null || !EDIT_COMMAND_IDS.includes(command)) return refused(target, 'badArguments', { command });
    const reading = await readVersion(target);
    if (typeof reading === 'string') return refused(target, reading);
    const request = decodeEdit(command, argument, reading.places);
    if (request === null) return refused(target, 'badArguments', { command });
    return perform(target, reading, request);
  });

  guard.request(CodeActionResolveRequest.type, async (action) => {
    const target = decodeTarget(action.data);
    const command: unknown = typeof action.data === 'object' && action.data !== null ? Reflect.get(action.data, 'command') : undefined;
    if (target === null || typeof command !== 'string') return action;
    const reading = await readVersion(target);
    if (typeof reading === 'string') return unresolved(action, refused(target, reading));
    const request = decodeEdit(command, action.data, reading.places);
    const answer = request === null ? null : service.edit(reading.analysis, request);
    if (answer === null) return unresolved(action, refused(target, 'badArguments', { command }));
    if (!answer.ok) return unresolved(action, refused(target, answer.refusal, answer.data));
    if (!('edits' in answer) || answer.edits.length === 0) return unresolved(action, refused(target, 'unchanged'));
    return { ...action, edit: workspaceEdit(reading, answer.edits) };
  });
}

/** A resolved action needs an edit; one that changes nothing stands for a refusal that has been told. */
function unresolved(action: CodeAction, result: EditCommandResult): CodeAction {
  return { ...action, edit: { changes: {} }, ...(result.message === undefined ? {} : { disabled: { reason: result.message } }) };
}

/** Refactorings at the cursor; their edits are computed when one is chosen. */
export function refactorActions(service: LanguageService, reading: Reading, offset: number): CodeAction[] {
  const { analysis, places, document: { uri, version }, client, locale } = reading;
  const position = places.position(offset);
  return service.refactorings(analysis, offset).map((offer) => {
    const { request } = offer;
    const title = offerTitle(offer, locale);
    const command = EDIT_COMMAND_PREFIX + request.name;
    const data: EditCommandArguments = { ...parameters(request), textDocument: { uri, version }, position };
    const kind = request.name === 'moveUp' || request.name === 'moveDown' ? REFACTOR_MOVE : CodeActionKind.RefactorRewrite;
    return client.resolvesEdits ? { title, kind, data: { ...data, command } } : { title, kind, command: { title, command, arguments: [data] } };
  });
}

/** What the request has besides its name and place. */
function parameters(request: EditRequest): Partial<EditCommandArguments> {
  switch (request.name) {
    case 'renumber': return { scope: request.scope };
    case 'insert': return { where: request.where };
    case 'convertSeries': return { form: request.form };
    default: return {};
  }
}

function selectionOf({ analysis, client }: Reading, { edits, selection }: Done): Pick<EditCommandResult, 'selection'> {
  if (selection === undefined) return {};
  const text = applyEdits(analysis.text, edits);
  return { selection: toRange(placesOf(textBlocks(text), client.encoding), selection) };
}
