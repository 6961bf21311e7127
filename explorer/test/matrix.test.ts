import assert from "node:assert/strict";
import { test } from "node:test";

import { BADGE, badgesOf, height, type Judged, meansOf, ticksTo } from "../src/figures/matrix.ts";

const AREA = { left: 50, top: 30, width: 560, height: 400 };

function judged(effect: number, index: number, means = { effect: 0.03, index: 50 }): Judged {
  const much = effect >= means.effect;
  const well = index >= means.index;
  return { effect, index, quadrant: well ? (much ? "KEEP" : "LOWER") : much ? "PRIORITISE" : "IMPROVE" };
}

test("a hundred points in one spot have numbers that don't cover each other, within the matrix", () => {
  const points = Array.from({ length: 100 }, () => judged(0.02, 90));
  const badges = badgesOf(points, AREA, { effect: 0.03, index: 50 }, 0.1);

  for (const [number, { at }] of badges.entries()) {
    assert.ok(at.x >= AREA.left && at.x <= AREA.left + AREA.width && at.y >= AREA.top, `${number}`);
    for (const other of badges.slice(number + 1)) {
      const isApart = Math.abs(at.x - other.at.x) >= BADGE.width || Math.abs(at.y - other.at.y) >= BADGE.height;
      assert.ok(isApart, `${number}`);
    }
  }
});

test("a number stands in the quadrant of its point", () => {
  const means = { effect: 0.03, index: 50 };
  const points = [judged(0.031, 51), judged(0.029, 49), judged(0.031, 49), judged(0.029, 51)];
  const badges = badgesOf(points, AREA, means, 0.1);
  const cross = { x: AREA.left + AREA.width / 2, y: AREA.top + AREA.height * (1 - height(0.03, 0.1)) };

  assert.deepEqual(
    badges.map(({ at }) => [at.y < cross.y, at.x > cross.x]),
    [
      [true, true],
      [false, false],
      [true, false],
      [false, true],
    ],
  );
});

test("a point that stands alone has its number on it", () => {
  const [badge] = badgesOf([judged(0.02, 30)], AREA, { effect: 0.03, index: 50 }, 0.1);
  assert.deepEqual(badge?.at, badge?.point);
});

test("the means are those of what is listed", () => {
  const means = meansOf(
    [0.4, 0.2, 0.3],
    [judged(0.4, 90, { effect: 0.3, index: 60 }), judged(0.2, 30, { effect: 0.3, index: 60 })],
  );
  assert.ok(Math.abs(means.effect - 0.3) < 1e-12);
  assert.equal(means.index, 60);
});

test("where only the first are listed, the means stay between the quadrants", () => {
  const of = { effect: 0.1, index: 80 };
  const listed = [judged(0.4, 90, of), judged(0.2, 85, of), judged(0.15, 60, of)];
  const means = meansOf([0.4, 0.2, 0.15], listed);
  assert.ok(means.effect <= 0.15);
  assert.ok(means.index >= 60 && means.index <= 85);
});

test("the shares that are named can be read", () => {
  assert.deepEqual(ticksTo(0.11), [0.002, 0.01, 0.02, 0.05, 0.1]);
  assert.deepEqual(ticksTo(0), []);
});
