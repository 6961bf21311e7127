import map from "./map.ts";
import place from "./place.ts";
import shares from "./shares.ts";
import shell from "./shell.ts";

export default { map, place, shares, shell };
