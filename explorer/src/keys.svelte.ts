/** The keys that lead through all pages. Those that are pressed alone can be switched off, as for who speaks to it. */

import { choiceOf, choose } from "./choices.ts";
import { isThere } from "./router.svelte.ts";

const SINGLE = "single-keys";
const OFF = "off";
const SECOND_MS = 1500; // for the second of two keys
/** Where `g` and then a letter lead: to the first of these pages that there is. */
const PLACES: Record<string, readonly string[]> = {
  h: ["/home", "/"],
  m: ["/map"],
  o: ["/"],
  a: ["/actors"],
  t: ["/measures"],
};

/** What a key asks for. */
export type Asked = "search" | "help" | { readonly path: string };

class Keys {
  /** Whether keys that are pressed alone do something. */
  single = $state(choiceOf(SINGLE) !== OFF);
  #beganAt = -Infinity;

  choose(single: boolean): void {
    this.single = single;
    choose(SINGLE, single ? null : OFF);
  }

  /** What a press asks for; null for nothing of ours. */
  asked(event: KeyboardEvent): Asked | null {
    if (event.isComposing || document.querySelector("dialog[open]")) return null;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)
      return event.key.toLowerCase() === "k" ? "search" : null;
    if (!this.single || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null;
    const isSecond = performance.now() - this.#beganAt < SECOND_MS;
    this.#beganAt = event.key === "g" && !isSecond ? performance.now() : -Infinity;
    if (isSecond) {
      const path = pathOf(event.key);
      if (path) return { path };
    }
    return event.key === "/" ? "search" : event.key === "?" ? "help" : null;
  }
}

export const keys = new Keys();

/** The letters that lead somewhere after `g`, with the pages that they lead to. */
export function letters(): { readonly letter: string; readonly path: string }[] {
  return Object.keys(PLACES).flatMap((letter) => {
    const path = pathOf(letter);
    return path ? [{ letter, path }] : [];
  });
}

function pathOf(letter: string): string | undefined {
  return PLACES[letter]?.find(isThere);
}

/** Whether a press goes into a field, where every key is a letter. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
