/** Whether the service can be reached, as the last request of the page showed. */

class Reach {
  /** When it answered last, while it doesn't; null while it does. */
  goneSince: Date | null = $state(null);
  /** Whether the last request was refused, as its session has ended or one is needed. */
  signInNeeded = $state(false);
  /** Whether, for want of a session, there is nothing that a page could show. */
  nothingIsSeen = $state(false);
  /** Whether some of the page is shown to those alone who are signed in. */
  someIsWithheld = $state(false);
  #answeredAt = new Date();

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
}

export const reach = new Reach();
