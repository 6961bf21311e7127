import aims from "./aims.ts";
import chains from "./chains.ts";
import map from "./map.ts";
import deviations from "./deviations.ts";
import measures from "./measures.ts";
import place from "./place.ts";
import shares from "./shares.ts";
import shell from "./shell.ts";

export default { aims, chains, deviations, map, measures, place, shares, shell };
