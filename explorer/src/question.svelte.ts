/** A question that a page asks: what was answered last, and what is known of it now. */

import { ask, type Document, type Fault, SignInNeeded, Unreachable } from "./ask.ts";
import { language } from "./language.ts";
import { reach } from "./reach.svelte.ts";

const AGAIN_SECONDS = 30;
const RETRY_SECONDS = [1, 2, 4, 8, 16, 30];

/** What parts of a page know of a question: enough to show an answer, or what became of it. */
export type Asked<Data = unknown> = Pick<Question<Data, unknown>, "data" | "faults" | "waiting" | "changed" | "show">;

/** Asks when the variables change, and every half minute while the page is seen. Made while a component starts. */
export class Question<Data, Variables> {
  /** What was answered last; null before, and where nothing could be. */
  data: Data | null = $state.raw(null);
  faults: readonly Fault[] = $state.raw([]);
  /** Whether an answer is on its way of which nothing is shown yet. */
  waiting = $state(true);
  /** Whether another answer has come than the one that is shown; `show` shows it. */
  changed = $state(false);
  readonly #document: Document<Data, Variables>;
  readonly #variables: () => Variables;
  #newest: { data: Data | null; faults: readonly Fault[] } | null = $state.raw(null);
  #told = "";
  /** Breaks off the rest between two requests. */
  #wake: (() => void) | null = null;
  /** How often `again` was called, and the number of these calls that an answer was asked for after. */
  #called = 0;
  #answeredCalls = 0;

  constructor(document: Document<Data, Variables>, variables: () => Variables) {
    this.#document = document;
    this.#variables = variables;
    $effect(() => {
      const asked = this.#variables();
      this.waiting = true;
      this.changed = false;
      const leaving = new AbortController();
      void this.#keepAsking(asked, leaving.signal);
      return () => {
        leaving.abort();
        reach.forget(this);
      };
    });
  }

  /** What was answered last, also where what came before is still shown. */
  get newest(): Data | null {
    return this.#newest?.data ?? null;
  }

  /** Show the answer that came while another was read. */
  show(): void {
    if (!this.#newest) return;
    this.data = this.#newest.data;
    this.faults = this.#newest.faults;
    this.#told = JSON.stringify(this.#newest);
    this.changed = false;
    reach.shows(this, this.faults);
  }

  /** Ask at once, and show what is answered: after something was done here. */
  again(): void {
    this.#called += 1;
    this.#wake?.();
  }

  async #keepAsking(variables: Variables, signal: AbortSignal): Promise<void> {
    let failures = 0;
    let refusals = 0;
    while (!signal.aborted) {
      let seconds = AGAIN_SECONDS;
      try {
        const called = this.#called;
        this.#take(await ask(this.#document, variables, language, signal), called > this.#answeredCalls);
        this.#answeredCalls = called;
        reach.answered();
        failures = refusals = 0;
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof SignInNeeded) {
          // With it the cookie of a session that has ended was taken away: what anybody may see comes the next time.
          seconds = refusals++ ? AGAIN_SECONDS : 0;
          reach.refused(refusals > 1 && this.data === null);
          if (refusals > 1) this.waiting = false;
          await this.#rest(seconds, signal);
          continue;
        }
        if (!(error instanceof Unreachable)) throw error;
        reach.failed();
        seconds = error.retrySeconds ?? RETRY_SECONDS[Math.min(failures++, RETRY_SECONDS.length - 1)]!;
      }
      if (this.#called === this.#answeredCalls || failures) await this.#rest(seconds, signal);
    }
  }

  async #rest(seconds: number, signal: AbortSignal): Promise<void> {
    const ended = new AbortController();
    this.#wake = () => ended.abort();
    await rest(seconds, AbortSignal.any([signal, ended.signal]));
    this.#wake = null;
  }

  #take(answer: { data: Data | null; faults: readonly Fault[] }, isAwaited: boolean): void {
    this.#newest = answer;
    if (this.waiting || this.data === null || isAwaited) {
      this.show();
      this.waiting = false;
      return;
    }
    this.changed = JSON.stringify(answer) !== this.#told;
  }
}

/** Wait, and as long again as the page isn't seen. */
async function rest(seconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
  while (document.hidden && !signal.aborted) {
    await new Promise<void>((resolve) => {
      document.addEventListener("visibilitychange", () => resolve(), { once: true, signal });
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
  }
}
