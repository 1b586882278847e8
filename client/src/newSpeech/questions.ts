/** The questions of 新建讲话稿: kind of meeting, level, number of points, minutes. Enter takes what is usual. */
import type { QuickPickItem } from 'vscode';
import type { SkeletonKindItem } from '../../../server/src/lsp/protocol';
import { t } from '../l10n/editorLanguage';
import { pickOne } from '../pickOne';
import { BACK, type Question } from '../quickSteps';
import { minutesFor, minutesOffered, pointsFor, pointsOffered, readMinutes, type SpeechAnswers } from './answers';

interface Offer extends QuickPickItem {
  readonly answer: SpeechAnswers;
}

/** Without the number of points where the kind leaves no choice. */
export function questions(kinds: readonly SkeletonKindItem[], levels: readonly string[]): (answers: SpeechAnswers) => readonly Question<SpeechAnswers>[] {
  const kind = ask(t('什么会议，什么讲话'), () => kinds.map(kindOffer), (offer, { kind: chosen }) => offer.answer.kind === chosen);
  const level = ask(t('哪一级'), () => levels.map((name) => ({ label: name, answer: { level: name } })), (offer, { level: chosen }) => offer.answer.level === chosen);
  return (answers) => [kind, level, ...(answers.kind && pointsOffered(answers.kind).length > 1 ? [askPoints(answers.kind)] : []), ...(answers.kind ? [askMinutes(answers.kind)] : [])];
}

function askPoints(kind: SkeletonKindItem): Question<SpeechAnswers> {
  const offers = pointsOffered(kind).map((points): Offer => ({ label: t('{0} 点', points), description: points === kind.points.usual ? t('常用') : '', answer: { points } }));
  return ask(t('分几点讲'), () => offers, (offer, { points }) => offer.answer.points === pointsFor(kind, points));
}

function askMinutes(kind: SkeletonKindItem): Question<SpeechAnswers> {
  const usual = minutesFor(kind, undefined);
  const offers = minutesOffered(kind).map((minutes) => minutesOffer(minutes, minutes === usual ? t('常用') : ''));
  const none: Offer = { label: t('不限'), description: t('不写每部分大约多少字'), answer: { minutes: null } };
  const typed = (value: string): Offer | undefined => {
    const minutes = readMinutes(value);
    return minutes === undefined ? undefined : minutesOffer(minutes, '');
  };
  return ask(t('讲多长时间，可以直接打分钟数'), () => [...offers, none], (offer, { minutes }) => offer.answer.minutes === minutesFor(kind, minutes), typed);
}

function kindOffer(kind: SkeletonKindItem): Offer {
  const { least, most } = kind.minutes;
  return { label: kind.kind, description: t('{0}—{1} 分钟', least, most), detail: kind.parts.join('　'), answer: { kind } };
}

function minutesOffer(minutes: number, description: string): Offer {
  return { label: t('{0} 分钟', minutes), description, answer: { minutes } };
}

/** @param isActive whether Enter takes the offer at once */
function ask(placeholder: string, offers: () => readonly Offer[], isActive: (offer: Offer, answers: SpeechAnswers) => boolean, typed?: (value: string) => Offer | undefined): Question<SpeechAnswers> {
  return async (answers, step, steps) => {
    const items = offers();
    const active = items.find((offer) => isActive(offer, answers));
    const chosen = await pickOne({ title: t('新建讲话稿'), placeholder, items, active, step, steps, typed });
    return chosen === undefined || chosen === BACK ? chosen : { ...answers, ...chosen.answer };
  };
}
