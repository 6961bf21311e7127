/** Draws a graph without cycles in layers: the same graph gives the same picture. */

/** Something that leads from one thing to another. */
export type Edge = { readonly fromId: string; readonly toId: string };

/** Where something stands: its column, and the units above it and that it takes. */
export type Spot = { readonly column: number; readonly row: number; readonly span: number };

const SWEEPS = 4;

/** The layer of each thing: 0 where it leads to nothing, else one after the last of what it leads to. O(V + E). */
export function layersOf(ids: readonly string[], edges: readonly Edge[]): Map<string, number> {
  const layers = new Map(ids.map((id) => [id, 0]));
  const { above, below } = neighbours(ids, edges);
  const waiting = new Map(ids.map((id) => [id, above.get(id)!.length]));
  const ready = ids.filter((id) => !waiting.get(id));
  for (let next = 0; next < ready.length; next += 1) {
    const id = ready[next]!;
    for (const under of below.get(id)!) {
      layers.set(under, Math.max(layers.get(under)!, layers.get(id)! + 1));
      waiting.set(under, waiting.get(under)! - 1);
      if (!waiting.get(under)) ready.push(under);
    }
  }
  return layers;
}

/** What each thing leads to, and what leads to it, of what is there. */
export function neighbours(
  ids: readonly string[],
  edges: readonly Edge[],
): { above: Map<string, string[]>; below: Map<string, string[]> } {
  const above = new Map<string, string[]>(ids.map((id) => [id, []]));
  const below = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { fromId, toId } of edges) {
    if (!above.has(fromId) || !above.has(toId)) continue;
    above.get(fromId)!.push(toId);
    below.get(toId)!.push(fromId);
  }
  return { above, below };
}

/** Things by layer, each layer in the order in which they come. */
export function columnsOf(ids: readonly string[], layers: ReadonlyMap<string, number>): string[][] {
  const columns = new Map<number, string[]>();
  for (const id of ids) {
    const layer = layers.get(id) ?? 0;
    const column = columns.get(layer);
    if (column) column.push(id);
    else columns.set(layer, [id]);
  }
  return [...columns].sort(([one], [other]) => one - other).map(([, column]) => column);
}

/**
 * The layers in an order in which links cross little: four sweeps, down and up in turn, put each thing at the mean of
 * its neighbours on the side that the sweep comes from. What has none keeps its place. O(E + V log V) a sweep.
 */
export function ordered(columns: readonly (readonly string[])[], edges: readonly Edge[]): string[][] {
  const ids = columns.flat();
  const { above, below } = neighbours(ids, edges);
  const places = new Map<string, number>();
  const settle = (column: readonly string[]) =>
    column.forEach((id, index) => places.set(id, (index + 0.5) / column.length));
  columns.forEach(settle);
  const sorted = columns.map((column) => [...column]);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const down = sweep % 2 === 0;
    const order = down ? sorted.keys() : [...sorted.keys()].reverse();
    for (const index of order) {
      const column = sorted[index]!;
      const wanted = new Map(column.map((id) => [id, mean((down ? above : below).get(id)!, places, places.get(id)!)]));
      column.sort((one, other) => wanted.get(one)! - wanted.get(other)!); // which keeps the order of equals
      settle(column);
    }
  }
  return sorted;
}

function mean(ids: readonly string[], places: ReadonlyMap<string, number>, otherwise: number): number {
  if (!ids.length) return otherwise;
  return ids.reduce((sum, id) => sum + places.get(id)!, 0) / ids.length;
}

/**
 * Where everything stands on a grid as high as its highest column: each thing by the middle of what it leads to, as far
 * as the others of its column leave room. What leads to nothing isn't lower than `high`.
 */
export function placed(
  columns: readonly (readonly string[])[],
  edges: readonly Edge[],
  spanOf: (id: string) => number,
  high = Infinity,
): { spots: Map<string, Spot>; rows: number } {
  const heights = columns.map((column) => column.reduce((sum, id) => sum + spanOf(id), 0));
  const rows = Math.max(0, ...heights);
  const { above } = neighbours(columns.flat(), edges);
  const spots = new Map<string, Spot>();
  const middles = new Map<string, number>();
  columns.forEach((column, index) => {
    let free = rows - heights[index]!; // what may still be left empty above the things that follow
    let row = 0;
    for (const [place, id] of column.entries()) {
      const span = spanOf(id);
      const middle = mean(above.get(id)!, middles, Math.min(high, (rows * (place + 0.5)) / column.length));
      const skipped = Math.min(free, Math.max(0, Math.round(middle - span / 2 - row)));
      row += skipped;
      free -= skipped;
      spots.set(id, { column: index, row, span });
      middles.set(id, row + span / 2);
      row += span;
    }
  });
  return { spots, rows };
}
