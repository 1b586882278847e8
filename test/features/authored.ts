/** Flawless speeches of ours, on which the laws of the features are held against. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'test/fixtures/authored';

export interface AuthoredSpeech {
  readonly name: string;
  readonly text: string;
}

export const AUTHORED: readonly AuthoredSpeech[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));
