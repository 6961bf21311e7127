import header from "./header.ts";
import place from "./place.ts";
import search from "./search.ts";
import shares from "./shares.ts";
import shell from "./shell.ts";

export default { header, place, search, shares, shell };
