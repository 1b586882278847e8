/** Stands in every bundle where packages ask for Node's `net`: drafts stay on this machine, no socket is ever opened. */

export function createServer(): never {
  throw new Error(REFUSAL);
}

export function createConnection(): never {
  throw new Error(REFUSAL);
}

export function connect(): never {
  throw new Error(REFUSAL);
}

const REFUSAL = 'policy-speech 不使用网络：请用 --stdio 或 --node-ipc。 policy-speech uses no network: use --stdio or --node-ipc.';
