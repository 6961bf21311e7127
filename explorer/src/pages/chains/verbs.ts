/** What a link is called when it is followed. */

import { words } from "../../words.ts";
import type { Direction } from "./thread.ts";

/** What a thing does to the next one on a thread, such as "contributes to". */
export function verbOf(polarity: string, direction: Direction): string {
  const counteracts = polarity === "COUNTERACTS";
  if (direction === "UP") return words.chains[counteracts ? "counteracts" : "supports"];
  return words.chains[counteracts ? "counteractedBy" : "supportedBy"];
}
