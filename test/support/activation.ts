/** Loads the built extension with a `vscode` that says yes to everything, to see what activation costs and loads. */
import Module, { createRequire } from 'node:module';
import { resolve } from 'node:path';

export interface Activation {
  /** Milliseconds to load the bundle, and for `activate` to return. */
  readonly load: number;
  readonly activate: number;
  /** Whether the language client was loaded when `activate` had returned and what it promised was there. */
  readonly clientAtReturn: boolean;
  /** Resolves when the language client is asked for; a stand-in is given in its place. */
  readonly clientLoaded: Promise<void>;
}

type Load = (request: string, ...more: readonly unknown[]) => unknown;

/** Runs in a process of its own or once in a test process: a bundle is loaded once only. */
export async function activateExtension(): Promise<Activation> {
  const loader = Module as unknown as { _load: Load };
  const { _load: plain } = loader;
  const vscode = standIn({ workspace: standIn({ textDocuments: [{ languageId: 'policy-speech', uri: standIn({}) }] }), env: standIn({ language: 'zh-cn' }) });
  let atReturn = false;
  let tell: () => void = () => undefined;
  const clientLoaded = new Promise<void>((done) => {
    tell = done;
  });
  loader._load = (request, ...more) => {
    if (request === 'vscode') return vscode;
    if (request !== './languageClient.js') return Reflect.apply(plain, loader, [request, ...more]);
    atReturn = true;
    tell();
    return { createClient: () => standIn({}) };
  };
  const path = resolve('dist/client/node/extension.js');
  const begun = performance.now();
  const extension = createRequire(path)(path) as { activate: (context: unknown) => unknown };
  const loaded = performance.now();
  const returned = extension.activate(standIn({ subscriptions: [], asAbsolutePath: (file: string) => resolve(file) }));
  const ready = performance.now();
  await returned;
  const clientAtReturn = atReturn;
  void clientLoaded.then(() => { loader._load = plain; });
  return { load: loaded - begun, activate: ready - loaded, clientAtReturn, clientLoaded };
}

/** Milliseconds to load the language client's bundle; in a process of its own. */
export function loadLanguageClient(): number {
  const loader = Module as unknown as { _load: Load };
  const { _load: plain } = loader;
  const vscode = standIn({});
  loader._load = (request, ...more) => (request === 'vscode' ? vscode : Reflect.apply(plain, loader, [request, ...more]));
  const path = resolve('dist/client/node/languageClient.js');
  const begun = performance.now();
  createRequire(path)(path);
  return performance.now() - begun;
}

/** A thing with these properties; any other one is a thing that can be called, made new, read and inherited from. */
function standIn(known: object): unknown {
  const thing: object = new Proxy(function thing() { /* Called for its proxy only. */ }, {
    get: (_, name) => {
      if (name in known) return known[name as keyof typeof known];
      if (name === 'then') return undefined;
      if (name === Symbol.toPrimitive) return () => '';
      if (name === Symbol.iterator) return function* nothing() { /* Empty. */ };
      return name === 'prototype' ? {} : standIn({});
    },
    set: () => true,
    apply: () => standIn({}),
    construct: () => standIn({}) as object,
    // What the bundle takes for the module is an object that inherits from the real one's prototype.
    getPrototypeOf: () => thing,
  });
  return thing;
}
