import aims from "./aims.ts";
import chains from "./chains.ts";
import map from "./map.ts";
import deviations from "./deviations.ts";
import measures from "./measures.ts";
import about from "./about.ts";
import gaps from "./gaps.ts";
import drivers from "./drivers.ts";
import actors from "./actors.ts";
import contributions from "./contributions.ts";
import driven from "./driven.ts";
import place from "./place.ts";
import priorities from "./priorities.ts";
import review from "./review.ts";
import header from "./header.ts";
import search from "./search.ts";
import shares from "./shares.ts";
import shell from "./shell.ts";

import type { Words } from "../../words.ts";

export default { about, actors, aims, chains, contributions, deviations, driven, drivers, gaps, header, map, measures, place, priorities, review, search, shares, shell } satisfies Words;
