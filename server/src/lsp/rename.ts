/** Renaming a heading or a recurring name, or the sentence that says why it cannot be done. */
import { LSPErrorCodes, PrepareRenameRequest, RenameRequest, ResponseError } from './library';
import type { RenameRefusal } from '../features/rename';
import { type Locale, renderMessage } from '../l10n/messages';
import type { Message } from '../rules/rule';
import { workspaceEdit } from './actionParts';
import { toOffset, toRange } from './convert';
import type { FeatureOptions } from './features';

const SENTENCES: Readonly<Record<RenameRefusal, Message>> = {
  notNamed: {
    zh: '这里不能统一改名。请把光标放在小标题上，或者放在加引号的行动名称、创建的荣誉名称上。',
    en: 'There is nothing to rename here. Put the cursor on a heading, or on the name of a campaign in quotation marks or of an honour.',
  },
  headingBroken: { zh: '这个标题中间夹着页号或加粗记号，请先清理再改。', en: 'Page numbers or bold marks interrupt this heading. Clean it up first.' },
  emptyName: { zh: '新的名称不能是空的。', en: 'The new name may not be empty.' },
  lineBreak: { zh: '新的名称不能换行。', en: 'The new name may not hold a line break.' },
  misread: {
    zh: '这样改会打乱层次：新的名称会被当成别的标题或正文。请去掉其中的序号、句号再试。',
    en: 'The outline would be read in another way with this name. Leave out numbering and full stops.',
  },
};

export function registerRename({ guard, service, read }: FeatureOptions): void {
  guard.request(PrepareRenameRequest.type, async ({ textDocument, position }) => {
    const { analysis, places, locale } = await read(textDocument.uri);
    const target = service.renameTarget(analysis, toOffset(places, position));
    if (!target.ok) throw refused(target.refusal, locale);
    const { start, end } = target.span;
    return { range: toRange(places, target.span), placeholder: analysis.text.slice(start, end) };
  });

  guard.request(RenameRequest.type, async ({ textDocument, position, newName }) => {
    const reading = await read(textDocument.uri);
    const result = service.renameEdits(reading.analysis, toOffset(reading.places, position), newName);
    if (!result.ok) throw refused(result.refusal, reading.locale);
    return workspaceEdit(reading, result.edits);
  });
}

function refused(refusal: RenameRefusal, locale: Locale): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, renderMessage(SENTENCES[refusal], undefined, locale));
}
