/** What is sent to the service once and only once, also where the network is gone for a while or the page is closed. */

import { type Answer, ask, perform, SignInNeeded, Unreachable } from "../ask.ts";
import { whenOthersKeep } from "../choices.ts";
import { Start } from "../generated/operations.ts";
import { language } from "../language.ts";
import { type Draft, type Part, draftOf, draftsOf, forgetDraft, keepDraft, without } from "./drafts.ts";

/** How far a letter has come: on its way, waiting for the network or for its turn, or held until one signs in again. */
export type Going = { readonly state: "sending" | "waiting" | "busy" | "signedOut"; readonly until?: Date };

/** What a mutation answers: its faults, and what it has done. */
export type Payload = { readonly userErrors: readonly UserFault[]; readonly revision?: number };
export type UserFault = {
  readonly code: string;
  readonly reason: string;
  readonly path: readonly string[];
  readonly message: string;
};
/** What came of a letter: the payload, or the sentence that says why there is none. */
export type Outcome = { readonly payload: Payload } | { readonly problem: string };

const RETRY_SECONDS = [1, 2, 4, 8, 15, 30];

class Outbox {
  /** What is typed and not done yet, of who is signed in. */
  drafts: readonly Draft[] = $state.raw([]);
  /** How far each letter has come, by its key. */
  going: Readonly<Record<string, Going>> = $state.raw({});
  #who: string | null = null;
  readonly #onTheWay = new Map<string, Promise<Outcome>>();
  #wake: (() => void)[] = [];

  constructor() {
    addEventListener("online", () => this.hurry());
    whenOthersKeep(() => this.look());
  }

  /** How many letters aren't answered yet. */
  get waiting(): number {
    return this.drafts.filter(({ letter }) => letter).length;
  }

  /** Send what somebody left unanswered, as on another page or before the browser was closed. */
  begin(who: string): void {
    if (this.#who === who) return;
    this.#who = who;
    this.look();
    for (const draft of this.drafts) if (draft.letter) void this.send(who, draft);
    this.hurry();
  }

  /** Look what is kept now. */
  look(): void {
    if (this.#who) this.drafts = draftsOf(this.#who);
  }

  /** Try again at once what waits. */
  hurry(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }

  /** Send a draft that has a letter, and tell what came of it. The draft is gone when all of it is done. */
  send(who: string, draft: Draft): Promise<Outcome> {
    const before = this.#onTheWay.get(draft.key);
    if (before) return before;
    keepDraft(who, draft);
    this.look();
    const sent = this.#deliver(who, draft).finally(() => {
      this.#onTheWay.delete(draft.key);
      this.going = without(this.going, draft.key);
      this.look();
    });
    this.#onTheWay.set(draft.key, sent);
    return sent;
  }

  async #deliver(who: string, draft: Draft): Promise<Outcome> {
    const { document } = draft.letter!;
    for (let failures = 0; ;) {
      if (this.#who !== null && this.#who !== who) {
        this.#tell(draft, { state: "signedOut" }); // somebody else is signed in now, and it isn't theirs
        await this.#rest(null);
        continue;
      }
      this.#tell(draft, { state: failures ? "waiting" : "sending" });
      try {
        const answer = await this.#alone(draft.key, () =>
          perform<Record<string, Payload>, object>(document, variablesOf(draft), language),
        );
        if (isRefused(answer) && (await isSignedOut())) throw new SignInNeeded("Nobody is signed in any more.");
        return this.#settle(who, draft, answer);
      } catch (error) {
        if (error instanceof SignInNeeded) {
          this.#tell(draft, { state: "signedOut" });
          await this.#rest(null);
        } else if (error instanceof Unreachable) {
          const seconds = error.retrySeconds ?? RETRY_SECONDS[Math.min(failures, RETRY_SECONDS.length - 1)]!;
          const until = new Date(Date.now() + seconds * 1000);
          this.#tell(draft, error.retrySeconds ? { state: "busy", until } : { state: "waiting" });
          failures += 1;
          await this.#rest(seconds);
        } else throw error;
      }
    }
  }

  #settle(who: string, draft: Draft, { data, faults }: Answer<Record<string, Payload>>): Outcome {
    const payload = data && Object.values(data)[0];
    if (payload && !payload.userErrors.length) {
      forgetDraft(who, draft.form);
      return { payload };
    }
    const { key, form, title, path, at, values } = draftOf(who, draft.form) ?? draft;
    if (Object.keys(values).length) keepDraft(who, { key, form, title, path, at, values });
    else forgetDraft(who, form);
    if (payload) return { payload };
    return { problem: faults.map(({ message }) => message).join(" ") };
  }

  /** One tab at a time sends a letter, where the browser can see to it; the key sees to it everywhere. */
  async #alone<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const { locks } = navigator as { locks?: LockManager };
    return locks ? await locks.request(`samsyn.${key}`, work) : work();
  }

  #tell(draft: Draft, going: Going): void {
    this.going = { ...this.going, [draft.key]: going };
  }

  /** Wait for some seconds, or until somebody hurries; without a number for that alone. */
  #rest(seconds: number | null): Promise<void> {
    return new Promise((resolve) => {
      this.#wake.push(resolve);
      if (seconds !== null) setTimeout(resolve, seconds * 1000);
    });
  }
}

/** What is sent, with a key for each deed. */
function variablesOf({ key, letter }: Draft): object {
  const { input, deeds } = letter!;
  if (!deeds) return { input: { ...input, idempotencyKey: key } };
  const keyed = ({ deed }: Part, index: number) =>
    Object.fromEntries(
      Object.entries(deed).map(([name, given]) => [name, { ...given, idempotencyKey: `${key}.${index}` }]),
    );
  return { deeds: deeds.map(keyed) };
}

/** Whether whoever has sent it may not do it at all, as who isn't signed in any more. */
function isRefused({ data }: Answer<Record<string, Payload>>): boolean {
  const faults = data ? (Object.values(data)[0]?.userErrors ?? []) : [];
  return faults.some(({ code }) => code === "FORBIDDEN");
}

async function isSignedOut(): Promise<boolean> {
  const { data } = await ask(Start, {}, language);
  return data?.viewer.kind === "anonymous";
}

export const outbox = new Outbox();
