/** The component of each page, loaded when it is first gone to. */

import type { Component } from "svelte";

import type { PageName } from "./router.svelte.ts";

type Load<Props extends Record<string, unknown>> = () => Promise<{ default: Component<Props> }>;

export const PAGES: Record<PageName, Load<{ id: string }>> = {
  place: whole(() => import("./pages/Place.svelte")),
  actors: whole(() => import("./pages/Actors.svelte")),
  actor: () => import("./pages/Actor.svelte"),
  contributions: whole(() => import("./pages/Contributions.svelte")),
  contribution: () => import("./pages/Contribution.svelte"),
};

/** A page that is about no single thing, and so takes no id. */
function whole(load: Load<Record<string, never>>): Load<{ id: string }> {
  return load as unknown as Load<{ id: string }>;
}
