import assert from "node:assert/strict";
import { test } from "node:test";

import { byState, partnersOf } from "../src/pages/actor/partners.ts";
import { changedIn, isDay } from "../src/pages/changes/changed.ts";

const maker = (id: string) => ({ node: { id, name: id.toUpperCase(), contact: null } });
const made = (id: string, makers: string[], status = "APPROVED", delivery = "ONGOING") => ({
  role: "LEAD",
  node: { id, title: id, status, delivery, makers: { edges: makers.map(maker) } },
});

test("a partner stands once, with everything that is shared, by name", () => {
  const partners = partnersOf("us", [made("hall", ["us", "ö", "a"]), made("lend", ["a", "us"])]);
  assert.deepEqual(
    partners.map(({ id, shared }) => [id, shared.map((each) => each.id)]),
    [
      ["a", ["hall", "lend"]],
      ["ö", ["hall"]],
    ],
  );
});

test("nobody is to be called about what was cancelled or withdrawn", () => {
  const over = [made("fair", ["us", "a"], "APPROVED", "CANCELLED"), made("idea", ["us", "a"], "WITHDRAWN")];
  assert.deepEqual(partnersOf("us", over), []);
});

test("what was sent back stands first, then what goes on", () => {
  const edges = [
    made("done", [], "APPROVED", "DONE"),
    made("now", []),
    made("back", [], "RETURNED", "PLANNED"),
    made("over", [], "ENDED"),
  ];
  assert.deepEqual(
    byState(edges).map(({ value }) => value),
    ["RETURNED", "ONGOING", "DONE", "ENDED"],
  );
});

test("a change tells from what to what, and only names what is too long for a line", () => {
  const before = [
    { name: "title", value: '"Hall"' },
    { name: "makers", value: "[]" },
    { name: "decisionAt", value: null },
  ];
  const after = [
    { name: "title", value: '"Öppen hall"' },
    { name: "makers", value: '[{"role": "LEAD"}]' },
    { name: "endsOn", value: '"2027-01-01"' },
    { name: "decisionAt", value: '"2026-01-01T00:00:00Z"' },
  ];
  assert.deepEqual(changedIn({ before, after }), [
    { name: "title", from: "Hall", to: "Öppen hall" },
    { name: "makers", from: undefined, to: undefined },
    { name: "endsOn", from: null, to: "2027-01-01" },
  ]);
});

test("nothing is told of the fields of what is new", () => {
  assert.deepEqual(changedIn({ before: [], after: [{ name: "title", value: '"Hall"' }] }), []);
});

test("days are told from other words", () => {
  assert.ok(isDay("2026-09-01"));
  assert.ok(isDay("2026-09-01T06:30:00.000000Z"));
  assert.ok(!isDay("2026"));
  assert.ok(!isDay(2026));
});
