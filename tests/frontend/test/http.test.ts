/** What goes over the wire: typed answers without a client, ETags, the cost, codes. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { apolloClient } from "../src/apollo.ts";
import { type Answer, ask } from "../src/ask.ts";
import {
  ActorListDocument,
  OutcomeDriversDocument,
  type Sector,
  VocabularyDocument,
} from "../src/generated/operations.ts";
import { isIsoDate } from "../src/scalars.ts";
import { urqlClient } from "../src/urql.ts";
import { newActor, recording, safety, there, url } from "./support.ts";

test("an answer has the document's types", async () => {
  const { data } = await ask(url, OutcomeDriversDocument, { aimId: await safety(), first: 1 });

  const [strongest] = there(data?.drivers?.actors).nodes;
  const share: number = there(strongest).share;
  const sector: Sector = there(strongest).actor.sector;
  assert.equal(sector, "CIVIL_SOCIETY");
  assert(share > 0.14 && share < 0.15);
  // @ts-expect-error -- it wasn't asked for
  assert.equal(there(strongest).actor.description, undefined);
});

test("a variable of another type doesn't compile, and is refused", async () => {
  // @ts-expect-error -- an order has a field
  const { data, errors } = await ask(url, ActorListDocument, { orderBy: [{ direction: "DESC" }] });

  assert.equal(data, undefined);
  assert.equal(errors?.[0]?.extensions?.["code"], "BAD_USER_INPUT");
});

test("an answer by GET is taken again while nothing has changed", async () => {
  const query = `${url}?${new URLSearchParams({ query: "{ actors { totalCount } }" }).toString()}`;
  const first = await fetch(query);
  const etag = there(first.headers.get("ETag"));
  assert.equal(first.headers.get("Cache-Control"), "public, no-cache");

  const again = await fetch(query, { headers: { "If-None-Match": etag } });
  await newActor("En ny förening");
  const changed = await fetch(query, { headers: { "If-None-Match": etag } });

  assert.deepEqual([first.status, again.status, changed.status], [200, 304, 200]);
  assert.notEqual(changed.headers.get("ETag"), etag);
});

test("both clients ask by GET, so that a browser can use the ETag", async () => {
  const [apollo, urql] = [recording(), recording()];
  const variables = { aimId: await safety() };

  await apolloClient(url, apollo.fetcher).query({ query: OutcomeDriversDocument, variables });
  await urqlClient(url, urql.fetcher).query(OutcomeDriversDocument, variables);

  for (const { sent } of [apollo, urql]) {
    assert.deepEqual(sent.map(({ method, status }) => [method, status]), [["GET", 200]]);
    assert.match(there(sent[0]?.etag), /^W\/"[0-9a-f]{32}"$/);
  }
});

test("an answer tells what it cost", async () => {
  const { extensions } = await ask(url, ActorListDocument, { first: 10 });

  assert(there(extensions).cost.requested > 10);
  assert.equal(there(extensions).cost.allowed, 100_000);
});

test("what asks for too much is refused with the limit, the list that costs most and a first that fits", async () => {
  const page = (fields: string) => `contributions(first: 100) { nodes { ${fields} } }`;
  const nested = page("makers(first: 100) { nodes { contributions(first: $first) { nodes { id } } } }");
  const send = (first: unknown) =>
    fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json" },
      body: JSON.stringify({ query: `query($first: Int) { ${nested} }`, variables: { first } }),
    });

  const response = await send(100);

  const { errors } = (await response.json()) as Answer<never>;
  const { code, limit, asked, list, first } = there(errors?.[0]?.extensions);
  assert.equal(response.status, 400);
  assert.deepEqual([code, limit], ["COST_LIMIT", 100_000]);
  assert(Number(asked) > 1_000_000);
  assert.deepEqual(list, ["contributions", "nodes", "makers", "nodes", "contributions"]);
  assert.equal((await send(first)).status, 200);
});

test("enums, orders, mutations, reasons and history fields have words in both languages", async () => {
  const words = async (language: "EN" | "SV") => {
    const { data } = await ask(url, VocabularyDocument, { language });
    return new Map(there(data).vocabulary.map(({ type, value, label }) => [`${type}.${value}`, label]));
  };

  assert.equal((await words("SV")).get("Polarity.COUNTERACTS"), "målkonflikt");
  assert.equal((await words("EN")).get("NodeType.GOAL"), "goal");
  const named = ["GoalOrderField.ENDS_ON", "Deed.updateGoal", "Reason.TOO_LONG", "ChangedField.endsOn"];
  const inSwedish = await words("SV");
  assert.deepEqual(named.map((name) => inSwedish.get(name)), ["slutar", "ändra mål", "för lång text", "slutar"]);
});

test("a day has the form of a day", () => {
  assert(isIsoDate("2026-09-01"));
  assert(!isIsoDate("1/9 2026"));
});
