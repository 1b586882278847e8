/** The drafts that the editor shows, as files: what a test expects is read from them, not written down twice. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of drafts that the tests open. */
export const DRAFTS = {
  /** Sections 一、 over （一）, three inline points, no finding. */
  campaign: '重点项目百日攻坚推进会讲话.txt',
  /** 一要, 二要, 三要 as paragraphs. */
  water: '农村供水保障推进会讲话.txt',
  /** Every kind of finding. */
  spoiled: '有毛病的讲话稿.txt',
  /** Pasted from a document library: page numbers, residue, no line breaks. */
  pasted: '粘贴稿.speech',
  /** One missing number. */
  gap: '跳号.speech',
} as const;

/** The text of a draft, with LF. */
export function draftText(name: string): string {
  const path = ['client/samples', 'test/vscode/workspace'].map((folder) => join(folder, name)).find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`no draft is named ${name}`);
  return readFileSync(path, 'utf8');
}

/** Number of the first line that holds these words, from 1. */
export function lineWith(text: string, words: string): number {
  const line = text.split('\n').findIndex((candidate) => candidate.includes(words)) + 1;
  if (line === 0) throw new Error(`no line holds ${words}`);
  return line;
}
