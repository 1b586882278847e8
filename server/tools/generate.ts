/** Writes the files derived from the rules; run by `npm run generate` after a rule was added or its metadata changed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from './generatedFiles';

async function main(): Promise<void> {
  const root = process.cwd();
  for (const { path, actual, wanted } of await generatedFiles(root)) {
    if (actual === wanted) continue;
    writeFileSync(join(root, path), wanted);
    console.log(`written: ${path}`);
  }
}

void main();
