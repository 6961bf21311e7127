/** A form over a card that shows a part of a list: what it doesn't show stays, whatever the form does. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { ask } from "../src/ask.ts";
import {
  ChangeMakersDocument,
  ContributionCardDocument,
  RegisterContributionDocument,
  type UpdateContributionInput,
} from "../src/generated/operations.ts";
import { authorised, effort, newActor, newGoal, there, url } from "./support.ts";

/** A contribution of 25 makers, and what a card tells of it: 20 of them. */
async function ofMany() {
  const actorIds = await Promise.all(Array.from({ length: 25 }, (_, index) => newActor(`Förening ${String(index)}`)));
  const makers = actorIds.map((actorId) => ({ actorId, role: "PARTNER", weight: 2 }) as const);
  const input = { ...effort(there(actorIds[0]), await newGoal("Fler mötesplatser")), makers };
  const { data } = await ask(url, RegisterContributionDocument, { input }, authorised);
  const id = there(data?.registerContribution.contribution).id;
  const card = await ask(url, ContributionCardDocument, { contributionId: id }, authorised);
  const node = card.data?.node;
  assert(node?.__typename === "Contribution");
  const { version } = node;
  const list = there(node.makers);
  assert.deepEqual([list.totalCount, list.edges.length], [25, 20]);
  return { seen: { id, expectedVersion: version }, list };
}

async function change(input: UpdateContributionInput) {
  const { data } = await ask(url, ChangeMakersDocument, { input }, authorised);
  return there(data).updateContribution;
}

test("c3 a maker comes and another goes, and those that the card doesn't show stay", async () => {
  const { seen, list } = await ofMany();
  const actorId = there(list.edges[0]).node.id;
  const other = await newActor("Ny förening");
  const input = { ...seen, addMakers: [{ actorId: other, role: "PARTNER" }], removeMakers: [actorId] } as const;

  const { contribution, userErrors } = await change(input);

  assert.deepEqual(userErrors, []);
  assert.equal(there(contribution).makers?.totalCount, 25);
});

test("c3 a whole list of what the card shows drops nobody", async () => {
  const { seen, list } = await ofMany();
  const makers = list.edges.map(({ node }) => ({ actorId: node.id }));

  const whole = await change({ ...seen, makers });
  const counted = await change({ ...seen, makers, makersCount: 20 });

  assert.deepEqual(whole.userErrors.map(({ path, reason }) => [path, reason]), [[["makersCount"], "COUNT_MISSING"]]);
  assert.deepEqual(counted.userErrors.map(({ path, reason }) => [path, reason]), [[["makersCount"], "OTHER_COUNT"]]);
});

test("c4 what a form leaves out of a maker that stays, stays", async () => {
  const { seen, list } = await ofMany();
  const makers = list.edges.map(({ node }) => ({ actorId: node.id }));

  const { contribution } = await change({ ...seen, makers, makersCount: 25 });

  const kept = there(there(contribution).makers);
  assert.equal(kept.totalCount, 20);
  assert.deepEqual(new Set(kept.edges.map(({ role, weight }) => `${role} ${String(weight)}`)), new Set(["PARTNER 2"]));
});
