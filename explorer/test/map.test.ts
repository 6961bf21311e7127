import assert from "node:assert/strict";
import { test } from "node:test";

import { columnsOf, layersOf } from "../src/figures/layers.ts";
import { markAt, marksOf, ROOM } from "../src/figures/marks.ts";
import { around, classOf, graphOf, shownOf, upFrom, within } from "../src/pages/map/aims.ts";
import { stepFrom } from "../src/pages/map/steps.ts";
import { made } from "./made.ts";

function graph(aims: number, links: number) {
  const { ids, edges } = made(aims, links);
  const layers = layersOf(ids, edges);
  return graphOf({
    aims: ids.map((id, index) => ({
      layer: layers.get(id)!,
      share: null,
      unsupportedShare: [0, 0.5, 1][index % 3]!,
      aim: {
        __typename: "Goal",
        id,
        name: id,
        tier: index % 2 ? "nämndmål" : null,
        status: "UNKNOWN",
        hasEnded: false,
        illustrative: true,
      },
    })),
    links: edges.map(({ fromId, toId }, index) => ({
      linkId: `link_${index}`,
      fromId,
      toId,
      weight: 1,
      share: null,
      polarity: "SUPPORTS",
      confidence: "LOW",
    })),
  });
}

test("what is near a focus is all that it leads to and all that leads to it", () => {
  const whole = graph(60, 80);
  const steps = around(whole, "aim_25");
  assert.equal(steps.get("aim_25"), 0);
  assert.ok(steps.has("aim_0"));
  for (const [id, count] of steps)
    if (count) {
      const linked = [...whole.above.get(id)!, ...whole.below.get(id)!];
      assert.ok(linked.some((each) => steps.get(each) === count - 1));
    }
});

test("of 2,000 aims at most 60 are shown, and the others are counted", () => {
  const whole = graph(2000, 2400);
  const { columns, more } = shownOf(whole, new Map(), 60);
  const count = columns.reduce((sum, ids) => sum + ids.length, 0);
  assert.ok(count > 40 && count <= 60);
  assert.equal(count + [...more.values()].reduce((sum, each) => sum + each, 0), 2000);
  assert.deepEqual(columns[0], ["aim_0"]);
});

test("a tier stands with all that it leads to", () => {
  const whole = graph(60, 80);
  const narrowed = within(whole, upFrom(whole, "nämndmål"));
  for (const id of narrowed.aims.keys()) assert.deepEqual(narrowed.above.get(id), whole.above.get(id));
});

test("an aim is empty only where nobody drives any of it", () => {
  const [driven, partly, empty] = [...graph(30, 30).aims.values()];
  const classes = [driven, partly, empty].map((aim) => classOf(aim!, "support"));
  assert.deepEqual(classes, ["DRIVEN", "PARTLY", "EMPTY"]);
  assert.equal(classOf({ ...driven!, unsupported: null }, "support"), "HIDDEN");
});

test("each mark is found where it is, and nothing beside them", () => {
  const bands = columnsOf([...graph(2000, 2400).aims.keys()], layersOf([], []));
  const { marks, height } = marksOf(bands, 900);
  assert.equal(marks.length, 2000);
  for (const mark of marks) assert.equal(markAt(marks, mark.x + 2, mark.y - 2), mark);
  assert.equal(markAt(marks, -5 * ROOM, 0), null);
  assert.ok(marks.every(({ x, y }) => x > 0 && x < 900 && y > 0 && y < height));
});

test("a step along a link leads back to where it came from", () => {
  const whole = graph(40, 60);
  const spots = new Map([...whole.aims.values()].map(({ id, layer }, row) => [id, { column: layer, row, span: 1 }]));
  const ids = columnsOf([...whole.aims.keys()], new Map([...spots].map(([id, { column }]) => [id, column])));
  const below = stepFrom("aim_0", "ArrowRight", { ids, spots, graph: whole, came: "" });
  assert.ok(below && whole.below.get("aim_0")!.includes(below));
  assert.equal(stepFrom(below, "ArrowLeft", { ids, spots, graph: whole, came: "aim_0" }), "aim_0");
  assert.equal(stepFrom("aim_0", "ArrowUp", { ids, spots, graph: whole, came: "" }), undefined);
  assert.equal(stepFrom("aim_0", "x", { ids, spots, graph: whole, came: "" }), undefined);
});
