/** Stands where the protocol's packages ask for Node's `child_process` and `crypto`: the server starts no programs and names no sockets, and need not load what does. */

export function fork(): never {
  throw new Error(REFUSAL);
}

export function spawnSync(): never {
  throw new Error(REFUSAL);
}

export function randomBytes(): never {
  throw new Error(REFUSAL);
}

const REFUSAL = 'policy-speech 不启动别的程序：请用 --stdio 或 --node-ipc。 policy-speech starts no other programs: use --stdio or --node-ipc.';
