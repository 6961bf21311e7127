/** urql with its normalised cache: lists that grow page by page, and a cache that stays right after deeds. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { ask } from "../src/ask.ts";
import { conflictIn } from "../src/faults.ts";
import {
  ActorListDocument,
  AimDriversDocument,
  ApproveContributionDocument,
  ChangeGoalDocument,
  ContributeDocument,
  ContributionListDocument,
  DecisionQueueDocument,
  EndContributionDocument,
  GoalCardDocument,
  GoalNamesDocument,
  GoalTextDocument,
  LinkAimsDocument,
  OutcomeDriversDocument,
  RegisterContributionDocument,
} from "../src/generated/operations.ts";
import { urqlClient, urqlCodes } from "../src/urql.ts";
import { authorised, effort, newActor, newGoal, recording, safety, there, url } from "./support.ts";

test("the drivers of an outcome grow page by page", async () => {
  const { fetcher, sent } = recording();
  const client = urqlClient(url, fetcher);
  const aimId = await safety();

  let { data } = await client.query(OutcomeDriversDocument, { aimId, first: 5 });
  while (data?.drivers?.actors?.pageInfo.hasNextPage) {
    const after = data.drivers.actors.pageInfo.endCursor;
    ({ data } = await client.query(OutcomeDriversDocument, { aimId, first: 5, after }));
  }

  const names = there(data?.drivers?.actors).nodes.map(({ actor }) => actor.name);
  assert.equal(names[0], "Exempelföreningen Natt och nära");
  assert.equal(names.length, data?.drivers?.actors?.totalCount);
  assert.equal(new Set(names).size, 16);
  assert.equal(sent.length, 4);
});

test("a list of all actors is read to its end without doubles", async () => {
  const client = urqlClient(url, authorised);
  let { data } = await client.query(ActorListDocument, { first: 7 });
  while (data?.actors?.pageInfo.hasNextPage) {
    ({ data } = await client.query(ActorListDocument, { first: 7, after: data.actors.pageInfo.endCursor }));
  }

  const actors = there(data?.actors);
  assert.equal(new Set(actors.nodes.map(({ id }) => id)).size, actors.nodes.length);
  assert.equal(actors.nodes.length, actors.totalCount);
});

test("edges grow like nodes", async () => {
  const client = urqlClient(url, authorised);
  let { data } = await client.query(GoalNamesDocument, { first: 25 });
  while (data?.goals?.pageInfo.hasNextPage) {
    ({ data } = await client.query(GoalNamesDocument, { first: 25, after: data.goals.pageInfo.endCursor }));
  }

  const goals = there(data?.goals);
  assert.equal(new Set(goals.edges.map(({ node }) => node.id)).size, goals.edges.length);
  assert.equal(goals.edges.length, goals.totalCount);
});

test("a new contribution shows among an aim's drivers without being asked for", async () => {
  const { fetcher, sent } = recording();
  const client = urqlClient(url, fetcher);
  const [outcomeId, actorId] = [await newGoal("Tryggare kvällar"), await newActor("Nattugglorna")];
  const goalId = await newGoal("Fler vuxna ute", outcomeId);
  const shown: unknown[] = [];
  const variables = { aimId: outcomeId };
  await client.query(AimDriversDocument, variables);
  const watching = client.query(AimDriversDocument, variables).subscribe(({ data }) => {
    shown.push(data?.drivers?.actors?.nodes.map(({ actor, share }) => [actor.name, share]));
  });

  const { data } = await client.mutation(ContributeDocument, { input: effort(actorId, goalId) });

  await new Promise(setImmediate);
  watching.unsubscribe();
  assert.deepEqual(data?.registerContribution.userErrors, []);
  assert.deepEqual(shown, [[], [["Nattugglorna", 1]]]);
  assert.equal(client.readQuery(AimDriversDocument, variables)?.data?.drivers?.unsupportedShare, 0);
  assert.deepEqual(sent.map(({ method }) => method), ["GET", "POST"]);
});

test("after a deed a grown list begins anew, without what is stale", async () => {
  const client = urqlClient(url, authorised);
  const goalId = await newGoal("Ett mål med tre aktörer");
  const actorIds = [await newActor("Första"), await newActor("Andra"), await newActor("Tredje")];
  for (const actorId of actorIds) {
    await client.mutation(ContributeDocument, { input: effort(actorId, goalId), first: 2 });
  }
  const names = async (after?: string | null) => {
    const { data } = await client.query(AimDriversDocument, { aimId: goalId, first: 2, ...(after && { after }) });
    const actors = there(data?.drivers?.actors);
    return { names: actors.nodes.map(({ actor }) => actor.name), after: actors.pageInfo.endCursor };
  };
  const before = await names((await names()).after);
  assert.deepEqual(before.names, ["Första", "Andra", "Tredje"]);

  const input = effort(there(actorIds[2]), goalId);
  await client.mutation(ContributeDocument, { input, first: 2 });

  const anew = await names();
  assert.deepEqual(anew.names, ["Tredje", "Första"]);
  assert.deepEqual((await names(anew.after)).names, ["Tredje", "Första", "Andra"]);
});

test("a changed goal shows wherever it was read", async () => {
  const { fetcher, sent } = recording();
  const client = urqlClient(url, fetcher);
  const outcomeId = await newGoal("Levande centrum");
  const goalId = await newGoal("Öppet på kvällen", outcomeId);
  const { data } = await client.query(GoalTextDocument, { goalId });
  await client.query(AimDriversDocument, { aimId: goalId });
  await client.query(AimDriversDocument, { aimId: outcomeId });
  assert(data?.node?.__typename === "Goal");

  const input = { id: goalId, expectedVersion: data.node.version, name: "Öppet varje kväll", externalWeight: 1 };
  const { data: done } = await client.mutation(ChangeGoalDocument, { input });

  const changed = done?.updateGoal;
  const read = (await client.query(GoalTextDocument, { goalId })).data?.node;
  assert(read?.__typename === "Goal");
  assert.deepEqual([read.name, read.version], ["Öppet varje kväll", 2]);
  for (const aimId of [goalId, outcomeId]) {
    const cached = (await client.query(AimDriversDocument, { aimId })).data?.drivers;
    assert.equal(cached?.revision, there(changed).revision);
  }
  assert.equal(sent.length, 4);
});

test("whoever comes second is told what is there now", async () => {
  const client = urqlClient(url, authorised);
  const goalId = await newGoal("Trygga gångvägar");
  await client.query(GoalTextDocument, { goalId });
  const first = { id: goalId, expectedVersion: 1, name: "Ljusa gångvägar" };
  await urqlClient(url, authorised).mutation(ChangeGoalDocument, { input: first });

  const second = { id: goalId, expectedVersion: 1, description: "Med ny belysning." };
  const { data } = await client.mutation(ChangeGoalDocument, { input: second });

  const conflict = there(conflictIn(there(data).updateGoal.userErrors));
  assert.deepEqual(conflict.path, ["expectedVersion"]);
  assert.equal(conflict.currentVersion, 2);
  const read = (await client.query(GoalTextDocument, { goalId })).data?.node;
  assert(read?.__typename === "Goal");
  assert.equal(read.name, "Ljusa gångvägar");

  const again = { ...second, expectedVersion: there(conflict.currentVersion) };
  const done = await client.mutation(ChangeGoalDocument, { input: again });
  assert.deepEqual(done.data?.updateGoal.goal?.name, "Ljusa gångvägar");
  assert.deepEqual(done.data.updateGoal.goal.description, "Med ny belysning.");
});

test("one wrong id in two fields is two faults", async () => {
  const client = urqlClient(url, authorised);
  const input = { title: "Nattvandring", makers: [{ actorId: "nobody" }], contributesTo: [{ aimId: "nobody" }] };

  const { data } = await client.mutation(RegisterContributionDocument, { input });

  const paths = data?.registerContribution.userErrors.map(({ path }) => path.join("."));
  assert.deepEqual(paths, ["makers.0.actorId", "contributesTo.0.aimId"]);
});

test("a list is asked for again after something new came", async () => {
  const client = urqlClient(url, authorised);
  const input = effort(await newActor("Läxhjälpen"), await newGoal("Alla klarar skolan"));
  const before = there((await client.query(ContributionListDocument, {})).data?.contributions).totalCount;

  await client.mutation(ContributeDocument, { input });

  const after = there((await client.query(ContributionListDocument, {})).data?.contributions);
  assert.equal(after.totalCount, before + 1);
  assert.equal(after.nodes[0]?.title, "Nattvandring");
});

test("what ends drives nothing any more, however far it reached", async () => {
  const client = urqlClient(url, authorised);
  const outcomeId = await newGoal("Alla känner någon");
  const goalId = await newGoal("Fler möten", await newGoal("Fler mötesplatser", outcomeId));
  const input = effort(await newActor("Kaféet"), goalId);
  const { data } = await client.mutation(ContributeDocument, { input });
  const variables = { aimId: outcomeId };
  await client.query(AimDriversDocument, variables);
  const { id, version } = there(data?.registerContribution.contribution);

  await client.mutation(EndContributionDocument, { input: { id, expectedVersion: version } });

  const { data: now } = await client.query(AimDriversDocument, variables);
  assert.equal(now?.drivers?.unsupportedShare, 1);
  assert.equal(now.drivers.actors?.totalCount, 0);
});

test("after a new link and an approval every screen is right", async () => {
  const client = urqlClient(url, authorised);
  const [outcomeId, goalId] = [await newGoal("Alla har någon att ringa"), await newGoal("Fler telefonvänner")];
  const effortInput = { ...effort(await newActor("Telefonvännerna"), goalId), status: "SUBMITTED" as const };
  const submitted = await ask(url, RegisterContributionDocument, { input: effortInput }, authorised);
  const { id, version } = there(submitted.data?.registerContribution.contribution);
  const screens = async () => {
    const { data: card } = await client.query(GoalCardDocument, { goalId: outcomeId });
    const { data: drives } = await client.query(AimDriversDocument, { aimId: outcomeId });
    const { data: queue } = await client.query(DecisionQueueDocument, { first: 100 });
    assert(card?.node?.__typename === "Goal");
    return {
      below: there(card.node.supportedBy).edges.map(({ node }) => node.name),
      drivers: there(drives?.drivers?.actors).nodes.map(({ actor, share }) => [actor.name, share]),
      waits: there(queue?.contributions).nodes.some((each) => each.id === id),
    };
  };
  assert.deepEqual(await screens(), { below: [], drivers: [], waits: true });

  const link = { input: { fromId: goalId, toId: outcomeId } };
  await client.mutation(LinkAimsDocument, link);
  const linked = await screens();
  const approval = { input: { id, expectedVersion: version } };
  await client.mutation(ApproveContributionDocument, approval);

  assert.deepEqual(linked, { below: ["Fler telefonvänner"], drivers: [], waits: true });
  assert.deepEqual(await screens(), { ...linked, drivers: [["Telefonvännerna", 1]], waits: false });
});

test("a refused request has a code", async () => {
  const { fetcher, sent } = recording();
  const { error } = await urqlClient(url, fetcher).query(ActorListDocument, { first: "tio" as unknown as number });

  assert.equal(urqlCodes(error)[0], "BAD_USER_INPUT");
  assert.equal(sent[0]?.status, 400);
});

test("c6 a list that can't be read is null, with its code", async () => {
  const { fetcher, sent } = recording();
  const { data, error } = await urqlClient(url, fetcher).query(ActorListDocument, { first: 101 });

  assert.deepEqual([data?.actors ?? null, urqlCodes(error), sent[0]?.status], [null, ["INVALID"], 200]);
});

test("c6 a page that can't be read leaves the list as far as it was read", async () => {
  const client = urqlClient(url, authorised);
  await client.query(ActorListDocument, { first: 7 });

  const { error } = await client.query(ActorListDocument, { first: 7, after: "an old cursor" });
  const { data } = await client.query(ActorListDocument, { first: 7 });

  assert.deepEqual(urqlCodes(error), ["INVALID"]);
  assert.equal(data?.actors?.nodes.length, 7);
});

test("c6 a list that couldn't be read is there once it can be", async () => {
  const client = urqlClient(url, authorised);
  await client.query(ActorListDocument, { first: 101 });

  const { data } = await client.query(ActorListDocument, { first: 7 });

  assert.equal(data?.actors?.nodes.length, 7);
});
