import aims from "./aims.ts";
import chains from "./chains.ts";
import map from "./map.ts";
import place from "./place.ts";
import shares from "./shares.ts";
import shell from "./shell.ts";

export default { aims, chains, map, place, shares, shell };
