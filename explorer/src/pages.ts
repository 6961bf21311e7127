/** The component of each page, loaded when it is first gone to. */

import type { Component } from "svelte";

import type { PageName } from "./router.svelte.ts";

type Load<Props extends Record<string, unknown>> = () => Promise<{ default: Component<Props> }>;

export const PAGES: Record<PageName, Load<{ id: string }>> = {
  drivers: () => import("./pages/Drivers.svelte"),
  place: whole(() => import("./pages/Place.svelte")),
  aim: () => import("./pages/Aim.svelte"),
  chains: whole(() => import("./pages/Chains.svelte")),
  map: whole(() => import("./pages/Map.svelte")),
  measures: whole(() => import("./pages/Measures.svelte")),
  measure: () => import("./pages/Measure.svelte"),
  deviations: whole(() => import("./pages/Deviations.svelte")),
  deviation: () => import("./pages/Deviation.svelte"),
  lessons: whole(() => import("./pages/Lessons.svelte")),
  gaps: whole(() => import("./pages/Gaps.svelte")),
  priorities: whole(() => import("./pages/Priorities.svelte")),
  review: whole(() => import("./pages/Review.svelte")),
  imports: whole(() => import("./pages/Import.svelte")),
  home: whole(() => import("./pages/Home.svelte")),
  contribute: whole(() => import("./pages/Contribute.svelte")),
  decisions: whole(() => import("./pages/Decisions.svelte")),
  reporting: whole(() => import("./pages/Reporting.svelte")),
  shape: whole(() => import("./pages/Shape.svelte")),
  changes: whole(() => import("./pages/Changes.svelte")),
  managing: whole(() => import("./pages/Managing.svelte")),
  shares: whole(() => import("./pages/AboutShares.svelte")),
  accessibility: whole(() => import("./pages/AboutAccessibility.svelte")),
  data: whole(() => import("./pages/AboutData.svelte")),
  actors: whole(() => import("./pages/Actors.svelte")),
  actor: () => import("./pages/Actor.svelte"),
  contributions: whole(() => import("./pages/Contributions.svelte")),
  contribution: () => import("./pages/Contribution.svelte"),
  search: whole(() => import("./pages/Search.svelte")),
  embeddedOutcome: () => import("./pages/embed/Outcome.svelte"),
  embeddedDrivers: () => import("./pages/embed/Drivers.svelte"),
  embeddedChain: () => import("./pages/embed/Chain.svelte"),
  embeddedMeasure: () => import("./pages/embed/Measure.svelte"),
};

/** A page that is about no single thing, and so takes no id. */
function whole(load: Load<Record<string, never>>): Load<{ id: string }> {
  return load as unknown as Load<{ id: string }>;
}
