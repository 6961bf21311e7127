/** The words of the pages on which something is done, in the language of this visit: loaded with the first of them. */

import { language } from "../language.ts";
import type sv from "../words/sv/doing/all.ts";

export type Doing = typeof sv;

const all = language === "sv" ? import("../words/sv/doing/all.ts") : import("../words/en/doing/all.ts");

export const doing: Doing = (await all).default;
