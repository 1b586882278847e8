/** Custom requests between client and server, but for those about speaking; what both sides import. Imports nothing of ours. */

/** Zero-based line, and character in the encoding agreed upon: UTF-16 code units by default, as in LSP. */
export interface ProtocolPosition {
  line: number;
  character: number;
}

export interface ProtocolRange {
  start: ProtocolPosition;
  end: ProtocolPosition;
}

/** Request: the outline of one open document, for the tree view and the status bar. */
export const OUTLINE_REQUEST = 'policySpeech/outline';

export interface OutlineParams {
  textDocument: { uri: string };
}

export type OutlineItemKind = 'speech' | 'salutation' | 'opening' | 'section' | 'point' | 'closing';

export interface OutlineItem {
  /** Stable while typing elsewhere: kind and place in the tree (`0/section:一、/section:（二）`). */
  id: string;
  kind: OutlineItemKind;
  /** Marker and heading; for a speech its title. */
  label: string;
  /** `一、`; empty where there is none. */
  marker: string;
  /** Depth of a section from 1; 0 for others. */
  level: number;
  /** The whole part. */
  range: ProtocolRange;
  /** Heading, or the words to select on a jump. */
  selectionRange: ProtocolRange;
  /** Syllables read aloud in `range`. */
  characters: number;
  minutes: number;
  /** Of a top-level section that is not the only one; else null. */
  budget: PartBudget | null;
  children: OutlineItem[];
}

/** How long each speech is to be. */
export interface TargetLength {
  /** Above 0; null where the words of the draft cannot be understood. */
  minutes: number | null;
  /** Whether it stands in the front matter of the draft (时长：20分钟) or in the settings. */
  source: 'draft' | 'settings';
  /** The value as written in the draft; else empty. */
  text: string;
}

/** What a top-level section takes of its speech. */
export interface PartBudget {
  /** Of the whole speech, from 0 to 1. */
  share: number;
  /** The same for an average top-level section. */
  averageShare: number;
  /** Minutes that each of them has where they are equally long and the speech has its target length; null without a target. */
  minutes: number | null;
}

export interface DeclaredCountItem {
  /** 讲三点意见 */
  text: string;
  /** Null for 几点. */
  count: number | null;
  actual: number;
  range: ProtocolRange;
}

export interface OutlineResult {
  /** Version of the document that was read. */
  version: number;
  /** One item a speech. */
  speeches: OutlineItem[];
  characters: number;
  minutes: number;
  /** Null where neither draft nor settings name one. */
  target: TargetLength | null;
  declaredCounts: DeclaredCountItem[];
  /** Places still to be filled in (XX同志, 【待补】). */
  placeholders: ProtocolRange[];
}

/** Request of the server: the text of a policy-speech.json that it cannot read itself. */
export const CONFIG_FILE_REQUEST = 'policySpeech/configFile';

export interface ConfigFileParams {
  uri: string;
}

export interface ConfigFileResult {
  /** Null where there is no such file. */
  text: string | null;
}

/**
 * Request: begins or ends the final check (定稿检查) of an open document. While it is on, the findings published are
 * those of every rule, and leftovers are errors. Closing the document ends it.
 */
export const FINAL_CHECK_REQUEST = 'policySpeech/finalCheck';

export interface FinalCheckParams {
  textDocument: { uri: string };
  on: boolean;
}

/** What a report says of a document; null when the final check was ended. */
export interface FinalCheckResult {
  /** Version of the document that was read. */
  version: number;
  /** One a speech. */
  titles: string[];
  characters: number;
  minutes: number;
  /** How many places are still to be filled in. */
  placeholders: number;
  declaredCounts: DeclaredCountItem[];
  /** In the order of the text. */
  findings: FinalFinding[];
}

export interface FinalFinding {
  /** Rule id. */
  rule: string;
  /** Name of the rule in the language of findings. */
  name: string;
  severity: 'error' | 'warning' | 'information' | 'hint';
  message: string;
  range: ProtocolRange;
  /** Whether fix-all mends it. */
  fixable: boolean;
}

/** Request: the edits that clean a pasted text (清理粘贴稿). A second request about the cleaned text is answered with none. */
export const CLEAN_REQUEST = 'policySpeech/clean';

export interface CleanParams {
  textDocument: { uri: string };
  /** Only edits inside the range; the whole document is looked at. By default all. */
  range?: ProtocolRange;
  /** Cleans this text instead, which is about to be pasted into the document. */
  text?: string;
  /** What is not given has its default. */
  options?: Partial<CleanSettings>;
}

