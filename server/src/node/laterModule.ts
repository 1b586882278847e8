/** Stands where a program asks for Node's `module`, which brings the loader of ECMAScript modules along: it is loaded when the addon is, and few drafts need that. */
import type { createRequire as make } from 'node:module';

export function createRequire(...place: Parameters<typeof make>): NodeJS.Require {
  return (require('module') as { readonly createRequire: typeof make }).createRequire(...place); // eslint-disable-line @typescript-eslint/no-require-imports
}
