/** The draft that is being completed: its text and outline, and how it sets its paragraphs. */
import type { Outline } from '../outline/outline';
import { escapeSnippet } from '../snippets/expandSnippet';

/** An analysis is one. */
export interface Draft {
  readonly text: string;
  readonly markdown: boolean;
  readonly outline: Outline;
}

/** How paragraphs are set. */
export interface Setting {
  /** Whether blank lines stand between them. */
  readonly spaced: boolean;
  /** What they begin with: nothing, or two blanks of full width. */
  readonly indent: string;
  readonly markdown: boolean;
}

/** As most paragraphs of the text are set; a short text has blank lines between them and no indent. */
export function settingOf({ text, markdown, outline }: Draft): Setting {
  const paragraphs = outline.speeches.flatMap((speech) => speech.paragraphs);
  let close = 0;
  let apart = 0;
  let indented = 0;
  let flush = 0;
  paragraphs.forEach(({ kind, line }, index) => {
    if (kind !== 'body' && kind !== 'heading') return;
    const before = paragraphs[index - 1]?.kind;
    if (before === 'blank') apart++;
    else if (before === 'body' || before === 'heading') close++;
    if (text.startsWith('　　', line.start)) indented++;
    else flush++;
  });
  return { spaced: markdown || apart >= close, indent: !markdown && indented > flush ? '　　' : '', markdown };
}

/** A snippet's body set as the draft is. Its own paragraphs are divided by blank lines, its title may be a Markdown heading. */
export function setBody(body: string, { spaced, indent, markdown }: Setting): string {
  const plain = markdown ? body : body.replace(/^# /, '');
  const paragraphs = plain.split(/\n{2,}/);
  const title = /^# /.test(body);
  return paragraphs
    .map((paragraph, index) => (index === 0 || title || indent === '' ? paragraph : indent + paragraph))
    .join(spaced ? '\n\n' : '\n');
}

/** A text of the drafter's own as a snippet's body: blank lines between paragraphs, nothing to fill in. */
export function plainBody(text: string): string {
  return escapeSnippet(text.replace(/\r\n?/g, '\n').trim());
}

const PLACE = /(?:我们?|全)([省市县区州旗])(?![场域帜])/g;

/** A body that speaks of a county (全县, 县委) in the words of the place that the text speaks of most. */
export function ofPlace(body: string, text: string): string {
  if (!/全县|县委|县政府/.test(body)) return body;
  const counts = new Map<string, number>();
  for (const [, place = ''] of text.matchAll(PLACE)) counts.set(place, (counts.get(place) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined ? body : body.replace(/全县|县(?=委|政府)/g, (word) => word.replace('县', most[0]));
}
