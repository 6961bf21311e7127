import drivers from "./drivers.ts";
import place from "./place.ts";
import shares from "./shares.ts";
import shell from "./shell.ts";

import type { Words } from "../../words.ts";

export default { drivers, place, shares, shell } satisfies Words;
