/** Runs an action soon after it is asked for, however often it is asked for meanwhile. */
export class Throttle {
  readonly #action: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = 0;

  constructor(action: () => void) {
    this.#action = action;
  }

  /** Runs the action in `delay` milliseconds, or earlier if it is already to run earlier. */
  within(delay: number): void {
    if (this.#timer === undefined || Date.now() + delay < this.#due) this.after(delay);
  }

  /** Runs the action in `delay` milliseconds, not earlier. */
  after(delay: number): void {
    clearTimeout(this.#timer);
    this.#due = Date.now() + delay;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#action();
    }, delay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
