import drivers from "./drivers.ts";
import place from "./place.ts";
import shares from "./shares.ts";
import shell from "./shell.ts";

export default { drivers, place, shares, shell };
