/** What the tools tell the person at the terminal: Chinese, or English where the environment is not Chinese. */

const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;

/** Whether to speak Chinese. */
export const chinese = /^zh/i.test(locale);

/** The one of the two wordings that fits the environment. */
export const say = (zh, en) => (chinese ? zh : en);

/** Prints one line of progress. */
export const tell = (zh, en) => console.log(say(zh, en));

/** A failure the person can understand: its message is printed alone, without a stack; `status` is the exit status. */
export class Failure extends Error {
  constructor(zh, en, status = 1) {
    super(say(zh, en));
    this.status = status;
  }
}

/** Runs a command's main function; a failure becomes one line on standard error and an exit status, and what still runs is ended. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Failure ? error.message : say(`出错了：${error.message}`, `Something went wrong: ${error.message}`));
    process.exit(error.status ?? 1);
  }
}
