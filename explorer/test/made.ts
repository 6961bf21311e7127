/** A made-up graph of aims, the same each time: one vision, outcomes, and goals in levels below them. */

import type { Edge } from "../src/figures/layers.ts";

export function made(aims: number, links: number): { ids: string[]; edges: Edge[] } {
  let seed = 2026;
  const chance = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const ids = Array.from({ length: aims }, (_, index) => `aim_${index}`);
  const edges: Edge[] = [];
  const parent = (index: number) => (index <= 20 ? 0 : 1 + chance(Math.min(index - 1, Math.ceil(index / 4))));
  for (let index = 1; index < aims; index += 1) edges.push({ fromId: ids[index]!, toId: ids[parent(index)]! });
  while (edges.length < links) {
    const index = 21 + chance(aims - 21);
    const toId = ids[parent(index)]!;
    if (!edges.some((edge) => edge.fromId === ids[index] && edge.toId === toId))
      edges.push({ fromId: ids[index]!, toId });
  }
  return { ids, edges };
}
