/** The title block (标题区): title, subtitle, date and speaker lines before the salutation. */
import type { Flow } from './flow';
import { leadMarker } from './marker';
import type { Speech } from './outline';
import { isSalutationLine, salutationAt } from './salutations';

const GENRE =
  '(?:讲话(?:文?稿|提纲)?|发言(?:稿|提纲)?|致辞|致词|献词|贺词|主持词|述职(?:述廉)?报告|党课(?:讲稿)?|演讲(?:稿)?|开幕词|闭幕词|工作报告|说明|寄语|表态发言|倡议书|动员令|汇报)';

/** Looks like a title: names a meeting or a genre, and is no sentence. */
const TITLE = new RegExp(`(?:${GENRE}(?:（[^）]{1,20}）)?|的报告|会上的?讲话)$`);
const GENRE_LINE = new RegExp(`^${GENRE}$`);
const DATE = /^[（(〔]?(?:[0-9０-９]{4}|二[〇○零一二三四五六七八九Ｏ0]{3}|一[一二三四五六七八九〇○零]{3})[年\-./．][^。；，]{0,24}[)）〕]?$/;
const SPEAKER =
  /^(?:[^，。；：、]{0,24}?(?:书记|省长|市长|县长|区长|州长|局长|厅长|部长|主任|主席|院长|校长|董事长|总经理|总理|镇长|乡长|司令员|政委|会长|所长|处长|科长|委员|秘书长|常委)[\s\u3000]+[\u4e00-\u9fff][\u4e00-\u9fff\s\u3000·]{1,10}|[\u4e00-\u9fff][\s\u3000]*[\u4e00-\u9fff][\s\u3000]*[\u4e00-\u9fff]?|讲话人[：:].{1,20})$/;
const NOTE = /^(?:[（(][^）)]{1,40}[)）]|[〔【][^】〕]{1,30}[】〕])$/;
const SENTENCE = /[。；！？!?]/;
const BLOCK_LINES = 14;
const TITLE_LENGTH = 80;

export type TitleLineKind = 'title' | 'subtitle' | 'date' | 'speaker';

export interface TitleBlock {
  /** Kind of each line of the block, by index of its flow; lines not named are no part of it. */
  readonly kinds: ReadonlyMap<number, TitleLineKind>;
  /** Flows that make up the title, joined; empty if there is none. */
  readonly titleFlows: readonly number[];
  /** Title glued to the text in the same paragraph: its place in the flow's text. */
  readonly glued: { readonly flow: number; readonly start: number; readonly end: number; readonly bodyStart: number } | null;
  /** Index of the first flow after the block. */
  readonly bodyFrom: number;
}

/** @param flows the flows of one speech; blank ones have been left out. */
export function findTitleBlock(flows: readonly Flow[]): TitleBlock {
  const limit = blockLimit(flows);
  const glued = gluedTitle(flows, limit);
  if (glued !== null) return glued;
  const kinds = new Map<number, TitleLineKind>();
  const block = flows.slice(0, limit).map((flow) => flow.text);
  const titleAt = chooseTitle(flows, block);
  if (titleAt < 0) return { kinds, titleFlows: [], glued: null, bodyFrom: markLines(block, 0, kinds) };
  const titleFlows = [titleAt];
  const next = block[titleAt + 1];
  const title = block[titleAt] ?? '';
  if (!TITLE.test(title) && next !== undefined && (continuesTitle(title, next) || isSecondLine(block, titleAt + 1))) titleFlows.push(titleAt + 1);
  for (const index of titleFlows) kinds.set(index, 'title');
  const bodyFrom = markLines(block, titleAt + titleFlows.length, kinds);
  return { kinds, titleFlows, glued: null, bodyFrom };
}

/** Lines that may belong to the block: up to the first salutation, sentence or marker. */
function blockLimit(flows: readonly Flow[]): number {
  let limit = 0;
  for (const flow of flows.slice(0, BLOCK_LINES)) {
    const place = flow.known.of(placeInBlock);
    if (place === 'none' || place === (limit === 0 ? 'later' : 'first')) break;
    limit++;
  }
  return limit;
}

