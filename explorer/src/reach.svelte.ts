/** Whether the service can be reached, as the last request of the page showed, and what its answers lack. */

import type { Fault } from "./ask.ts";

/** A page has its own words for what isn't there, and for what its address asks wrongly. */
const TOLD_BY_PAGES = ["FORBIDDEN", "NOT_FOUND", "INVALID"];

class Reach {
  /** When it answered last, while it doesn't; null while it does. */
  goneSince: Date | null = $state(null);
  /** Whether the last request was refused, as its session has ended or one is needed. */
  signInNeeded = $state(false);
  /** Whether, for want of a session, there is nothing that a page could show. */
  nothingIsSeen = $state(false);
  #answeredAt = new Date();
  /** What the answers that are shown lack, by what asked for them. */
  #lacking: ReadonlyMap<object, readonly Fault[]> = $state.raw(new Map());

  /** Whether some of the page is shown to those alone who are signed in. */
  get someIsWithheld(): boolean {
    return this.#codes.includes("FORBIDDEN");
  }

  /** Whether some of the page couldn't be worked out. */
  get someHasFailed(): boolean {
    return this.#codes.some((code) => !TOLD_BY_PAGES.includes(code));
  }

  answered(): void {
    this.#answeredAt = new Date();
    this.goneSince = null;
    this.signInNeeded = false;
    this.nothingIsSeen = false;
  }

  refused(isNothingSeen: boolean): void {
    this.signInNeeded = true;
    if (isNothingSeen) this.nothingIsSeen = true;
  }

  failed(): void {
    this.goneSince ??= this.#answeredAt;
  }

  /** Note what the answer lacks that is shown to a question. */
  shows(question: object, faults: readonly Fault[]): void {
    this.#lacking = new Map([...this.#lacking, [question, faults]]);
  }

  /** Forget a question whose answer isn't shown any more. */
  forget(question: object): void {
    this.#lacking = new Map([...this.#lacking].filter(([each]) => each !== question));
  }

  get #codes(): string[] {
    return [...this.#lacking.values()].flat().map(({ code }) => code);
  }
}

export const reach = new Reach();
