/** Faults in the numbering of a speech, as findings of the rule that owns the kind of fault. */
import { numeralLike } from '../../outline/numeralForm';
import type { NumberedSection, OrdinalSequence } from '../../outline/ordinalSequences';
import type { SequenceFault, SequenceFaultKind } from '../../outline/sequence';
import type { TextEdit } from '../../text/textEdit';
import type { Finding, Fix, MessageData, RuleContext } from '../rule';
import { rowFaults } from './rowFaults';
import { rowsOf } from './rows';

/** One fault with the sections it concerns. */
export interface OrdinalFault {
  readonly fault: SequenceFault;
  readonly section: NumberedSection;
  /** The section it conflicts with. */
  readonly against: NumberedSection | null;
  readonly sequence: OrdinalSequence;
  /** Gives this row its right numbers from the fault on; empty where it cannot. */
  readonly edits: readonly TextEdit[];
}

/** All faults of one kind, in document order of their rows. */
export function ordinalFaults(context: RuleContext, kind: SequenceFaultKind): readonly OrdinalFault[] {
  return context.shared(judgedRows).flatMap(({ sequence, faults }) =>
    faults.filter((fault) => fault.kind === kind).flatMap((fault) => locate(fault, sequence, context.text)),
  );
}

/** The finding for a fault: message `found`, related place `against`, fix `renumber`. */
export function ordinalFinding({ section, against, edits }: OrdinalFault, data: MessageData, { safe }: { readonly safe: boolean }): Finding {
  const fix: Fix = { messageId: 'renumber', edits, safe };
  return {
    messageId: 'found',
    data: { marker: section.marker.text, ...data },
    span: section.marker.span,
    related: against === null ? [] : [{ span: against.marker.span, messageId: 'against', data: { marker: against.marker.text } }],
    fixes: edits.length > 0 ? [fix] : [],
  };
}

/** Rights the numbers of all rows; rows that begin anew stay as they are. */
export function renumberAll(context: RuleContext): readonly TextEdit[] {
  return context.shared(judgedRows).flatMap(({ sequence, faults }) => {
    let done = 0;
    return faults.flatMap((fault) => {
      if (fault.kind === 'restart' || fault.renumber.from < done) return [];
      done = fault.renumber.to;
      return renumber(sequence, fault, context.text);
    });
  });
}

interface Row {
  readonly sequence: OrdinalSequence;
  readonly faults: readonly SequenceFault[];
}

function judgedRows(context: RuleContext): readonly Row[] {
  return rowsOf(context)
    .filter((sequence) => !(context.markdown && isLazyList(sequence)))
    .map((sequence) => ({ sequence, faults: rowFaults(sequence.items) }));
}

function locate(fault: SequenceFault, sequence: OrdinalSequence, text: string): readonly OrdinalFault[] {
  const section = sequence.sections[fault.index];
  if (section === undefined) return [];
  const against = fault.against === null ? null : (sequence.sections[fault.against] ?? null);
  return [{ fault, section, against, sequence, edits: renumber(sequence, fault, text) }];
}

/** `1.` before every item: Markdown counts them itself. */
function isLazyList({ sections }: OrdinalSequence): boolean {
  return sections.every((section) => section.style === 'arabic-dot' && section.marker.ordinal === 1);
}

function renumber({ sections }: OrdinalSequence, { renumber: { from, to, first } }: SequenceFault, text: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const [offset, { marker }] of sections.slice(from, to).entries()) {
    const old = text.slice(marker.numeral.start, marker.numeral.end);
    const newText = numeralLike(old, first + offset);
    if (newText === null) return [];
    if (newText !== old) edits.push({ span: marker.numeral, newText });
  }
  return edits;
}
