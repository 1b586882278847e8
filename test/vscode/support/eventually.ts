/** Waiting for what an editor does in its own time. */

/** Reads until the value is neither null, undefined nor false, and resolves to it; `what` names it in the message of the failure. */
export async function eventually<T>(what: string, read: () => Promise<T> | T, seconds = 30): Promise<Exclude<T, null | undefined | false>> {
  for (const deadline = Date.now() + seconds * 1000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const value = await read();
    if (value !== null && value !== undefined && value !== false) return value as Exclude<T, null | undefined | false>;
    if (deadline < Date.now()) throw new Error(`waited ${seconds.toString()} s for ${what}`);
  }
}
