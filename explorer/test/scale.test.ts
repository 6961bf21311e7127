import assert from "node:assert/strict";
import { test } from "node:test";

import { placesOf, yearlyPace } from "../src/figures/limits.ts";
import { dayNumber, linear, niceTicks, periodOf, spread, thinned } from "../src/figures/scale.ts";

test("a scale maps both ends, and what has no width to the middle", () => {
  const place = linear([10, 20], [0, 100]);
  assert.deepEqual([10, 15, 20, 25].map(place), [0, 50, 100, 150]);
  assert.equal(linear([5, 5], [0, 100])(5), 50);
});

test("ticks are round, hold all values, and are neither few nor many", () => {
  assert.deepEqual(niceTicks([61, 64, 70, 75]), [60, 65, 70, 75]);
  assert.deepEqual(niceTicks([0.1, 0.35]), [0.1, 0.15, 0.2, 0.25, 0.3, 0.35]);
  assert.deepEqual(niceTicks([-3, 9]), [-4, -2, 0, 2, 4, 6, 8, 10]);
  for (const values of [[1, 1e6], [0.001, 0.002], [-5, -1], [3, 3.1], [7], [0], [99.5, 100]]) {
    const ticks = niceTicks(values);
    assert.ok(ticks[0]! <= Math.min(...values) && ticks.at(-1)! >= Math.max(...values), String(values));
    assert.ok(ticks.length >= 2 && ticks.length <= 12, `${values}: ${ticks}`);
  }
});

test("a day is the same number wherever the reader is", () => {
  assert.equal(dayNumber("1970-01-02"), 1);
  assert.equal(dayNumber("2026-03-30") - dayNumber("2026-03-28"), 2); // over a change to summer time
});

test("each form of a period is told from the others", () => {
  const kinds = ["2026", "2025/26", "2026-H1", "2026-T2", "2026-Q3", "2026-05", "2026-05-17", "never"];
  assert.deepEqual(
    kinds.map((text) => periodOf(text).kind),
    ["YEAR", "SCHOOL_YEAR", "HALF_YEAR", "TERTIAL", "QUARTER", "MONTH", "DAY", "OTHER"],
  );
  assert.deepEqual(periodOf("2026-T2"), { kind: "TERTIAL", year: 2026, part: 2, text: "2026-T2" });
});

test("labels that would touch are left out, and the last never is", () => {
  assert.deepEqual([...thinned(5, 100, 50)], [0, 1, 2, 3, 4]);
  assert.deepEqual([...thinned(5, 30, 50)], [0, 2, 4]);
  assert.deepEqual([...thinned(6, 30, 50)], [1, 3, 5]);
});

test("labels at one place are moved apart, and others stay", () => {
  assert.deepEqual(spread([10, 50], 12), [10, 50]);
  assert.deepEqual(spread([10, 10], 12), [4, 16]);
  assert.deepEqual(spread([], 12), []);
});

test("better is to the right, whichever way a measure goes", () => {
  const up = placesOf({ direction: "INCREASE", value: 70, accepted: 68, target: 75 })!;
  assert.ok(up.accepted[0]! < up.value! && up.value! < up.target!);
  const down = placesOf({ direction: "DECREASE", value: 13, accepted: 14, target: 10 })!;
  assert.ok(down.accepted[0]! < down.value! && down.value! < down.target!);
  for (const place of [...up.accepted, up.value!, up.target!]) assert.ok(place > 0 && place < 1);
});

test("a level to keep is in the middle, with what is accepted on both sides", () => {
  const kept = placesOf({ direction: "KEEP", value: 7.5, accepted: 6, target: 8 })!;
  assert.ok(Math.abs(kept.target! - 0.5) < 1e-9);
  assert.ok(Math.abs(kept.accepted[0]! + kept.accepted[1]! - 1) < 1e-9);
  assert.ok(kept.value! > kept.accepted[0]! && kept.value! < 0.5);
});

test("without a target or an accepted value there is no bar, and with one alone there is", () => {
  assert.equal(placesOf({ direction: "INCREASE", value: 3, accepted: null, target: null }), null);
  const alone = placesOf({ direction: "INCREASE", value: 64, accepted: null, target: 80 })!;
  assert.equal(alone.acceptedSpan, null);
  assert.ok(alone.value! < alone.target!);
  assert.equal(placesOf({ direction: "INCREASE", value: null, accepted: 1, target: 2 })!.value, null);
});

test("a value for the year to date is read by what its pace gives in a year", () => {
  assert.equal(yearlyPace(31, "2026-04-30"), 93);
  assert.equal(yearlyPace(80, "2026-12-31"), 80);
});
