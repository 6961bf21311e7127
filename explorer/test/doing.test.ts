import assert from "node:assert/strict";
import { test } from "node:test";

import { draftOf, draftsOf, forgetDraft, keepDraft } from "../src/doing/drafts.ts";
import { changesOf, type Field, inputOf, NO_DAY, wrongIn } from "../src/doing/values.ts";

const FIELDS: readonly Field[] = [
  { name: "title", kind: "line", required: true },
  { name: "startsOn", kind: "day" },
  { name: "horizon", kind: "whole" },
  { name: "ownerId", kind: "thing" },
  { name: "valueIds", kind: "things" },
  { name: "makers", kind: "makers" },
  { name: "contributesTo", kind: "links" },
  { name: "positive", kind: "yes" },
];
const UC = { id: "actor_1", label: "UC" };
const SCHOOL = { id: "actor_2", label: "Skolan" };

test("what is filled in is sent, and nothing else", () => {
  const values = {
    title: "  Bollar ",
    startsOn: "",
    horizon: "2 030",
    ownerId: [UC],
    makers: [{ ...UC, weight: "1,5" }],
  };
  assert.deepEqual(inputOf(FIELDS, values), {
    title: "Bollar",
    horizon: 2030,
    ownerId: "actor_1",
    makers: [{ actorId: "actor_1", weight: 1.5 }],
  });
});

test("all that is wrong is told at once, by field", () => {
  const values = { title: " ", startsOn: NO_DAY, horizon: "12,5" };
  assert.deepEqual(wrongIn(FIELDS, values), { title: "required", startsOn: "notADay", horizon: "notWhole" });
  assert.deepEqual(wrongIn(FIELDS, { title: "Bollar", horizon: "många" }), { horizon: "notANumber" });
  for (const kind of ["links", "makers", "members"] as const)
    assert.deepEqual(wrongIn([{ name: "x", kind }], { x: [{ ...UC, weight: "hälften" }] }), { x: "notANumber" });
});

test("a change sends what differs: what was emptied as null, of lists what came and went", () => {
  const before = { title: "Bollar", startsOn: "2026-06-01", ownerId: [UC], valueIds: [UC, SCHOOL], positive: true };
  const values = { title: "Bollar", startsOn: "", ownerId: [], valueIds: [SCHOOL], makers: [UC], positive: false };
  assert.deepEqual(changesOf(FIELDS, before, values), {
    startsOn: null,
    ownerId: null,
    removeValueIds: ["actor_1"],
    addMakers: [{ actorId: "actor_1" }],
    positive: false,
  });
  assert.deepEqual(changesOf(FIELDS, before, before), {});
});

test("a link whose strength was changed is sent again, and one that stays isn't", () => {
  const link = { id: "goal_1", label: "Trygga kvällar", weight: "1", polarity: "SUPPORTS", confidence: "LOW" };
  const other = { ...link, id: "goal_2" };
  const changed = changesOf(
    FIELDS,
    { contributesTo: [link, other] },
    { contributesTo: [{ ...link, weight: "2" }, other] },
  );
  assert.deepEqual(changed, {
    addContributesTo: [{ aimId: "goal_1", weight: 2, polarity: "SUPPORTS", confidence: "LOW" }],
  });
});

test("drafts are one person's, oldest first, until they are forgotten or old", () => {
  const draft = (form: string, at: string) => ({ key: form, form, title: form, path: "/", at, values: { title: "Ä" } });
  keepDraft("one", draft("b", "2026-06-02T08:00:00Z"));
  keepDraft("one", draft("a", "2026-06-03T08:00:00Z"));
  keepDraft("other", draft("c", "2026-06-01T08:00:00Z"));
  const now = new Date("2026-06-04T08:00:00Z");
  assert.deepEqual(
    draftsOf("one", now).map(({ form }) => form),
    ["b", "a"],
  );
  assert.deepEqual(draftOf("one", "a")?.values, { title: "Ä" });
  forgetDraft("one", "b");
  assert.deepEqual(
    draftsOf("one", now).map(({ form }) => form),
    ["a"],
  );
  assert.deepEqual(draftsOf("one", new Date("2026-09-01T08:00:00Z")), []);
  assert.deepEqual(draftsOf("other", now), []); // which was old by then, too
});
