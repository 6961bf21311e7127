/** The component of each page, loaded when it is first gone to. */

import type { Component } from "svelte";

import type { PageName } from "./router.svelte.ts";

type Load<Props extends Record<string, unknown>> = () => Promise<{ default: Component<Props> }>;

export const PAGES: Record<PageName, Load<{ id: string }>> = {
  place: whole(() => import("./pages/Place.svelte")),
  search: whole(() => import("./pages/Search.svelte")),
};

/** A page that is about no single thing, and so takes no id. */
function whole(load: Load<Record<string, never>>): Load<{ id: string }> {
  return load as unknown as Load<{ id: string }>;
}
