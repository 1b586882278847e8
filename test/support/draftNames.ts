/** Which files the extension takes for drafts, as package.json has it. */
import { readFileSync } from 'node:fs';

interface Manifest {
  readonly contributes: { readonly languages: readonly { readonly id: string; readonly extensions?: readonly string[]; readonly filenamePatterns?: readonly string[] }[] };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const language = manifest.contributes.languages.find(({ id }) => id === 'policy-speech');

/** `*.speech`, `*讲话*.txt` and so on. */
export const DRAFT_PATTERNS: readonly string[] = [...(language?.extensions ?? []).map((extension) => `*${extension}`), ...(language?.filenamePatterns ?? [])];

/** A name for each pattern. */
export const DRAFT_NAMES: readonly string[] = DRAFT_PATTERNS.map((pattern) => pattern.replaceAll('*', '在会上的'));

export const OTHER_NAMES: readonly string[] = ['通知.txt', '讲话.docx', '讲话/通知.txt', 'a.speechless'];
