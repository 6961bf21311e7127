/** Ready operations for what people do, as the generator types them. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { ask } from "../src/ask.ts";
import {
  ApprovalPreviewDocument,
  RedThreadDocument,
  RegisterContributionDocument,
  ReturnContributionDocument,
  type RedThreadQuery,
} from "../src/generated/operations.ts";
import { authorised, effort, newActor, newGoal, there, url } from "./support.ts";

type Vision = NonNullable<RedThreadQuery["visions"]>["nodes"][number];

/** How many aims of the first level below a vision are worked for, straight or by others. */
function workedFor(vision: Vision): number {
  const aims = there(vision.supportedBy).edges.map(({ node }) => node);
  return aims.filter((aim) => there(aim.drivers).supportingShare > 0).length;
}

/** A contribution to an aim that waits for a decision. */
async function submitted(goalId: string) {
  const input = { ...effort(await newActor("Nattvandrarna"), goalId), status: "SUBMITTED" as const };
  const { data } = await ask(url, RegisterContributionDocument, { input }, authorised);
  return there(there(data).registerContribution.contribution);
}

test("the red thread is nested from the vision down to who does what", async () => {
  const { data, extensions } = await ask(url, RedThreadDocument, {});

  const [vision] = there(data?.visions).nodes;
  const factors = there(there(vision).supportedBy).edges.flatMap(({ node }) => there(node.supportedBy).edges);
  const efforts = factors.flatMap(({ node }) => there(node.contributions).edges);
  assert(workedFor(there(vision)) > 1);
  assert(efforts.some(({ node }) => there(node.makers).edges.some(({ role }) => role === "LEAD")));
  assert(there(extensions).cost.requested <= there(extensions).cost.allowed);
});

test("an approval is previewed with the weights about to be set", async () => {
  const goalId = await newGoal("Alla kommer hem");
  const { id, version, contributesTo } = await submitted(goalId);
  const [edge] = there(contributesTo).edges;
  const links = [{ id: there(edge).link.id, weight: 4 }];

  const variables = { contributionId: id, expectedVersion: version, links };
  const { data } = await ask(url, ApprovalPreviewDocument, variables, authorised);

  const would = there(there(data?.preview).query).node;
  const is = data?.node;
  assert(is?.__typename === "Contribution" && would?.__typename === "Contribution");
  assert.deepEqual([is.status, would.status], ["SUBMITTED", "APPROVED"]);
  assert.deepEqual(there(would.contributesTo).edges.map(({ link }) => link.weight), [4]);
  assert.deepEqual(there(would.drives).nodes.map(({ share }) => share), [1]);
  assert.deepEqual(there(is.drives).nodes, []);
});

test("what is sent back is answered whole", async () => {
  const { id, version } = await submitted(await newGoal("Alla kommer hem tryggt"));

  const input = { id, expectedVersion: version, note: "Skriv vilka kvällar." };
  const { data } = await ask(url, ReturnContributionDocument, { input }, authorised);

  const returned = there(there(data).returnContribution.contribution);
  assert.deepEqual([returned.status, returned.decision?.note], ["RETURNED", "Skriv vilka kvällar."]);
  assert.equal(there(returned.makers).totalCount, 1);
  assert.equal(there(returned.contributesTo).totalCount, 1);
});
