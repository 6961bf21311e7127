/** Whether the service can be reached, as the last request of the page showed. */

class Reach {
  /** When it answered last, while it doesn't; null while it does. */
  goneSince: Date | null = $state(null);
  /** Whether the session has ended, or one is needed to see anything. */
  signInNeeded = $state(false);
  #answeredAt = new Date();

  answered(): void {
    this.#answeredAt = new Date();
    this.goneSince = null;
  }

  failed(): void {
    this.goneSince ??= this.#answeredAt;
  }
}

export const reach = new Reach();
