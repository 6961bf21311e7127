/** The best hits for what is typed, asked for when one rests, with one request on its way at most. */

import { ask, SignInNeeded } from "../../ask.ts";
import { Find, type FindQueryVariables } from "../../generated/operations.ts";
import { type Group, grouped } from "../../hits.ts";
import { language } from "../../language.ts";
import { words } from "../../words.ts";

const AFTER_MS = 150;
const AGAIN_MS = 2_000; // once it couldn't be had
const SUGGESTED = 8;

export class Suggesting {
  open = $state(false);
  groups: readonly Group[] = $state.raw([]);
  total = $state(0);
  /** Why there are none, where that isn't because nothing was found. */
  problem = $state("");
  /** What is said aloud of them. */
  told = $state("");
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = new AbortController();
  readonly #types: FindQueryVariables["types"];

  /** Of all types, or of some as the enum `NodeType` names them. */
  constructor(types: readonly string[] | null = null) {
    this.#types = types as FindQueryVariables["types"];
  }

  /** Ask for these words soon, unless others are typed before. */
  soon(text: string): void {
    this.#stop();
    if (text) this.#timer = setTimeout(() => void this.now(text), AFTER_MS);
    else this.close();
  }

  async now(text: string): Promise<void> {
    this.#stop();
    const { signal } = (this.#asking = new AbortController());
    try {
      const { data, faults } = await ask(Find, { text, types: this.#types, first: SUGGESTED }, language, signal);
      const hits = data?.find?.hits;
      this.groups = grouped(hits?.nodes ?? []);
      this.total = hits?.totalCount ?? 0;
      this.problem = hits ? "" : (faults[0]?.message ?? words.shell.failed);
    } catch (error) {
      if (signal.aborted) return;
      this.groups = [];
      this.total = 0;
      const isSignedOut = error instanceof SignInNeeded;
      this.problem = isSignedOut ? words.shell.ended : words.shell.goneAtOnce;
      if (!isSignedOut) this.#timer = setTimeout(() => void this.now(text), AGAIN_MS);
    }
    this.open = true;
    this.told = this.problem || (this.total ? words.search.announced(this.total) : words.search.announcedNone);
  }

  close(): void {
    this.#stop();
    this.open = false;
    this.told = "";
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#asking.abort();
  }
}
