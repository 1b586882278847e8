/** Renaming a heading, or a name that recurs in all its variants, wherever the document repeats it. */
import type { Analysis } from '../analysis';
import { outlineAfter } from '../edits/after';
import { headingUses, isWhole } from '../outline/headingUses';
import type { Section, Speech } from '../outline/outline';
import { allSections, sectionPath, sectionsOf } from '../outline/walk';
import { wordUses } from '../outline/wordUses';
import { speechMatches } from '../rules/support/bodyParagraphs';
import { areAlike, NAME_KINDS, type NameUse, nameUses } from '../rules/support/names';
import { type Offset, type Span, touches } from '../text/span';
import type { TextEdit } from '../text/textEdit';

/** Why nothing is renamed; `lsp/renameWording.ts` has the sentences. */
export type RenameRefusal = 'notNamed' | 'headingBroken' | 'emptyName' | 'lineBreak' | 'misread';

export interface RenameTarget {
  readonly ok: true;
  /** The words at the offset. */
  readonly span: Span;
  /** All places, with the span among them. */
  readonly places: readonly Span[];
}

export interface RefusedRename {
  readonly ok: false;
  readonly refusal: RenameRefusal;
}

export interface RenameEdits {
  readonly ok: true;
  readonly edits: readonly TextEdit[];
}

/** What would be renamed at the offset: the heading or name there, or the heading whose words are repeated there. */
export function renameTarget(analysis: Analysis, offset: Offset): RenameTarget | RefusedRename {
  const { text, outline } = analysis;
  const speech = outline.speeches.find(({ span }) => touches(span, offset));
  if (speech === undefined) return { ok: false, refusal: 'notNamed' };
  const heading = headingAt(text, speech, offset);
  const nameHere = namePlaces(text, outline.speeches, offset);
  if (nameHere !== null) return nameHere;
  if (heading === undefined) return repeatedHeading(text, speech, offset) ?? { ok: false, refusal: 'notNamed' };
  if (!isWhole(text, heading)) return { ok: false, refusal: 'headingBroken' };
  return { ok: true, span: heading.headingSpan, places: headingUses(text, speech, heading) };
}

/** Edits of the words alone, in order. Refused where the text would no longer be read with the same sections. */
export function renameEdits(analysis: Analysis, offset: Offset, newName: string): RenameEdits | RefusedRename {
  const target = renameTarget(analysis, offset);
  if (!target.ok) return target;
  const name = newName.trim();
  if (name === '') return { ok: false, refusal: 'emptyName' };
  if (/[\r\n]/.test(name)) return { ok: false, refusal: 'lineBreak' };
  const { text } = analysis;
  const edits = [...target.places]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => text.slice(start, end) !== name)
    .map((span) => ({ span, newText: name }));
  const renamed = (section: Section): string => (target.places.some(({ start }) => start === section.headingSpan.start) ? name : '');
  const expected = sectionsOf(analysis.outline).map((section) => `${section.marker?.text ?? ''}/${String(section.level)}/${renamed(section)}`);
  const found = sectionsOf(outlineAfter(analysis, edits)).map((section, index) => `${section.marker?.text ?? ''}/${String(section.level)}/${expected[index]?.endsWith('/') === true ? '' : section.heading}`);
  return expected.join('\n') === found.join('\n') ? { ok: true, edits } : { ok: false, refusal: 'misread' };
}

/** The section whose marker or heading the offset is on, or in the indent before it. */
function headingAt(text: string, speech: Speech, offset: Offset): Section | undefined {
  const at = afterIndent(text, offset);
  const section = sectionPath(speech, at).at(-1);
  if (section === undefined) return undefined;
  return section.headingSpan.start < section.headingSpan.end && touches({ start: section.span.start, end: section.headingSpan.end }, at) ? section : undefined;
}

const INDENT = /[ \t\u3000]*/y;

/** Where the words of a line begin, for an offset in its indent. */
function afterIndent(text: string, offset: Offset): Offset {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  INDENT.lastIndex = offset === 0 ? 0 : lineStart;
  INDENT.exec(text);
  return Math.max(offset, INDENT.lastIndex);
}

/** The heading whose words are repeated at the offset, as in the sentence that previews the points. */
function repeatedHeading(text: string, speech: Speech, offset: Offset): RenameTarget | null {
  for (const section of allSections(speech.sections)) {
    if (!isWhole(text, section) || !mayBeAt(text, section.heading, offset)) continue;
    const places = headingUses(text, speech, section);
    const span = places.find((place) => touches(place, offset));
    if (span !== undefined) return { ok: true, span, places };
  }
  return null;
}

function mayBeAt(text: string, words: string, offset: Offset): boolean {
  return text.slice(Math.max(0, offset - words.length), offset + words.length).includes(words);
}

const CAMPAIGN_BEFORE = '开展|推进|实施|启动|打好|打响|深化|抓好|围绕|全[省市县区镇]|我[省市县区镇]|把|将|对|的|以';
const HONOUR_BEFORE = '创建|争创|创成|荣获|获得|获评|命名为|评为|摘得|授予|申报|迎接|对标|的|为|是|以|把';
const HONOUR_AFTER = '工作|称号|荣誉|创建|建设|标准|复查|复审|验收|测评|行列|的';

/** All mentions of the name at the offset and of the names that look like slips of it; null where there is none. */
function namePlaces(text: string, speeches: readonly Speech[], offset: Offset): RenameTarget | null {
  const uses = speeches.flatMap((speech) => NAME_KINDS.flatMap((kind) => nameUses(kind, (pattern) => speechMatches({ text, speech }, pattern))));
  const variants = new Map(uses.map((use) => [`${use.kind}/${use.name}${use.sort}`, use]));
  for (const use of variants.values()) {
    if (!mayBeAt(text, use.name, offset)) continue;
    const here = speeches.flatMap((speech) => mentions(text, speech, use)).find((span) => touches(span, offset));
    if (here === undefined) continue;
    const names = [...variants.values()].filter((other) => other.name === use.name || areAlike(other, use));
    const places = new Map(names.flatMap((name) => speeches.flatMap((speech) => mentions(text, speech, name))).map((span) => [span.start, span]));
    return { ok: true, span: here, places: [...places.values()].sort((a, b) => a.start - b.start) };
  }
  return null;
}

/** An honour between words that cannot be part of its name; a campaign in quotation marks, or with its sort after it. */
function mentions(text: string, speech: Speech, { kind, name, sort }: NameUse): readonly Span[] {
  if (kind === 'honour') return wordUses(text, speech, name, { before: HONOUR_BEFORE, after: HONOUR_AFTER });
  return wordUses(text, speech, name, { before: CAMPAIGN_BEFORE, after: sort }).filter(
    ({ start, end }) => text.startsWith(sort, end) || (text[start - 1] === '“' && text[end] === '”'),
  );
}