/** Kinds of change, each of which can be switched off, and the indent of paragraphs. */
export interface CleanSettings {
  furniture: boolean;
  pageMarks: boolean;
  paragraphBreaks: boolean;
  hardLineBreaks: boolean;
  punctuation: boolean;
  repeatedMarks: boolean;
  quotes: boolean;
  wideLetters: boolean;
  spaces: boolean;
  markerForms: boolean;
  indent: 'keep' | 'two' | 'none';
}

export interface CleanResult {
  /** Version of the document that was read. */
  version: number;
  /** In order, none overlapping another; of the document, or of the text given. */
  edits: { range: ProtocolRange; newText: string }[];
}

/**
 * Edits by the outline: `workspace/executeCommand` with `policySpeech.edit.<name>` and one `EditCommandArguments`.
 * Each is one `workspace/applyEdit` bound to the document's version, so one step to undo.
 */
export const EDIT_COMMANDS = [
  'renumber', 'convertScheme', 'moveUp', 'moveDown', 'moveTo', 'promote', 'demote', 'duplicate', 'delete', 'split', 'merge', 'insert', 'convertSeries',
  'enter', 'removeMarker', 'indent', 'outdent', 'selectSection', 'selectSiblings', 'nextMarker',
] as const;

export type EditCommandName = (typeof EDIT_COMMANDS)[number];

export interface EditCommandArguments {
  /** With a version, the edit is refused where the document has changed since (a stale tree). */
  textDocument: { uri: string; version?: number | null };
  /** The cursor, or the start of the section (`range.start` of an outline item). All but `moveTo`; not needed for `renumber` of the document and `convertScheme`. */
  position?: ProtocolPosition;
  /** `renumber`: siblings, all below the section, or everything (the default). */
  scope?: 'level' | 'section' | 'document';
  /** `convertScheme`: 一、（一）1.（1）① · 一、1.（1）① · 第一，（一）1.（1）① · 第一部分 一、（一）1.（1）① */
  scheme?: 'standard' | 'short' | 'ordinal' | 'part';
  /** `moveTo`: starts of the sections to move, in the order in which they are to stand. */
  sections?: ProtocolPosition[];
  /** `moveTo`: start of the section that is the goal. */
  target?: ProtocolPosition;
  /** `moveTo`: before, after or inside (as its last child) the goal. `insert`: before, after or below the section. */
  where?: 'before' | 'after' | 'inside' | 'below';
  /** `insert`: the heading; by default none. */
  heading?: string;
  /** `convertSeries`: 一是…二是 · 第一，…第二， · 首先，…其次， · paragraphs （一）（二） */
  form?: 'shi' | 'ordinal' | 'words' | 'paragraphs';
  /** Whether promises (讲三点意见) follow; true by default. */
  counts?: boolean;
  /** Whether references (前面讲的第二个问题) follow; true by default. */
  references?: boolean;
  /** False: the edit is not applied but given in the answer. */
  apply?: boolean;
  /** True: a refusal is told in the answer only, not shown. */
  quiet?: boolean;
}

export interface EditCommandResult {
  applied: boolean;
  /** The edit, where it was not to be applied. */
  edit?: unknown;
  /** Where the cursor belongs afterwards, in the new text. */
  selection?: ProtocolRange;
  /** `selectSection` and `selectSiblings`. */
  selections?: ProtocolRange[];
  /** `nextMarker`: what a new line would begin with. */
  text?: string;
  /** Why nothing was done: an id, and the sentence that was shown. */
  refusal?: string;
  message?: string;
}

/**
 * Request: the snippets (讲话片段) for a gallery, by group. The groups that belong to the place come first, and the bodies are
 * set as the draft is and framed for the place; without a document in the order of a speech.
 */
export const SNIPPETS_REQUEST = 'policySpeech/snippets';

export interface SnippetsParams {
  textDocument?: { uri: string };
  position?: ProtocolPosition;
}

export interface SnippetsResult {
  groups: SnippetGroupItem[];
}

export interface SnippetGroupItem {
  /** 过渡, 结尾 …; `我的` for the drafter's own. */
  name: string;
  /** Whether it belongs to the place; true where no place was given. */
  fits: boolean;
  snippets: SnippetItem[];
}

