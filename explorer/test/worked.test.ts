import assert from "node:assert/strict";
import { test } from "node:test";

import { drawn, workedShares } from "../src/figures/worked.ts";

test("the shares are those of the worked example in docs/definition.md", () => {
  const { of } = workedShares();
  assert.deepEqual(Object.fromEntries(of), {
    safe: 1,
    faces: 0.75,
    meet: 0.25,
    teams: 0.375,
    round: 0.5,
    lunch: 0.125,
    department: 0.4375,
    company: 0.5625,
  });
});

test("what flows into a node is as broad as what flows out of it", () => {
  const { nodes, bands } = drawn();
  const sum = (found: typeof bands): number => found.reduce((total, { width }) => total + width, 0);
  for (const { key, height } of nodes) {
    for (const side of [bands.filter(({ from }) => from === key), bands.filter(({ to }) => to === key)]) {
      if (side.length) assert.ok(Math.abs(sum(side) - height) < 1e-9, key);
    }
  }
});
