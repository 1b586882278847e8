/** The edits a drafter can ask for: the commands of the palette, the keys and the tree, and what each asks of the server. */
import type { EditCommandArguments, EditCommandName } from '../../../server/src/lsp/protocol';
import type { Translate } from '../l10n/translate';

/** What a command asks for besides the place. */
export type EditDetails = Omit<EditCommandArguments, 'textDocument' | 'position'>;

export interface PlainEdit {
  readonly name: EditCommandName;
  readonly details: EditDetails;
}

export interface EditChoice {
  /** The look of the markers; the same in every language. */
  readonly label: string;
  /** When one uses it. */
  readonly hint: (t: Translate) => string;
  readonly details: EditDetails;
}

/** An edit that asks first which of several is meant. */
export interface ChosenEdit {
  readonly name: EditCommandName;
  readonly question: (t: Translate) => string;
  readonly choices: readonly EditChoice[];
}

const edit = (name: EditCommandName, details: EditDetails = {}): PlainEdit => ({ name, details });

/** Edits by the id of their command. */
export const PLAIN_EDITS: Readonly<Record<string, PlainEdit>> = {
  'policySpeech.renumberLevel': edit('renumber', { scope: 'level' }),
  'policySpeech.renumberSection': edit('renumber', { scope: 'section' }),
  'policySpeech.renumberDocument': edit('renumber', { scope: 'document' }),
  'policySpeech.section.moveUp': edit('moveUp'),
  'policySpeech.section.moveDown': edit('moveDown'),
  'policySpeech.section.promote': edit('promote'),
  'policySpeech.section.demote': edit('demote'),
  'policySpeech.section.select': edit('selectSection'),
  'policySpeech.section.selectSiblings': edit('selectSiblings'),
  'policySpeech.section.duplicate': edit('duplicate'),
  'policySpeech.section.delete': edit('delete'),
  'policySpeech.section.split': edit('split'),
  'policySpeech.section.merge': edit('merge'),
  'policySpeech.section.insertBefore': edit('insert', { where: 'before' }),
  'policySpeech.section.insertAfter': edit('insert', { where: 'after' }),
  'policySpeech.section.insertBelow': edit('insert', { where: 'below' }),
};

/** Edits that ask first, by the id of their command. */
export const CHOSEN_EDITS: Readonly<Record<string, ChosenEdit>> = {
  'policySpeech.convertScheme': {
    name: 'convertScheme',
    question: (t) => t('换成哪一套序号'),
    choices: [
      { label: '一、（一）1.（1）①', hint: (t) => t('公文通用'), details: { scheme: 'standard' } },
      { label: '一、1.（1）①', hint: (t) => t('不用（一）'), details: { scheme: 'short' } },
      { label: '第一，（一）1.（1）①', hint: (t) => t('口语'), details: { scheme: 'ordinal' } },
      { label: '第一部分　一、（一）1.（1）①', hint: (t) => t('分部分的长稿'), details: { scheme: 'part' } },
    ],
  },
  'policySpeech.convertSeries': {
    name: 'convertSeries',
    question: (t) => t('分项改成哪种写法'),
    choices: [
      { label: '一是…；二是…', hint: (t) => t('段内'), details: { form: 'shi' } },
      { label: '第一，…；第二，…', hint: (t) => t('段内'), details: { form: 'ordinal' } },
      { label: '首先，…；其次，…', hint: (t) => t('段内，至多四项'), details: { form: 'words' } },
      { label: '（一）…（二）…', hint: (t) => t('每项一段'), details: { form: 'paragraphs' } },
    ],
  },
};
