/** Which parts of the list are open. A goal with two parents stands under both, and is open under both. */

import type { Graph } from "./aims.ts";

/** So many rows at most are opened by one press; single ones open further. */
const ROWS_MAX = 150;

/** The aims that are open at first. */
export function openTo(graph: Graph, roots: readonly string[]): string[] {
  return roots.filter((id) => graph.below.get(id)!.length);
}

type Folds = {
  /** What is open with one more layer; null where everything is, or where it would be too much to read. */
  readonly next: ReadonlySet<string> | null;
  /** What is open without the lowest layer; null where everything is closed. */
  readonly last: ReadonlySet<string> | null;
};

/** What a step down and a step up of the whole list would open. */
export function toDepth(graph: Graph, roots: readonly string[], open: ReadonlySet<string>): Folds {
  const levels: string[][] = []; // the open aims that are seen, by the steps from the top
  const closed = new Set<string>();
  let rows = roots.length;
  for (let level = [...roots]; level.length;) {
    const seen = level.filter((id) => open.has(id) && graph.below.get(id)!.length);
    level.filter((id) => !open.has(id) && graph.below.get(id)!.length).forEach((id) => closed.add(id));
    if (seen.length) levels.push(seen);
    level = [...seen].flatMap((id) => graph.below.get(id)!);
    rows += level.length;
    if (rows > ROWS_MAX * 10) break;
  }
  const more = [...closed].reduce((sum, id) => sum + graph.below.get(id)!.length, rows);
  const lowest = new Set(levels.at(-1));
  return {
    next: closed.size && more <= ROWS_MAX ? new Set([...open, ...closed]) : null,
    last: levels.length ? new Set(levels.flat().filter((id) => !lowest.has(id))) : null,
  };
}
