/** What is said of aims on the map, in words. */

import { Label } from "../../labels.ts";
import { percent } from "../../numbers.ts";
import { words } from "../../words.ts";
import { type Aim, classOf, type Colour, type Graph } from "./aims.ts";
import { spanOf } from "./curves.ts";

/** Words, and the language that they are stored in where it isn't that of the visit. */
export type Said = { readonly text: string; readonly lang?: "sv" };

/** What a tier is called: as its organisation calls it, or what isn't a goal by its type. */
export function tierName(tier: string): Said {
  if (!tier) return { text: words.map.noTier };
  if (tier === "Vision" || tier === "Outcome") return { text: Label("NodeType", tier.toUpperCase()) };
  return { text: tier.charAt(0).toUpperCase() + tier.slice(1), lang: "sv" };
}

/** What a class of aims is called. */
export function className(key: string, colour: Colour): Said {
  if (colour === "tier") return tierName(key);
  return { text: colour === "status" ? Label("GoalStatus", key) : (words.map.support[key] ?? key) };
}

/** What the class of an aim is called on the aim itself. */
export function classSaid(aim: Aim, colour: Colour): Said {
  const key = classOf(aim, colour);
  if (colour === "support" && key === "PARTLY") return { text: words.map.partly(percent(aim.unsupported ?? 0)) };
  return className(key, colour);
}

/** What the aims of a layer are, the most frequent first. */
export function layerName(graph: Graph, layer: number): string {
  const counts = new Map<string, number>();
  for (const aim of graph.aims.values())
    if (aim.layer === layer) {
      const name = aim.tier ? tierName(aim.tier).text : Label("NodeType", "GOAL");
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  const names = [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
  const said = names.slice(0, 2).map((name, index) => (index ? name.charAt(0).toLowerCase() + name.slice(1) : name));
  return said.join(", ") + (names.length > 2 ? ` ${words.map.andOthers}` : "");
}

/** What stands for the aims of a layer that have no room, among the ids of aims. */
export function stackOf(layer: number): string {
  return `more ${layer}`;
}

/** How many half lines high the card of an aim is. */
export function spanOfAim(aim: Aim, colour: Colour, columns: number): number {
  const said = classOf(aim, colour) === "DRIVEN" ? "" : classSaid(aim, colour).text;
  const tags = [aim.hasEnded ? words.map.ended : "", aim.illustrative ? words.shell.example : ""].filter(Boolean);
  return spanOf({ name: aim.name, said: [`■ ${said}`, ...tags.map((tag) => `${tag}  `)] }, columns);
}
