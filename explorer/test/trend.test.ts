import assert from "node:assert/strict";
import { test } from "node:test";

import { layoutOf, type Point } from "../src/figures/trend.ts";

const ROOM = { width: 600, height: 300, left: 40, right: 100 };

function year(of: number, value: number | null, provisional = false): Point {
  return { period: `${of}`, periodStart: `${of}-01-01`, periodEnd: `${of}-12-31`, value, provisional };
}

test("a value that isn't shown is a gap in the line and a cross below it", () => {
  const points = [year(2025, 70), year(2024, null), year(2023, 60), year(2022, 58)];
  const layout = layoutOf([{ key: "own", points }], [], "2026-06-01", ROOM)!;
  assert.equal(layout.lines[0]!.path.match(/M/g)!.length, 2);
  assert.deepEqual(
    layout.hidden.map(({ period }) => period),
    ["2024"],
  );
});

test("targets are steps from their first days, with those to come, and the one that holds has its label", () => {
  const targets = [
    { validFrom: "2027-01-01", targetValue: 90, acceptedValue: null },
    { validFrom: "2020-01-01", targetValue: 70, acceptedValue: 60 },
    { validFrom: "2025-01-01", targetValue: 80, acceptedValue: null },
  ];
  const layout = layoutOf([{ key: "own", points: [year(2024, 66), year(2025, 72)] }], targets, "2026-06-01", ROOM)!;
  const [target, accepted] = layout.limits;
  assert.equal(target!.now, 80);
  assert.equal(target!.path.match(/H/g)!.length, 3);
  assert.equal(target!.before, ""); // it began before what is shown
  assert.equal(accepted!.now, null); // nothing is said to be accepted any more
  assert.equal(layout.changes.length, 3);
  assert.ok(layout.todayX! > layout.lines[0]!.dots.at(-1)!.x);
  assert.ok(layout.changes.every(({ x }) => x >= ROOM.left && x <= ROOM.width - ROOM.right));
});

test("a first target is dotted before its day", () => {
  const targets = [{ validFrom: "2026-01-01", targetValue: 80, acceptedValue: 70 }];
  const layout = layoutOf([{ key: "own", points: [year(2024, 66), year(2025, 72)] }], targets, "2026-06-01", ROOM)!;
  assert.ok(layout.limits.every(({ before }) => before.startsWith("M")));
});

test("everything lies within the chart, and labels don't touch", () => {
  const of = (from: number) => [2021, 2022, 2023, 2024, 2025].map((each) => year(each, from + (each % 2)));
  const series = (["own", "women", "men", "nation"] as const).map((key) => ({ key, points: of(70) }));
  const layout = layoutOf(series, [], "2026-06-01", ROOM)!;
  for (const { dots } of layout.lines) {
    for (const { x, y } of dots) assert.ok(x > ROOM.left && x < ROOM.width - ROOM.right && y > 0 && y <= layout.floor);
  }
  const places = layout.labels.map(({ y }) => y).sort((a, b) => a - b);
  places.slice(1).forEach((each, index) => assert.ok(each - places[index]! >= 16.9));
});

test("without any value there is no chart", () => {
  assert.equal(layoutOf([{ key: "own", points: [year(2025, null)] }], [], "2026-01-01", ROOM), null);
  assert.equal(
    layoutOf([], [{ validFrom: "2026-01-01", targetValue: 1, acceptedValue: null }], "2026-01-01", ROOM),
    null,
  );
});
