import assert from "node:assert/strict";
import { test } from "node:test";

import { linesOf, widthOf } from "../src/figures/lines.ts";

test("a text is broken between words, each line within the width", () => {
  const lines = linesOf("Gator, parker och gångvägar är ljusa och välskötta", 12, 5);
  assert.equal(lines.join(" "), "Gator, parker och gångvägar är ljusa och välskötta");
  assert.ok(lines.every((line) => widthOf(line) <= 12));
});

test("what has no room ends in three dots", () => {
  const lines = linesOf("Gator, parker och gångvägar är ljusa och välskötta", 12, 2);
  assert.equal(lines.length, 2);
  assert.ok(lines[1]!.endsWith("…") && widthOf(lines[1]!) <= 12);
});

test("a word of 200 letters is broken within", () => {
  const lines = linesOf("å".repeat(200), 12, 3);
  assert.equal(lines.length, 3);
  assert.ok(lines.every((line) => widthOf(line) <= 12));
});

test("a long word is broken at its hyphen, else with one", () => {
  assert.deepEqual(linesOf("Vaggeryd-Skillingaryds Bostads AB", 9, 4), ["Vaggeryd-", "Skillingaryds", "Bostads AB"]);
  assert.deepEqual(linesOf("Exempelsamverkan Tryggt centrum", 9, 4), ["Exempelsamverk-", "an Tryggt", "centrum"]);
});

test("nothing has no lines", () => assert.deepEqual(linesOf("  ", 12, 3), []));
