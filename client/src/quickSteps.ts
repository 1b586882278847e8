/** Questions asked one after another, with a way back to the one before. */

/** The way back was taken. */
export const BACK = Symbol('back');

/** One question: the answers so far → with its own; undefined where the user gives up. Steps count from 1; the first has no way back. */
export type Question<A> = (answers: A, step: number, steps: number) => Promise<A | typeof BACK | undefined>;

/**
 * Later answers are kept when the user goes back, so that they can be offered again.
 * @param questions to ask, given the answers so far; those before a question may not change by its answer
 * @returns undefined if the user gave up
 */
export async function askInOrder<A>(start: A, questions: (answers: A) => readonly Question<A>[]): Promise<A | undefined> {
  let answers = start;
  let at = 0;
  for (;;) {
    const all = questions(answers);
    const question = all[at];
    if (question === undefined) return answers;
    const answer = await question(answers, at + 1, all.length);
    if (answer === undefined) return undefined;
    if (answer === BACK) at = Math.max(0, at - 1);
    else {
      answers = answer;
      at++;
    }
  }
}
