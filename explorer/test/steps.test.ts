import assert from "node:assert/strict";
import { test } from "node:test";

import { type Handling, stepsOf, takenBy } from "../src/pages/deviation/steps.ts";

function told(handling: Partial<Handling>): string[] {
  const none = { state: "OPEN", positive: false, cause: null, effective: null, actionCount: 0 };
  return stepsOf({ ...none, ...handling }).map(({ name, is }) => `${name} ${is}`);
}

test("a new deviation waits for its cause", () => {
  assert.deepEqual(told({}), ["opened done", "cause now", "actions ahead", "review ahead", "closed ahead"]);
});

test("actions that are decided aren't done yet", () => {
  assert.equal(told({ state: "ACTING", cause: "METHOD", actionCount: 1 })[2], "actions now");
});

test("a review that found no effect leads back to the actions", () => {
  const back = told({ state: "CAUSE_STATED", cause: "METHOD", effective: false, actionCount: 1 });
  assert.deepEqual(back.slice(2), ["actions now", "review ahead", "closed ahead"]);
});

test("what has worked waits for its lesson, and then all is done", () => {
  const worked = { state: "IN_REVIEW", cause: "METHOD", effective: true, actionCount: 1 };
  assert.equal(told(worked).at(-1), "closed now");
  assert.ok(told({ ...worked, state: "CLOSED" }).every((each) => each.endsWith("done")));
});

test("something better than expected needs no action", () => {
  const steps = told({ state: "CAUSE_STATED", positive: true, cause: "METHOD" });
  assert.deepEqual(steps, ["opened done", "cause done", "review now", "closed ahead"]);
});

test("a withdrawn one has the steps that were taken", () => {
  assert.deepEqual(told({ state: "WITHDRAWN", cause: "METHOD" }), ["opened done", "cause done", "withdrawn done"]);
});

test("who took a step is told where it is to be seen", () => {
  const changes = [{ at: "2026-02-01", by: "UC", deed: "stateCause" }];
  assert.equal(takenBy("cause", changes, "2026-01-01")?.by, "UC");
  assert.equal(takenBy("review", changes, "2026-01-01"), undefined);
  assert.equal(takenBy("opened", changes, "2026-01-01"), undefined);
});
