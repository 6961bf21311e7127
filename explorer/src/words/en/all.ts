import aims from "./aims.ts";
import chains from "./chains.ts";
import map from "./map.ts";
import place from "./place.ts";
import shares from "./shares.ts";
import shell from "./shell.ts";

import type { Words } from "../../words.ts";

export default { aims, chains, map, place, shares, shell } satisfies Words;
