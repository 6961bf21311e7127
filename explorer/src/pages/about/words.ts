/** The words of the pages that explain, in the language of this visit: loaded with the first of them. */

import { language } from "../../language.ts";
import type sv from "../../words/sv/about.ts";

export type About = typeof sv;

const all = language === "sv" ? import("../../words/sv/about.ts") : import("../../words/en/about.ts");

export const about: About = (await all).default;
