/** The aims of the map: which of them are shown, and what they are told apart by. */

import type { GoalMapQuery } from "../../generated/operations.ts";
import { neighbours } from "../../figures/layers.ts";

type Answer = NonNullable<GoalMapQuery["map"]>;
export type MapLink = Answer["links"][number];

export type Aim = {
  readonly id: string;
  readonly __typename: "Vision" | "Outcome" | "Goal";
  readonly name: string;
  /** What it is called in its organisation, or the type of what isn't a goal; empty for a goal without. */
  readonly tier: string;
  readonly layer: number;
  readonly status: string;
  /** The part of it that nobody drives, 0–1; null for who may not see it. */
  readonly unsupported: number | null;
  readonly hasEnded: boolean;
  readonly illustrative: boolean;
};

export type Graph = {
  readonly aims: ReadonlyMap<string, Aim>;
  readonly links: readonly MapLink[];
  /** What each aim leads to, and what leads to it. */
  readonly above: ReadonlyMap<string, readonly string[]>;
  readonly below: ReadonlyMap<string, readonly string[]>;
};

export const COLOURS = ["support", "status", "tier"] as const;
export type Colour = (typeof COLOURS)[number];

export function graphOf({ aims, links }: Pick<Answer, "aims" | "links">): Graph {
  const drawn = aims.map(({ aim, layer, unsupportedShare }) => ({
    id: aim.id,
    __typename: aim.__typename,
    name: aim.name,
    tier: aim.__typename === "Goal" ? (aim.tier ?? "") : aim.__typename,
    layer,
    status: aim.status,
    unsupported: unsupportedShare,
    hasEnded: aim.hasEnded,
    illustrative: aim.illustrative,
  }));
  return linked(drawn, links);
}

function linked(aims: readonly Aim[], links: readonly MapLink[]): Graph {
  const byId = new Map(aims.map((aim) => [aim.id, aim]));
  const kept = links.filter(({ fromId, toId }) => byId.has(fromId) && byId.has(toId));
  return { aims: byId, links: kept, ...neighbours([...byId.keys()], kept) };
}

/** A part of the graph, in the same order. */
export function within(graph: Graph, ids: { has: (id: string) => boolean }): Graph {
  return linked(
    [...graph.aims.values()].filter(({ id }) => ids.has(id)),
    graph.links,
  );
}

/** An aim, all that it leads to and all that leads to it, each with the number of links between. */
export function around(graph: Graph, id: string): Map<string, number> {
  const steps = new Map([[id, 0]]);
  for (const next of [graph.above, graph.below]) {
    const reached = [id];
    for (const each of reached)
      for (const other of next.get(each) ?? [])
        if (!steps.has(other)) {
          steps.set(other, steps.get(each)! + 1);
          reached.push(other);
        }
  }
  return steps;
}

/** The aims of a tier, with all that they lead to. */
export function upFrom(graph: Graph, tier: string): Set<string> {
  const ids = [...graph.aims.values()].filter((aim) => aim.tier === tier).map(({ id }) => id);
  const found = new Set(ids);
  for (const id of found) for (const other of graph.above.get(id)!) found.add(other); // which are gone through, too
  return found;
}

/** The tiers that there are, from the top. */
export function tiersOf(graph: Graph): string[] {
  const aims = [...graph.aims.values()];
  return [...new Set(aims.map(({ tier }) => tier))].filter(Boolean);
}

/** What an aim is told apart by: its status, whether anybody drives it, or its tier. */
export function classOf(aim: Aim, colour: Colour): string {
  if (colour === "status") return aim.status;
  if (colour === "tier") return aim.tier;
  if (aim.unsupported === null) return "HIDDEN";
  return aim.unsupported === 0 ? "DRIVEN" : aim.unsupported < 1 ? "PARTLY" : "EMPTY";
}

const ORDER: Record<Colour, readonly string[]> = {
  status: ["ACHIEVED", "EXPECTED", "UNCERTAIN", "NOT_EXPECTED", "NOT_ACHIEVED", "UNKNOWN"],
  support: ["EMPTY", "PARTLY", "DRIVEN", "HIDDEN"],
  tier: [],
};
/** So many tiers have a colour and a sign of their own; the others share one. */
export const TIERS_MAX = 7;

export type Class = { readonly key: string; readonly sign: string; readonly count: number };

/** The classes that there are, in their order, each with the name of its sign and colour. */
export function classesOf(graph: Graph, colour: Colour): Class[] {
  const counts = new Map<string, number>();
  for (const aim of graph.aims.values()) {
    const key = classOf(aim, colour);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const order = colour === "tier" ? [...counts.keys()] : ORDER[colour].filter((key) => counts.has(key));
  return order.map((key, index) => ({ key, sign: signOf(key, colour, index), count: counts.get(key)! }));
}

function signOf(key: string, colour: Colour, index: number): string {
  if (colour !== "tier") return key.toLowerCase().replace("_", "-");
  return index < TIERS_MAX && key ? `tier-${index}` : "other";
}

export type Shown = {
  /** The aims shown of each layer. */
  readonly columns: readonly (readonly string[])[];
  /** How many aims of a layer are not shown. */
  readonly more: ReadonlyMap<number, number>;
};

/**
 * As many aims as can be read at once: of each layer equally many, the nearest to the focus first, and those that lead
 * to something shown before others.
 */
export function shownOf(graph: Graph, steps: ReadonlyMap<string, number>, most: number): Shown {
  const layers = new Map<number, Aim[]>();
  for (const aim of graph.aims.values()) if (!layers.get(aim.layer)?.push(aim)) layers.set(aim.layer, [aim]);
  const lengths = [...layers.values()].map(({ length }) => length);
  const cap = capOf(lengths, most);
  const shown = new Set<string>();
  const more = new Map<number, number>();
  const columns = [...layers].map(([layer, aims]) => {
    const wanted = new Map(
      aims.map(({ id }) => [
        id,
        (steps.get(id) ?? 0) + (graph.above.get(id)!.some((each) => shown.has(each)) ? 0 : 0.5),
      ]),
    );
    const first = new Set(aims.toSorted((one, other) => wanted.get(one.id)! - wanted.get(other.id)!).slice(0, cap));
    if (aims.length > first.size) more.set(layer, aims.length - first.size);
    const kept = aims.filter((aim) => first.has(aim)).map(({ id }) => id);
    kept.forEach((id) => shown.add(id));
    return kept;
  });
  return { columns, more };
}

/** How many of each layer can be shown, so that all are at most so many. */
function capOf(lengths: readonly number[], most: number): number {
  let cap = 1;
  while (cap < most && lengths.reduce((sum, length) => sum + Math.min(length, cap + 1), 0) <= most) cap += 1;
  return cap;
}
