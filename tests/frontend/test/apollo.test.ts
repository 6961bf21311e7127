/** Apollo Client: lists that grow page by page, and a cache that stays right after deeds. */
import assert from "node:assert/strict";
import { test } from "node:test";

import {
  apolloClient,
  apolloCodes,
  forgetContributions,
  forgetDecided,
  forgetDrivers,
  forgetLinked,
} from "../src/apollo.ts";
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
import { authorised, effort, newActor, newGoal, recording, safety, there, url } from "./support.ts";

test("the drivers of an outcome grow page by page", async () => {
  const { fetcher, sent } = recording();
  const client = apolloClient(url, fetcher);
  const aimId = await safety();

  const screen = client.watchQuery({ query: OutcomeDriversDocument, variables: { aimId, first: 5 } });
  const { data } = await client.query({ query: OutcomeDriversDocument, variables: { aimId, first: 5 } });
  let page = data?.drivers?.actors?.pageInfo;
  while (page?.hasNextPage) {
    const more = await screen.fetchMore({ variables: { after: page.endCursor } });
    page = more.data.drivers?.actors?.pageInfo;
  }

  const drivers = there(client.readQuery({ query: OutcomeDriversDocument, variables: { aimId } })?.drivers);
  const names = there(drivers.actors).nodes.map(({ actor }) => actor.name);
  assert.equal(names[0], "Exempelföreningen Natt och nära");
  assert.equal(names.length, drivers.actors?.totalCount);
  assert.equal(new Set(names).size, 16);
  assert.equal(sent.length, 4);
});

test("a list of all actors is read to its end without doubles", async () => {
  const client = apolloClient(url, authorised);
  const screen = client.watchQuery({ query: ActorListDocument, variables: { first: 7 } });
  const { data } = await client.query({ query: ActorListDocument, variables: { first: 7 } });
  let page = data?.actors?.pageInfo;
  while (page?.hasNextPage) {
    page = (await screen.fetchMore({ variables: { after: page.endCursor } })).data.actors?.pageInfo;
  }
  await screen.fetchMore({ variables: { after: there(data).actors?.pageInfo.endCursor } });

  const actors = there(client.readQuery({ query: ActorListDocument })?.actors);
  assert.equal(new Set(actors.nodes.map(({ id }) => id)).size, actors.nodes.length);
  assert.equal(actors.nodes.length, actors.totalCount);
});

test("edges grow like nodes", async () => {
  const client = apolloClient(url, authorised);
  const screen = client.watchQuery({ query: GoalNamesDocument, variables: { first: 25 } });
  const { data } = await client.query({ query: GoalNamesDocument, variables: { first: 25 } });
  let page = data?.goals?.pageInfo;
  while (page?.hasNextPage) {
    page = (await screen.fetchMore({ variables: { after: page.endCursor } })).data.goals?.pageInfo;
  }

  const goals = there(client.readQuery({ query: GoalNamesDocument })?.goals);
  assert.equal(new Set(goals.edges.map(({ node }) => node.id)).size, goals.edges.length);
  assert.equal(goals.edges.length, goals.totalCount);
});

test("a new contribution shows among an aim's drivers without being asked for", async () => {
  const { fetcher, sent } = recording();
  const client = apolloClient(url, fetcher);
  const [outcomeId, actorId] = [await newGoal("Tryggare kvällar"), await newActor("Nattugglorna")];
  const goalId = await newGoal("Fler vuxna ute", outcomeId);
  const shown: unknown[] = [];
  const variables = { aimId: outcomeId };
  await client.query({ query: AimDriversDocument, variables });
  const screen = client.watchQuery({ query: AimDriversDocument, variables });
  const watching = screen.subscribe(({ data, dataState }) => {
    if (dataState !== "complete") return;
    shown.push(data.drivers?.actors?.nodes.map(({ actor, share }) => [actor.name, share]));
  });

  const { data } = await client.mutate({ mutation: ContributeDocument, variables: { input: effort(actorId, goalId) } });

  await new Promise(setImmediate);
  watching.unsubscribe();
  assert.deepEqual(data?.registerContribution.userErrors, []);
  assert.deepEqual(shown, [[], [["Nattugglorna", 1]]]);
  assert.equal(client.readQuery({ query: AimDriversDocument, variables })?.drivers?.unsupportedShare, 0);
  assert.deepEqual(sent.map(({ method }) => method), ["GET", "POST"]);
});

