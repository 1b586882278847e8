/** Wraps every handler once: order of the session, cancellation, errors told in a clear sentence. */
import {
  type CancellationToken, type Connection, ErrorCodes, LSPErrorCodes, type ProtocolNotificationType, type ProtocolRequestType, ResponseError,
} from './library';
import type { Locale } from '../l10n/messages';
import { reasonOf, say, type WordingId } from './wording';

export type SessionState = 'new' | 'running' | 'shut-down';

export interface Guard {
  /** Moves the session on; `initialize` is refused the second time. */
  enter(state: SessionState): void;
  state(): SessionState;
  request<P, R, PR, E, RO>(type: ProtocolRequestType<P, R, PR, E, RO>, handler: (params: P, token: CancellationToken) => R | Promise<R>): void;
  /** Notifications before `initialize` and after `shutdown` are dropped, as the protocol asks. */
  notification<P, RO>(type: ProtocolNotificationType<P, RO>, handler: (params: P) => void | Promise<void>): void;
}

export function createGuard(connection: Connection, locale: () => Locale): Guard {
  let state: SessionState = 'new';

  function refuse(code: number, id: WordingId, method: string): ResponseError {
    return new ResponseError(code, say(id, locale(), { method }));
  }

  function outOfOrder(method: string): ResponseError | null {
    if (state === 'new') return refuse(ErrorCodes.ServerNotInitialized, 'notInitialized', method);
    if (state === 'shut-down') return refuse(ErrorCodes.InvalidRequest, 'shutDown', method);
    return null;
  }

  function responseError(method: string, error: unknown): ResponseError {
    if (error instanceof ResponseError) return error;
    if (error instanceof Outdated) return refuse(LSPErrorCodes.ContentModified, 'outdated', method);
    const sentence = say('requestFailed', locale(), { method, reason: reasonOf(error) });
    connection.console.error(failure(sentence, error));
    return new ResponseError(ErrorCodes.InternalError, sentence);
  }

  connection.onRequest((method) => outOfOrder(method) ?? refuse(ErrorCodes.MethodNotFound, 'unknownRequest', method));

  return {
    enter(next) {
      if (next === 'running' && state !== 'new') throw refuse(ErrorCodes.InvalidRequest, 'twice', 'initialize');
      state = next;
    },
    state: () => state,
    request<P, R, PR, E, RO>(type: ProtocolRequestType<P, R, PR, E, RO>, handler: (params: P, token: CancellationToken) => R | Promise<R>) {
      const { method } = type;
      // By name, not by type: the types of the library do not let a handler be wrapped for any request.
      connection.onRequest<unknown, unknown>(method, (params: P, token: CancellationToken | undefined) => {
        if (token === undefined) return refuse(ErrorCodes.InvalidParams, 'noParams', method);
        const refuseIfCancelled = (): void => {
          if (token.isCancellationRequested) throw refuse(LSPErrorCodes.RequestCancelled, 'cancelled', method);
        };
        const answer = Promise.resolve().then(() => {
          const refusal = outOfOrder(method);
          if (refusal !== null) throw refusal;
          refuseIfCancelled();
          return handler(params, token);
        });
        return answer.then(
          (result) => {
            refuseIfCancelled();
            return result;
          },
          (error: unknown) => {
            throw responseError(method, error);
          },
        );
      });
    },
    notification(type, handler) {
      const { method } = type;
      connection.onNotification(type, async (params) => {
        if (outOfOrder(method) !== null) return;
        try {
          await handler(params);
        } catch (error) {
          connection.console.error(failure(say('notificationFailed', locale(), { method, reason: reasonOf(error) }), error));
        }
      });
    },
  };
}

/** Thrown by a handler whose document changed or closed while it worked. */
export class Outdated extends Error {}

function failure(sentence: string, error: unknown): string {
  return error instanceof Error && error.stack !== undefined ? `${sentence}\n${error.stack}` : sentence;
}
