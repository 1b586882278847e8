/** The draft that is being completed: its text and outline, and how it sets its paragraphs. */
import type { Outline, Paragraph } from '../outline/outline';
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

/** As most paragraphs of the text are set; where there is but one, as the lines above it. A blank text has blank lines between them and no indent. */
export function settingOf({ text, markdown, outline }: Draft): Setting {
  const paragraphs = outline.speeches.flatMap((speech) => speech.paragraphs);
  const inBody = gaps(paragraphs, ['body', 'heading']);
  const { apart, close } = inBody.apart + inBody.close > 0 ? inBody : gaps(paragraphs, ['title', 'subtitle', 'date', 'speaker', 'salutation', 'body', 'heading']);
  const body = paragraphs.filter(({ kind }) => kind === 'body' || kind === 'heading');
  const indented = body.filter(({ line }) => text.startsWith('　　', line.start)).length;
  return { spaced: markdown || apart >= close, indent: !markdown && indented * 2 > body.length ? '　　' : '', markdown };
}

/** How many paragraphs of these kinds stand below a blank line, and how many right below another one. */
function gaps(paragraphs: readonly Paragraph[], kinds: readonly Paragraph['kind'][]): { readonly apart: number; readonly close: number } {
  let apart = 0;
  let close = 0;
  paragraphs.forEach(({ kind }, index) => {
    if (!kinds.includes(kind)) return;
    const before = paragraphs[index - 1]?.kind;
    if (before === 'blank') apart++;
    else if (before !== undefined && kinds.includes(before)) close++;
  });
  return { apart, close };
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

const PLACE = /(?:我们?|(?<![安健])全)([省市县区州旗])(?![场域帜])/g;

/** A body that speaks of a county (全县, 县委) in the words of the place that the text speaks of most. */
export function ofPlace(body: string, text: string): string {
  if (!/全县|县委|县政府/.test(body)) return body;
  const counts = new Map<string, number>();
  for (const [, place = ''] of text.matchAll(PLACE)) counts.set(place, (counts.get(place) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined ? body : body.replace(/全县|县(?=委|政府)/g, (word) => word.replace('县', most[0]));
}