test("after a deed a grown list begins anew, without what is stale", async () => {
  const client = apolloClient(url, authorised);
  const goalId = await newGoal("Ett mål med tre aktörer");
  const actorIds = [await newActor("Första"), await newActor("Andra"), await newActor("Tredje")];
  for (const actorId of actorIds) {
    await client.mutate({ mutation: ContributeDocument, variables: { input: effort(actorId, goalId), first: 2 } });
  }
  const variables = { aimId: goalId, first: 2 };
  const screen = client.watchQuery({ query: AimDriversDocument, variables });
  const names = () => {
    const actors = there(client.readQuery({ query: AimDriversDocument, variables })?.drivers?.actors);
    return { names: actors.nodes.map(({ actor }) => actor.name), after: actors.pageInfo.endCursor };
  };
  await client.query({ query: AimDriversDocument, variables });
  await screen.fetchMore({ variables: { after: names().after } });
  assert.deepEqual(names().names, ["Första", "Andra", "Tredje"]);

  const input = effort(there(actorIds[2]), goalId);
  await client.mutate({ mutation: ContributeDocument, variables: { input, first: 2 } });

  assert.deepEqual(names().names, ["Tredje", "Första"]);
  await screen.fetchMore({ variables: { after: names().after } });
  assert.deepEqual(names().names, ["Tredje", "Första", "Andra"]);
});

test("a changed goal shows wherever it was read", async () => {
  const { fetcher, sent } = recording();
  const client = apolloClient(url, fetcher);
  const outcomeId = await newGoal("Levande centrum");
  const goalId = await newGoal("Öppet på kvällen", outcomeId);
  const { data } = await client.query({ query: GoalTextDocument, variables: { goalId } });
  await client.query({ query: AimDriversDocument, variables: { aimId: goalId } });
  await client.query({ query: AimDriversDocument, variables: { aimId: outcomeId } });
  assert(data?.node?.__typename === "Goal");

  const input = { id: goalId, expectedVersion: data.node.version, name: "Öppet varje kväll", externalWeight: 1 };
  const { data: done } = await client.mutate({ mutation: ChangeGoalDocument, variables: { input } });

  const changed = done?.updateGoal;
  const read = client.readQuery({ query: GoalTextDocument, variables: { goalId } })?.node;
  assert(read?.__typename === "Goal");
  assert.deepEqual([read.name, read.version], ["Öppet varje kväll", 2]);
  for (const aimId of [goalId, outcomeId]) {
    const cached = client.readQuery({ query: AimDriversDocument, variables: { aimId } })?.drivers;
    assert.equal(cached?.revision, there(changed).revision);
  }
  assert.equal(sent.length, 4);
});

test("whoever comes second is told what is there now", async () => {
  const client = apolloClient(url, authorised);
  const goalId = await newGoal("Trygga gångvägar");
  await client.query({ query: GoalTextDocument, variables: { goalId } });
  const first = { id: goalId, expectedVersion: 1, name: "Ljusa gångvägar" };
  await apolloClient(url, authorised).mutate({ mutation: ChangeGoalDocument, variables: { input: first } });

  const second = { id: goalId, expectedVersion: 1, description: "Med ny belysning." };
  const { data } = await client.mutate({ mutation: ChangeGoalDocument, variables: { input: second } });

  const conflict = there(conflictIn(there(data).updateGoal.userErrors));
  assert.deepEqual(conflict.path, ["expectedVersion"]);
  assert.equal(conflict.currentVersion, 2);
  const read = client.readQuery({ query: GoalTextDocument, variables: { goalId } })?.node;
  assert(read?.__typename === "Goal");
  assert.equal(read.name, "Ljusa gångvägar");

  const again = { ...second, expectedVersion: there(conflict.currentVersion) };
  const done = await client.mutate({ mutation: ChangeGoalDocument, variables: { input: again } });
  assert.deepEqual(done.data?.updateGoal.goal?.name, "Ljusa gångvägar");
  assert.deepEqual(done.data.updateGoal.goal.description, "Med ny belysning.");
});

test("one wrong id in two fields is two faults", async () => {
  const client = apolloClient(url, authorised);
  const input = { title: "Nattvandring", makers: [{ actorId: "nobody" }], contributesTo: [{ aimId: "nobody" }] };

  const { data } = await client.mutate({ mutation: RegisterContributionDocument, variables: { input } });

  const paths = data?.registerContribution.userErrors.map(({ path }) => path.join("."));
  assert.deepEqual(paths, ["makers.0.actorId", "contributesTo.0.aimId"]);
});

test("a list is asked for again after something new came", async () => {
  const client = apolloClient(url, authorised);
  const input = effort(await newActor("Läxhjälpen"), await newGoal("Alla klarar skolan"));
  const before = there((await client.query({ query: ContributionListDocument })).data?.contributions).totalCount;

  await client.mutate({
    mutation: ContributeDocument,
    variables: { input },
    update: forgetContributions,
  });

  const after = there((await client.query({ query: ContributionListDocument })).data?.contributions);
  assert.equal(after.totalCount, before + 1);
  assert.equal(after.nodes[0]?.title, "Nattvandring");
});

