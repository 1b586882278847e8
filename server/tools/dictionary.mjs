// Writes the trimmed dictionary for nodejieba from the one in its package and our own terms.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** So many words are kept, the most frequent ones: the whole dictionary takes ten times as long to load, and six times the memory. */
const WORDS = 52_000;
/** Makes a term likelier than any two words it could be cut into. */
const TERM_FREQUENCY = 100;
const TERMS = join(dirname(fileURLToPath(import.meta.url)), 'policyTerms.txt');

/**
 * Writes `words.utf8`, `terms.utf8`, `hmm.utf8` and `weights.utf8` into the folder, unless they are there already and newer than what they are made of.
 * Without nodejieba there is nothing to write; the server then does without it.
 * @param {string} folder
 * @returns {boolean} whether the folder holds a dictionary now
 */
export function writeDictionary(folder) {
  const source = sourceFolder();
  if (source === null) return false;
  const words = join(source, 'jieba.dict.utf8');
  const hmm = join(source, 'hmm_model.utf8');
  const outputs = ['words.utf8', 'terms.utf8', 'hmm.utf8', 'weights.utf8'].map((name) => join(folder, name));
  if (isFresh(outputs, [words, hmm, TERMS, fileURLToPath(import.meta.url)])) return true;
  mkdirSync(folder, { recursive: true });
  const texts = [trimmed(readFileSync(words, 'utf8')), terms(readFileSync(TERMS, 'utf8')), readFileSync(hmm, 'utf8').trimEnd() + '\n', '的 1\n'];
  outputs.forEach((path, index) => writeFileSync(path, texts[index]));
  return true;
}

function sourceFolder() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('nodejieba')), 'submodules/cppjieba/dict');
  } catch {
    return null;
  }
}

function isFresh(outputs, inputs) {
  if (!outputs.every((path) => existsSync(path))) return false;
  const made = Math.min(...outputs.map((path) => statSync(path).mtimeMs));
  // npm unpacks every file with the same old date; only the change of its entry tells when it came.
  return inputs.every((path) => statSync(path).ctimeMs < made);
}

/** The most frequent lines `word frequency tag`; among equals those that come first. */
function trimmed(dictionary) {
  const entries = dictionary.split('\n').filter((line) => line !== '').map((line) => ({ line, frequency: Number(line.split(' ')[1]) }));
  entries.sort((a, b) => b.frequency - a.frequency);
  return entries.slice(0, WORDS).map(({ line }) => `${line}\n`).join('');
}

function terms(list) {
  return list.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const [word, tag] = line.split(' ');
    return `${word} ${TERM_FREQUENCY} ${tag}\n`;
  }).join('');
}
