import deviations from "./deviations.ts";
import measures from "./measures.ts";
import place from "./place.ts";
import shares from "./shares.ts";
import shell from "./shell.ts";

import type { Words } from "../../words.ts";

export default { deviations, measures, place, shares, shell } satisfies Words;
