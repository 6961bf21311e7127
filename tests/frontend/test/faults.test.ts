/** A form: each fault beside its field, in the reader's language. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { ask } from "../src/ask.ts";
import { besideNone, byField } from "../src/faults.ts";
import { RegisterContributionDocument, type RegisterContributionInput } from "../src/generated/operations.ts";
import { isIsoDate } from "../src/scalars.ts";
import { faultText } from "../src/texts.ts";
import { authorised, newGoal, there, url } from "./support.ts";

test("every fault stands beside its field", async () => {
  const goalId = await newGoal("Fler mötesplatser");
  const [startsOn, endsOn] = ["2026-09-01", "2026-06-01"];
  assert(isIsoDate(startsOn) && isIsoDate(endsOn));
  const input = { title: " ", makers: [{ actorId: goalId }], contributesTo: [{ aimId: "nothing" }], startsOn, endsOn };

  const { data } = await ask(url, RegisterContributionDocument, { input }, authorised);
  const { userErrors } = there(data).registerContribution;

  const beside = byField<RegisterContributionInput>(userErrors);
  assert.equal(beside.title?.[0]?.reason, "EMPTY");
  assert.equal(beside["makers.0.actorId"]?.[0]?.reason, "WRONG_TYPE");
  assert.equal(beside["contributesTo.0.aimId"]?.[0]?.code, "NOT_FOUND");
  assert.equal(beside.endsOn?.[0]?.reason, "ENDS_BEFORE_START");
  assert.equal(beside.startsOn, undefined);
  assert.equal(userErrors.length, 4);
});

test("a field that the input hasn't doesn't compile", () => {
  const beside = byField<RegisterContributionInput>([]);

  // @ts-expect-error -- the field is called title
  assert.equal(beside["titel"], undefined);
  // @ts-expect-error -- a maker has an actor, not an aim
  assert.equal(beside["makers.0.aimId"], undefined);
});

test("what stands beside none of the fields is told above the form", async () => {
  const input = { title: "Nattvandring", makers: [{ actorId: "nobody" }], idempotencyKey: "" };
  const { data } = await ask(url, RegisterContributionDocument, { input }, authorised);
  const { userErrors } = there(data).registerContribution;

  const above = besideNone<RegisterContributionInput>(userErrors, ["title", "makers.0.actorId"]);

  assert.deepEqual(above.map(({ path }) => path.join(".")), ["idempotencyKey", "contributesTo"]);
});

test("a fault is told in the reader's language", async () => {
  const input = { title: "", makers: [{ actorId: "nobody" }], status: "DRAFT" } as const;
  const { data } = await ask(url, RegisterContributionDocument, { input }, authorised);
  const { userErrors } = there(data).registerContribution;

  assert.deepEqual(userErrors.map((fault) => faultText(fault, "SV")), [
    "Fyll i det här.",
    "Det här finns inte. Välj något annat.",
  ]);
  assert.equal(faultText(there(userErrors[0]), "EN"), "Fill this in.");
});

test("a reason that isn't known yet is told by the service's own sentence", () => {
  assert.equal(faultText({ reason: "SOMETHING_NEW", message: "Do this instead." }, "SV"), "Do this instead.");
});
