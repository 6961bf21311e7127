import actors from "./actors.ts";
import contributions from "./contributions.ts";
import driven from "./driven.ts";
import place from "./place.ts";
import shares from "./shares.ts";
import shell from "./shell.ts";

export default { actors, contributions, driven, place, shares, shell };
