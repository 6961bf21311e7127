/** Where one is among the pages that the header leads to. */

import { router } from "../../router.svelte.ts";

/** "page" where this is the page that is shown, "true" where that is one below it. */
export function isAt(path: string): "page" | "true" | false {
  if (!router.place.name) return false;
  if (location.pathname === path) return "page";
  return path !== "/" && location.pathname.startsWith(`${path}/`) ? "true" : false;
}