/** Where a line may stand in a title block: anywhere, only as its first line or only behind that, or not at all. */
function placeInBlock(text: string): 'any' | 'first' | 'later' | 'none' {
  if (isSalutationLine(text) || salutationAt(text, 0) > 0) return 'none';
  if (text.length > TITLE_LENGTH && !isDashed(text)) return 'none';
  if (SENTENCE.test(text.replace(/[“”].*?[“”]/g, '')) && !isDashed(text) && !/^【/.test(text)) {
    if (!TITLE.test(text.replace(/[。！!]+$/, ''))) return 'none';
  }
  if (leadMarker(text) === null) return 'any';
  const later = /^[（(]?[一二][〇○零九0-9\-]/.test(text) || DATE.test(text);
  if (TITLE.test(text)) return later ? 'any' : 'first';
  return later ? 'later' : 'none';
}

function chooseTitle(flows: readonly Flow[], block: readonly string[]): number {
  const heading = flows.slice(0, block.length).findIndex((flow) => flow.hashes === 1 || flow.hashes === 2);
  if (heading >= 0) return heading;
  const named = block.findIndex((text) => TITLE.test(withoutNote(text)) && !isDashed(text) && !NOTE.test(text));
  const genre = named > 0 && continuesTitle(block[named - 1] ?? '', block[named] ?? '') ? named - 1 : named;
  const first = block.findIndex((text) => isTitleLike(text));
  if (genre < 0) return first;
  if (first < 0 || first >= genre) return genre;
  const dashed = block.slice(first + 1, genre + 1).some(isDashed);
  if (dashed) return first;
  return genre;
}

function isTitleLike(text: string): boolean {
  return text.length >= 2 && !isDashed(text) && !DATE.test(text) && !NOTE.test(text) && (!SPEAKER.test(text) || isGenreLine(text)) && !/^电邮|签发人|^报送|^抄送|^来源|^http/.test(text);
}

/** A title without the date and name in brackets behind it, and without a final mark. */
function withoutNote(text: string): string {
  return text.replace(/[\s\u3000]*[（(][^）)]*[0-9〇○零一二三四五六七八九]{4}年[^）)]*[)）].*$/, '').replace(/[。！!]+$/, '');
}

function isDashed(text: string): boolean {
  return /^(?:--|[—–―─－]|－－)/.test(text);
}

/** A title broken over two lines: 任总在……代表处 / 工作汇报会上的讲话. */
function continuesTitle(first: string, second: string): boolean {
  return /^(?:在|关于|.{0,8}在)/.test(first) && !TITLE.test(first) && TITLE.test(second) && !/^(?:在|关于)/.test(second) && !isDashed(second);
}

/** A second line of a slogan before the occasion behind dashes, or a genre on a line of its own (致　辞). */
function isSecondLine(block: readonly string[], index: number): boolean {
  const text = block[index] ?? '';
  if (isGenreLine(text)) return /[的上]$/.test(block[index - 1] ?? '');
  return isTitleLike(text) && isDashed(block[index + 1] ?? '');
}

/** 致　　辞: the genre alone, its characters set apart. */
function isGenreLine(text: string): boolean {
  return GENRE_LINE.test(text.replace(/[\s\u3000]+/g, ''));
}

function markLines(block: readonly string[], from: number, kinds: Map<number, TitleLineKind>): number {
  let index = from;
  for (; index < block.length; index++) {
    const text = block[index] ?? '';
    if (isDashed(text)) kinds.set(index, 'subtitle');
    else if (DATE.test(text) || /^[（(].*[0-9〇○零一二三四五六七八九]{2,4}年.*[)）]$/.test(text) || /^[0-9]{4}年.{2,30}(?:在|于)/.test(text)) kinds.set(index, 'date');
    else if (SPEAKER.test(text)) kinds.set(index, 'speaker');
    else if (NOTE.test(text) || (kinds.get(index - 1) === 'date' && TITLE.test(text)) || /会(?:议)?上$/.test(text)) kinds.set(index, 'subtitle');
    else break;
  }
  return index;
}

const GLUED = new RegExp(
  `^(?:[0-9]{4}年)?[^。，；：！？]{4,60}?${GENRE}(?:（[^）]{1,20}）)?(?=[（(][0-9一二][^）)]{4,16}[)）]|同志们|各位|尊敬的|今天|在[^。，；：]{2,12}(?:中|后|下|里)|一、)`,
);
const GLUED_TAIL = /^(?:[（(][^）)]{4,20}[)）])?(?:[\u4e00-\u9fff]{2,4}(?=[\s\u3000]|同志们|党的|[0-9]{4}年)|)[\s\u3000]*/;

/** A title that runs into the text (「……推进会讲话稿在我市……」). Only where the paragraph is long. */
function gluedTitle(flows: readonly Flow[], limit: number): TitleBlock | null {
  const flow = flows[0];
  if (flow === undefined || limit > 0 || flow.text.length <= TITLE_LENGTH) return null;
  const match = GLUED.exec(flow.text.slice(0, 200));
  if (match === null) return null;
  const end = match[0].length;
  const tail = GLUED_TAIL.exec(flow.text.slice(end, end + 60))?.[0].length ?? 0;
  return { kinds: new Map(), titleFlows: [], glued: { flow: 0, start: 0, end, bodyStart: end + tail }, bodyFrom: 0 };
}

/** The title's words and place; null where the text has none. */
export function titleOf(flows: readonly Flow[], block: TitleBlock): Speech['title'] {
  if (block.glued !== null) {
    const flow = flows[block.glued.flow];
    if (flow === undefined) return null;
    return { text: flow.text.slice(block.glued.start, block.glued.end), span: flow.span(block.glued.start, block.glued.end) };
  }
  const lines = block.titleFlows.map((index) => flows[index]).filter((flow) => flow !== undefined);
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (first === undefined || last === undefined) return null;
  const words = lines.map((flow) => flow.text.replace(/\*\*|__/g, '')).join('').trim();
  const length = withoutNote(last.text).length;
  const noted = length < last.text.length && withoutNote(words) !== '' && /年/.test(last.text.slice(length));
  return { text: noted ? withoutNote(words) : words, span: { start: first.offset(0), end: last.offset(noted ? length : last.text.length) } };
}
