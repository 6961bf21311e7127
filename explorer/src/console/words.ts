/** The console's own words, in the language of this visit; the other language isn't loaded. */

import { language } from "../language.ts";
import type sv from "../words/sv/console.ts";

export type Words = typeof sv;

export let words: Words;

/** Load the words, before anything is shown. */
export async function speak(): Promise<void> {
  words = (await (language === "sv" ? import("../words/sv/console.ts") : import("../words/en/console.ts"))).default;
}