export interface SnippetItem {
  id: string;
  title: string;
  description: string;
  /** By which it is called while typing: `xm`. Empty where there is none. */
  initials: string;
  /** Chinese words by which it is called. */
  words: string;
  /** Words and title in pinyin without tones, divided by blanks; empty where it is not known. */
  pinyin: string;
  /** In LSP snippet syntax, with the line breaks and the indent that it needs at the place. */
  body: string;
  /** What it inserts before anything is filled in. */
  preview: string;
}

/**
 * Notification: the drafter's own snippets, such as the text files of a folder (first line: title). They replace those sent
 * before, and are served by completion and `policySpeech/snippets`.
 */
export const OWN_SNIPPETS_NOTIFICATION = 'policySpeech/ownSnippets';

export interface OwnSnippetsParams {
  snippets: OwnSnippet[];
}

export interface OwnSnippet {
  title: string;
  /** Plain text; `$` and `}` mean themselves. */
  text: string;
}

/** Request: of what kinds and levels there are skeletons (新建讲话稿), for the questions that lead to one. */
export const SKELETON_KINDS_REQUEST = 'policySpeech/skeletonKinds';

export interface SkeletonKindsResult {
  kinds: SkeletonKindItem[];
  /** 县, 市, 局, 学校, 企业 */
  levels: string[];
}

export interface SkeletonKindItem {
  /** 动员会 */
  kind: string;
  /** What such a speech has, in order. */
  parts: string[];
  /** Of how many points one can choose; no choice where `least` is `most`. */
  points: { least: number; usual: number; most: number };
  /** Usual length. */
  minutes: { least: number; most: number };
}

/** Request: a whole speech to begin with. Null where there is no such kind or level. */
export const SKELETON_REQUEST = 'policySpeech/skeleton';

export interface SkeletonParams {
  kind: string;
  level: string;
  /** By default the usual number; brought within what the kind allows. */
  points?: number;
  /** If given, each part says how long it is to be. */
  minutes?: number;
  /** By default the speed of the settings. */
  charactersPerMinute?: number;
  /** Whether the title is a Markdown heading; by default not. */
  markdown?: boolean;
}

export interface SkeletonResult {
  /** In LSP snippet syntax. */
  body: string;
  /** What it inserts before anything is filled in. */
  preview: string;
}

/** Settings as the client sends them (section `policySpeech`) and other editors in `initializationOptions`. */
export interface Settings {
  /** Rule id → severity, `off`, or an object with `severity` and the rule's options. */
  rules: Record<string, string | Record<string, unknown>>;
  /** 字/分钟. */
  charactersPerMinute: number;
  /** Whether pauses at marks and paragraph ends are added to the time. */
  pauses: boolean;
  /** Target length in minutes where the draft itself names none; 0 for none. */
  targetMinutes: number;
  /** Whether 一是/二是 points appear in the outline. */
  inlinePoints: boolean;
  /** Language of findings: `auto` follows the editor. */
  language: 'auto' | 'zh' | 'en';
  /** What calls completion anywhere in a text: `/`, `、、`. Read at the start, as far as new last characters are concerned. */
  completionTriggers: string[];
  /** Which drafts give the terms that completion offers. */
  completionTerms: 'off' | 'draft' | 'workspace';
  /** Words in the draft: none, only where something is wrong, or promises that are kept as well. */
  inlayHints: 'off' | 'problems' | 'all';
  /** Whether the length of each top-level section stands above it. */
  codeLens: boolean;
}

/** `initializationOptions` of our own client; other editors may send `settings` alone. */
export interface InitializationOptions {
  settings?: Partial<Settings>;
  /** Display language of the editor, e.g. `zh-cn`. */
  locale?: string;
  /** URI of the folder that holds the rule pages, without a final slash. */
  rulePages?: string;
  /** Command of the client that opens the page of the rule whose id is its argument; offered as a code action. */
  openRulePageCommand?: string;
  /**
   * Command of the client that switches a rule off in the settings; offered as a code action. Its arguments are the
   * rule's id and, where a policy-speech.json decides on the rule, the URI of that file.
   */
  disableRuleCommand?: string;
  /** Command of the client that shows the clean-up of the selection, or of the draft, before it is made; offered as a code action. */
  cleanCommand?: string;
  /** Command of the client that shows the lengths of all parts of the draft in the active editor; a code lens runs it. */
  showLengthsCommand?: string;
  /** Whether the client answers `policySpeech/configFile`. */
  readsConfigFiles?: boolean;
  /** The drafter's own snippets to begin with, for editors that send no `policySpeech/ownSnippets`. */
  ownSnippets?: OwnSnippet[];
}