test("what ends drives nothing any more, however far it reached", async () => {
  const client = apolloClient(url, authorised);
  const outcomeId = await newGoal("Alla känner någon");
  const goalId = await newGoal("Fler möten", await newGoal("Fler mötesplatser", outcomeId));
  const input = effort(await newActor("Kaféet"), goalId);
  const { data } = await client.mutate({ mutation: ContributeDocument, variables: { input } });
  const variables = { aimId: outcomeId };
  await client.query({ query: AimDriversDocument, variables });
  const { id, version } = there(data?.registerContribution.contribution);

  const end = { id, expectedVersion: version };
  await client.mutate({ mutation: EndContributionDocument, variables: { input: end }, update: forgetDrivers });

  const { data: now } = await client.query({ query: AimDriversDocument, variables });
  assert.equal(now?.drivers?.unsupportedShare, 1);
  assert.equal(now.drivers.actors?.totalCount, 0);
});

test("after a new link and an approval every screen is right", async () => {
  const client = apolloClient(url, authorised);
  const [outcomeId, goalId] = [await newGoal("Alla har någon att ringa"), await newGoal("Fler telefonvänner")];
  const effortInput = { ...effort(await newActor("Telefonvännerna"), goalId), status: "SUBMITTED" as const };
  const submitted = await ask(url, RegisterContributionDocument, { input: effortInput }, authorised);
  const { id, version } = there(submitted.data?.registerContribution.contribution);
  const screens = async () => {
    const { data: card } = await client.query({ query: GoalCardDocument, variables: { goalId: outcomeId } });
    const { data: drives } = await client.query({ query: AimDriversDocument, variables: { aimId: outcomeId } });
    const { data: queue } = await client.query({ query: DecisionQueueDocument, variables: { first: 100 } });
    assert(card?.node?.__typename === "Goal");
    return {
      below: there(card.node.supportedBy).edges.map(({ node }) => node.name),
      drivers: there(drives?.drivers?.actors).nodes.map(({ actor, share }) => [actor.name, share]),
      waits: there(queue?.contributions).nodes.some((each) => each.id === id),
    };
  };
  assert.deepEqual(await screens(), { below: [], drivers: [], waits: true });

  const link = { input: { fromId: goalId, toId: outcomeId } };
  await client.mutate({ mutation: LinkAimsDocument, variables: link, update: forgetLinked });
  const linked = await screens();
  const approval = { input: { id, expectedVersion: version } };
  await client.mutate({ mutation: ApproveContributionDocument, variables: approval, update: forgetDecided });

  assert.deepEqual(linked, { below: ["Fler telefonvänner"], drivers: [], waits: true });
  assert.deepEqual(await screens(), { ...linked, drivers: [["Telefonvännerna", 1]], waits: false });
});

test("a refused request has a code", async () => {
  const { fetcher, sent } = recording();
  const variables = { first: "tio" as unknown as number };
  const asked = apolloClient(url, fetcher).query({ query: ActorListDocument, variables });

  await assert.rejects(asked, (error) => apolloCodes(error)[0] === "BAD_USER_INPUT");
  assert.equal(sent[0]?.status, 400);
});

test("c6 a list that can't be read is null, with its code", async () => {
  const { fetcher, sent } = recording();
  const variables = { first: 101 };

  const { data, error } = await apolloClient(url, fetcher).query({
    query: ActorListDocument,
    variables,
    errorPolicy: "all",
  });

  assert.deepEqual([data, apolloCodes(error), sent[0]?.status], [{ actors: null }, ["INVALID"], 200]);
});

test("c6 a page that can't be read leaves the list as far as it was read", async () => {
  const client = apolloClient(url, authorised);
  const screen = client.watchQuery({ query: ActorListDocument, variables: { first: 7 } });
  await client.query({ query: ActorListDocument, variables: { first: 7 } });

  const page = await screen.fetchMore({ variables: { after: "an old cursor" }, errorPolicy: "all" });

  assert.deepEqual(apolloCodes(page.error), ["INVALID"]);
  assert.equal(client.readQuery({ query: ActorListDocument })?.actors?.nodes.length, 7);
});

test("c6 a list that couldn't be read is there once it can be", async () => {
  const client = apolloClient(url, authorised);
  await client.query({ query: ActorListDocument, variables: { first: 101 }, errorPolicy: "all" });

  const { data } = await client.query({
    query: ActorListDocument,
    variables: { first: 7 },
    fetchPolicy: "network-only",
  });

  assert.equal(data?.actors?.nodes.length, 7);
});
