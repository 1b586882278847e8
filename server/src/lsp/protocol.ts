/** Custom requests between client and server; the only file that both sides import. Imports nothing of ours. */

/** Zero-based line, character in UTF-16 code units, as in LSP. */
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
  children: OutlineItem[];
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
  declaredCounts: DeclaredCountItem[];
  /** Places still to be filled in (XX同志, 【待补】). */
  placeholders: ProtocolRange[];
}

/** Settings as the client sends them (section `policySpeech`) and other editors in `initializationOptions`. */
export interface Settings {
  /** Rule id → severity, or `off`. */
  rules: Record<string, string>;
  /** 字/分钟. */
  charactersPerMinute: number;
  /** Target length in minutes; 0 for none. */
  targetMinutes: number;
  /** Whether 一是/二是 points appear in the outline. */
  inlinePoints: boolean;
  /** Language of findings: `auto` follows the editor. */
  language: 'auto' | 'zh' | 'en';
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
}
