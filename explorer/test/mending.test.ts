import assert from "node:assert/strict";
import { test } from "node:test";

import { laterThan, nextOf, sinceWhen, unfinished } from "../src/pages/deviation/next.ts";
import { likest, wordsOf } from "../src/pages/deviation/learnt.ts";

const NEW = { state: "OPEN", positive: false, cause: null, effective: null, actionCount: 0 };
const ALL = ["stateCause", "addCorrectiveAction", "reviewDeviation", "closeDeviation"];
const action = (state: string, dueOn = "2026-12-01", viewerCan = ["updateCorrectiveAction"]) => ({
  id: dueOn,
  state,
  dueOn,
  viewerCan,
});

test("each step leads to the next, for who may take it", () => {
  const stated = { ...NEW, state: "CAUSE_STATED", cause: "METHOD" };
  const acting = { ...stated, state: "ACTING", actionCount: 1 };
  const inReview = { ...acting, state: "IN_REVIEW" };
  const told = [
    nextOf({ ...NEW, viewerCan: ALL }, []),
    nextOf({ ...stated, viewerCan: ALL }, []),
    nextOf({ ...acting, viewerCan: ALL }, [action("NOT_STARTED")]),
    nextOf({ ...acting, viewerCan: ALL }, [action("CANCELLED")]),
    nextOf({ ...inReview, viewerCan: ALL }, [action("DONE")]),
    nextOf({ ...inReview, effective: true, viewerCan: ALL }, [action("DONE")]),
    nextOf({ ...inReview, state: "CLOSED", viewerCan: ALL }, [action("DONE")]),
    nextOf({ ...NEW, viewerCan: [] }, []),
  ];
  assert.deepEqual(told, [
    "stateCause",
    "addCorrectiveAction",
    "updateCorrectiveAction",
    "addCorrectiveAction",
    "reviewDeviation",
    "closeDeviation",
    null,
    null,
  ]);
});

test("who answers for an action alone can finish it", () => {
  const acting = { ...NEW, state: "ACTING", cause: "METHOD", actionCount: 1, viewerCan: [] };
  assert.equal(nextOf(acting, [action("STARTED")]), "updateCorrectiveAction");
  assert.equal(nextOf(acting, [action("STARTED", "2026-12-01", [])]), null);
});

test("what is due first is the next to be done", () => {
  const actions = [action("LATE", "2026-12-24"), action("DONE", "2026-01-01"), action("STARTED", "2026-12-02")];
  assert.deepEqual(
    unfinished(actions).map(({ dueOn }) => dueOn),
    ["2026-12-02", "2026-12-24"],
  );
});

test("a review looks at what came after all that was looked at", () => {
  const seen = { createdAt: "2026-09-14T08:00:00Z", observation: { periodEnd: "2026-08-31" }, reviewedBy: null };
  assert.equal(sinceWhen(seen), "2026-08-31");
  assert.equal(sinceWhen({ ...seen, reviewedBy: { periodEnd: "2026-12-31" } }), "2026-12-31");
  assert.equal(sinceWhen({ ...seen, observation: null }), "2026-09-14");
  const values = [
    { id: "c", periodEnd: "2026-10-31", value: null },
    { id: "b", periodEnd: "2026-09-30", value: 8 },
    { id: "a", periodEnd: "2026-08-31", value: 7 },
  ];
  assert.deepEqual(
    laterThan("2026-08-31", values).map(({ id }) => id),
    ["b"],
  );
});

test("lessons are looked for by the words that tell something", () => {
  assert.deepEqual(wordsOf("Vi hade inte någon som öppnade, för ledarna var sjuka och ledarna är få"), [
    "öppnade",
    "sjuka",
    "ledarna",
  ]);
  assert.deepEqual(wordsOf(""), []);
});

test("the lessons with most of the words come first, a few of them", () => {
  const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => ({ id })) as [Named, Named, Named, Named];
  assert.deepEqual(likest([[a, b], [b, c], [d]]), [b, a, c]);
});

type Named = { readonly id: string };
