import assert from "node:assert/strict";
import { test } from "node:test";

import { columnsOf, type Edge, layersOf, ordered, placed } from "../src/figures/layers.ts";
import { made } from "./made.ts";

const link = (fromId: string, toId: string): Edge => ({ fromId, toId });

test("a thing is one layer after the last that it leads to", () => {
  const layers = layersOf(["a", "b", "c"], [link("c", "a"), link("c", "b"), link("b", "a")]);
  assert.deepEqual([...layers], [["a", 0], ["b", 1], ["c", 2]]); // prettier-ignore
});

test("links to what isn't shown count for nothing", () => {
  assert.deepEqual([...layersOf(["a"], [link("a", "b"), link("c", "a")])], [["a", 0]]);
});

test("things stand by the ones that they lead to, so that their links don't cross", () => {
  const edges = [link("x", "b"), link("y", "a")];
  assert.deepEqual(ordered([["a", "b"], ["x", "y"]], edges), [["a", "b"], ["y", "x"]]); // prettier-ignore
});

test("things without links keep their order", () => {
  assert.deepEqual(ordered([["a", "b", "c"]], []), [["a", "b", "c"]]);
});

test("nothing stands on anything else, and each is within the grid", () => {
  const { ids, edges } = made(60, 72);
  const columns = ordered(columnsOf(ids, layersOf(ids, edges)), edges);
  const { spots, rows } = placed(columns, edges, (id) => 2 + (id.length % 3));
  for (const column of columns) {
    let free = 0;
    for (const id of column) {
      const { row, span } = spots.get(id)!;
      assert.ok(row >= free, id);
      free = row + span;
    }
    assert.ok(free <= rows);
  }
});

test("the same graph gives the same picture", () => {
  const { ids, edges } = made(500, 600);
  const draw = () => ordered(columnsOf(ids, layersOf(ids, edges)), edges);
  assert.deepEqual(draw(), draw());
});

test("a new thing leaves the others about where they were, of 2,000", () => {
  const { ids, edges } = made(2000, 2400);
  const before = ordered(columnsOf(ids, layersOf(ids, edges)), edges);
  const more = [...edges, link("new", ids[40]!)];
  const after = ordered(columnsOf([...ids, "new"], layersOf([...ids, "new"], more)), more);
  const places = new Map(before.flatMap((column) => column.map((id, at) => [id, at / column.length] as const)));
  const steps = after.flatMap((column) => column.map((id, at) => Math.abs((places.get(id) ?? 0) - at / column.length)));
  const far = steps.filter((step) => step > 0.05).length;
  assert.ok(far < 100, `${far} moved by more than a twentieth of their column`);
});

test("2,000 aims with 2,400 links are laid out in 50 ms", (context) => {
  const { ids, edges } = made(2000, 2400);
  const times = Array.from({ length: 9 }, () => {
    const began = performance.now();
    placed(ordered(columnsOf(ids, layersOf(ids, edges)), edges), edges, () => 1);
    return performance.now() - began;
  }).sort((one, other) => one - other);
  context.diagnostic(`median ${times[4]!.toFixed(1)} ms, first or slowest ${times[8]!.toFixed(1)} ms`);
  assert.ok(times[4]! < 500); // the target is 50; ten times as much would be another algorithm
});
