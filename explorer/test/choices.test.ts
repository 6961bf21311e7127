import assert from "node:assert/strict";
import { test } from "node:test";

import { addressOf } from "../src/contact.ts";
import { actorFilter, bySector } from "../src/pages/actors/filter.ts";
import { contributionsAsked, optionsOf } from "../src/pages/contributions/filter.ts";

const said = (query: string): URLSearchParams => new URLSearchParams(query);

test("nothing chosen asks for everything", () => {
  assert.deepEqual(actorFilter(said("")), {});
  assert.deepEqual(contributionsAsked(said("")), {
    filter: {},
    orderBy: [{ field: "UPDATED_AT", direction: "DESC" }],
    under: null,
    chosen: [],
  });
});

test("every word of a name must occur", () => {
  assert.deepEqual(actorFilter(said("sector=BUSINESS&kind=COMPANY&q=Möbel++fabrik")), {
    sector: { eq: "BUSINESS" },
    kind: { eq: "COMPANY" },
    and: [{ name: { contains: "Möbel" } }, { name: { contains: "fabrik" } }],
  });
});

test("an address that was mistyped doesn't keep the page from being shown", () => {
  assert.deepEqual(actorFilter(said("sector=SPACE&kind=&q=%20")), {});
  assert.deepEqual(contributionsAsked(said("status=LOST&delivery=1&order=SHARE&q=")).filter, {});
});

test("an actor and an aim are asked for by their ids, and their names with them", () => {
  const { filter, under, chosen, orderBy } = contributionsAsked(said("under=actor_1&aim=goal_1&order=TITLE&q=hall"));
  assert.deepEqual(filter, {
    contributesTo: { some: { id: { eq: "goal_1" } } },
    and: [{ or: [{ title: { contains: "hall" } }, { description: { contains: "hall" } }] }],
  });
  assert.equal(under, "actor_1");
  assert.deepEqual(chosen, ["actor_1", "goal_1"]);
  assert.deepEqual(orderBy, [{ field: "TITLE", direction: "ASC" }]);
});

test("what is chosen can be chosen again, even where the list is too long to hold it", () => {
  const all = [{ id: "a", name: "A" }];
  const chosen = [{ __typename: "Actor", id: "z", label: "Z" }, { __typename: "Goal", id: "g", label: "G" }, null];
  assert.deepEqual(
    optionsOf(all, chosen, (type) => type === "Actor"),
    [
      { value: "z", text: "Z" },
      { value: "a", text: "A" },
    ],
  );
});

test("sectors stand in one order, and only those that there are actors of", () => {
  const actors = [{ sector: "JOINT" }, { sector: "BUSINESS" }, { sector: "JOINT" }];
  assert.deepEqual(
    bySector(actors).map(({ sector, actors: those }) => [sector, those.length]),
    [
      ["BUSINESS", 1],
      ["JOINT", 2],
    ],
  );
});

test("a mailbox and a number can be pressed, and other words can't", () => {
  assert.equal(addressOf("kansliet@klubben.se"), "mailto:kansliet@klubben.se");
  assert.equal(addressOf("a&b?c=d@klubben.se"), "mailto:a%26b%3Fc%3Dd@klubben.se");
  assert.equal(addressOf(" 0393-67 80 00 "), "tel:0393678000");
  assert.equal(addressOf("+46 (0)393 678000"), "tel:+46393678000");
  assert.equal(addressOf("Kansliet, vardagar"), null);
  assert.equal(addressOf("javascript:alert(1)@x"), null);
});
