/** The arithmetic of a thread: its order, its weakest link and the widths of its lines. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { chosenOf, stepsOf, weakestOf, widthOf } from "../src/pages/chains/thread.ts";

const link = (id: string, confidence: string, share: number | null = 0.5) => ({
  id,
  confidence,
  share,
  polarity: "SUPPORTS",
});
const chain = { nodes: ["C", "G", "V"], links: [link("C>G", "HIGH"), link("G>V", "LOW")] };

test("up, a thread is followed as its links lead", () => {
  const steps = stepsOf(chain, "UP");
  assert.deepEqual(
    steps.map(({ node, link, isWeakest }) => [node, link?.id ?? null, isWeakest]),
    [
      ["C", null, false],
      ["G", "C>G", false],
      ["V", "G>V", true],
    ],
  );
});

test("down, a thread is followed against them", () => {
  const steps = stepsOf(chain, "DOWN");
  assert.deepEqual(
    steps.map(({ node, link, isWeakest }) => [node, link?.id ?? null, isWeakest]),
    [
      ["V", null, false],
      ["G", "G>V", true],
      ["C", "C>G", false],
    ],
  );
});

test("the weakest link is the least certain, whatever its share", () => {
  assert.equal(weakestOf([link("a", "MEDIUM", 0.01), link("b", "LOW", 1), link("c", "HIGH", 0)]), 1);
});

test("of equally certain links the weakest has the least share", () => {
  assert.equal(weakestOf([link("a", "LOW", 0.3), link("b", "LOW", 0.1), link("c", "LOW", 0.2)]), 1);
  assert.equal(weakestOf([link("a", "LOW", 0.3), link("b", "LOW", null)]), 1);
});

test("a link that stands alone isn't called the weakest", () => {
  assert.equal(weakestOf([link("a", "LOW")]), -1);
  assert.equal(weakestOf([]), -1);
});

test("an address that names no thread that there is names the first", () => {
  assert.deepEqual(
    ["2", "3", null, "0", "4", "-1", "1.5", "x", ""].map((said) => chosenOf(said, 3)),
    [1, 2, 0, 0, 0, 0, 0, 0, 0],
  );
});

test("the line is wider the more of the aim a link stands for", () => {
  const widths = [null, 0, 0.1, 0.5, 1, 2].map(widthOf);
  assert.deepEqual(
    widths,
    [...widths].sort((a, b) => a - b),
  );
  assert.ok(widths[0]! > 0);
  assert.equal(widths[4], widths[5]);
});
