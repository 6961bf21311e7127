/** Where an arrow key leads on the map: along the links, and within a layer. */

import type { Spot } from "../../figures/layers.ts";
import type { Graph } from "./aims.ts";

type Around = {
  /** The aims that are shown, by layer. */
  readonly ids: readonly (readonly string[])[];
  readonly spots: ReadonlyMap<string, Spot>;
  readonly graph: Graph;
  /** The aim that the last step began at: a step back leads there. */
  readonly came: string;
};

/** The aim that a key leads to from another; undefined where it leads nowhere. */
export function stepFrom(id: string, key: string, { ids, spots, graph, came }: Around): string | undefined {
  const column = ids.find((each) => each.includes(id));
  if (!column) return undefined;
  if (key === "ArrowUp") return column[column.indexOf(id) - 1];
  if (key === "ArrowDown") return column[column.indexOf(id) + 1];
  if (key !== "ArrowLeft" && key !== "ArrowRight") return undefined;
  const linked = (key === "ArrowLeft" ? graph.above : graph.below).get(id)!.filter((each) => spots.has(each));
  if (linked.includes(came)) return came;
  const far = (each: string) => {
    const [here, there] = [spots.get(id)!, spots.get(each)!];
    return Math.abs(here.column - there.column) * 1000 + Math.abs(middle(here) - middle(there));
  };
  return linked.toSorted((one, other) => far(one) - far(other))[0];
}

function middle({ row, span }: Spot): number {
  return row + span / 2;
}
