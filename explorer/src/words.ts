/** The pages' own words, in the language of this visit; the other language isn't loaded. */

import type sv from "./words/sv/all.ts";

export type Words = typeof sv;

export let words: Words;

/** Have the words, before anything is shown. */
export function speak(own: Words): void {
  words = own;
}
