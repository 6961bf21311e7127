/** The links of the map as curves between cards, on a grid of columns and units. */

import type { Spot } from "../../figures/layers.ts";
import type { MapLink } from "./aims.ts";

/** How much of a column a card takes; the rest is for links. */
export const CARD = 0.8;

export type Curves = { readonly plain: string; readonly conflicts: string; readonly lit: string };

/** The curves as paths: those of an aim that is looked at by themselves, and those that counteract. */
export function curvesOf(links: readonly MapLink[], spots: ReadonlyMap<string, Spot>, looked: string): Curves {
  const paths = { plain: "", conflicts: "", lit: "" };
  for (const { fromId, toId, polarity } of links) {
    const [from, to] = [spots.get(fromId), spots.get(toId)];
    if (!from || !to) continue;
    const curve = curveBetween(from, to);
    if (polarity === "COUNTERACTS") paths.conflicts += curve;
    else if (fromId === looked || toId === looked) paths.lit += curve;
    else paths.plain += curve;
  }
  return paths;
}

function curveBetween(from: Spot, to: Spot): string {
  const [right, left] = [from.column, to.column + CARD];
  const [low, high] = [from.row + from.span / 2, to.row + to.span / 2];
  const half = 0.6 * (1 - CARD);
  return `M${left} ${high}C${left + half} ${high} ${right - half} ${low} ${right} ${low}`;
}

/** How many units high a card is, by how many lines its name takes in so many columns. */
export function spanOf(name: string, columns: number): number {
  const letters = Math.max(14, Math.floor(140 / columns) - 2);
  return Math.min(4, Math.ceil(name.length / letters)) + 3;
}
