/** The face of the server's core: analyses a text and answers what editors and the command line ask of it. */
import { type Analysis, type AnalysisOptions, analyse, checkAgain } from './analysis';
import { findingsAt, fixAllEdits, type QuickFix, quickFixes } from './features/codeActions';
import { cleaningEdits, cleaningEditsOf } from './features/cleaning';
import { documentHighlight } from './features/documentHighlight';
import { documentSymbols, type SpeechSymbol, type SymbolOptions } from './features/documentSymbols';
import { type DraftSymbol, draftSymbols, matchQuality } from './features/draftSymbols';
import { type Fold, foldingRanges } from './features/foldingRanges';
import { formattingEdits } from './features/formatting';
import { hover, type HoverFacts } from './features/hover';
import { type IgnoreEdits, ignoreEdits } from './features/ignoreEdits';
import { lengths } from './features/lengths';
import { type Hint, type HintOptions, inlayHints } from './features/inlayHints';
import { outlineItems, type OutlineView } from './features/outlineItems';
import { readingScript, type Script } from './features/readingScript';
import { type Definition, definition, type ReferenceLink, referenceLinks, references } from './features/references';
import { type RefusedRename, type RenameEdits, renameEdits, type RenameTarget, renameTarget } from './features/rename';
import { selectionRanges } from './features/selectionRanges';
import { type SemanticToken, semanticTokens, speechesWithTokens, type SpeechTokens } from './features/semanticTokens';
import type { CleanOptions } from './clean/options';
import { complete, type CompleteOptions, type Completions } from './completion/complete';
import { gallery, type GalleryGroup } from './completion/gallery';
import type { OwnText } from './completion/ownSnippets';
import { type Offer, offersAt } from './edits/offers';
import { type EditAnswer, type EditRequest, runEdit } from './edits/request';
import type { RuleConfig } from './lint/ruleConfig';
import type { RuleFailure, RuleFinding } from './lint/runRules';
import { newSpeech, SPEECH_CHOICES, type SpeechChoice, type SpeechRequest } from './snippets/newSpeech';
import { SKELETON_LEVELS } from './snippets/levels';
import type { Offset, Span } from './text/span';
import type { Spoken } from './text/speakingTime';
import type { TextBlocks } from './text/textBlocks';
import type { TextEdit } from './text/textEdit';

/** All places are offsets in UTF-16 code units. Every function is pure and takes any text. */
export interface LanguageService {
  analyse(text: string | TextBlocks, options?: Omit<AnalysisOptions, 'onRuleFailure'>): Analysis;
  /** The same version, its findings to be computed anew. */
  checkAgain(analysis: Analysis, options: Omit<AnalysisOptions, 'markdown' | 'onRuleFailure'>): Analysis;
  symbols(analysis: Analysis, options: SymbolOptions): readonly SpeechSymbol[];
  outline(analysis: Analysis): OutlineView;
  /** Titles and headings of a draft that need not be open. */
  draftSymbols(text: string, options: { readonly markdown: boolean }): readonly DraftSymbol[];
  /** How well a name answers a query: 2 well, 1 a little, 0 not at all. */
  matchQuality(name: string, query: string): 0 | 1 | 2;
  lengths(analysis: Analysis, spans: readonly Span[]): readonly Spoken[];
  readingScript(analysis: Analysis): Script;
  folds(analysis: Analysis): readonly Fold[];
  selections(analysis: Analysis, offsets: readonly Offset[]): readonly (readonly Span[])[];
  highlights(analysis: Analysis, offset: Offset): readonly Span[];
  hover(analysis: Analysis, offset: Offset): HoverFacts | null;
  /** Where something is wrong in the range, and which promises are kept. */
  inlayHints(analysis: Analysis, range: Span, options: HintOptions): readonly Hint[];
  /** What the words are, to be coloured; of a range, or everywhere. */
  tokens(analysis: Analysis, range?: Span): readonly SemanticToken[];
  /** All of them by speeches, to be kept from one version to the next. */
  speechTokens(analysis: Analysis): readonly SpeechTokens[];
  /** Words that point to exactly one part of the speech. */
  links(analysis: Analysis): readonly ReferenceLink[];
  definition(analysis: Analysis, offset: Offset): Definition | null;
  references(analysis: Analysis, offset: Offset, options: { readonly declaration: boolean }): readonly Span[];
  renameTarget(analysis: Analysis, offset: Offset): RenameTarget | RefusedRename;
  renameEdits(analysis: Analysis, offset: Offset, newName: string): RenameEdits | RefusedRename;
  findingsAt(analysis: Analysis, span: Span): readonly RuleFinding[];
  quickFixes(finding: RuleFinding): readonly QuickFix[];
  ignoreEdits(analysis: Analysis, finding: RuleFinding): IgnoreEdits | null;
  fixAllEdits(analysis: Analysis, config: RuleConfig): readonly TextEdit[];
  cleaningEdits(analysis: Analysis, options: CleanOptions, range?: Span): readonly TextEdit[];
  cleaningEditsOf(text: string, options: CleanOptions, markdown: boolean): readonly TextEdit[];
  /** Edits by the outline; refused where the levels are not certain. */
  edit(analysis: Analysis, request: EditRequest): EditAnswer;
  /** Which of them make sense at a place. */
  refactorings(analysis: Analysis, offset: Offset): readonly Offer[];
  formattingEdits(analysis: Analysis, config: RuleConfig, range?: Span): readonly TextEdit[];
  /** What can be written at the place, the likeliest first. */
  complete(analysis: Analysis, offset: Offset, options: CompleteOptions): Completions;
  /** All snippets and the drafter's own ones, those of the place first. */
  snippets(analysis: Analysis | null, offset: Offset | null, own: readonly OwnText[]): readonly GalleryGroup[];
  readonly speechChoices: readonly SpeechChoice[];
  readonly speechLevels: readonly string[];
  /** A whole speech to begin with; null where there is no such kind or level. */
  newSpeech(request: SpeechRequest): string | null;
}

export interface LanguageServiceOptions {
  /** Told of each rule that throws; the other rules go on. */
  readonly onRuleFailure: RuleFailure;
}

export function createLanguageService({ onRuleFailure }: LanguageServiceOptions): LanguageService {
  return Object.freeze<LanguageService>({
    analyse: (text, options = {}) => analyse(text, { ...options, onRuleFailure }),
    checkAgain: (analysis, options) => checkAgain(analysis, { ...options, onRuleFailure }),
    symbols: documentSymbols,
    outline: outlineItems,
    draftSymbols,
    matchQuality,
    lengths,
    readingScript,
    folds: foldingRanges,
    selections: selectionRanges,
    highlights: documentHighlight,
    hover,
    inlayHints,
    tokens: semanticTokens,
    speechTokens: speechesWithTokens,
    links: referenceLinks,
    definition,
    references,
    renameTarget,
    renameEdits,
    findingsAt,
    quickFixes,
    ignoreEdits,
    fixAllEdits,
    cleaningEdits,
    cleaningEditsOf,
    edit: runEdit,
    refactorings: offersAt,
    formattingEdits,
    complete,
    snippets: gallery,
    speechChoices: SPEECH_CHOICES,
    speechLevels: SKELETON_LEVELS,
    newSpeech,
  });
}
