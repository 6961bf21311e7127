/** What answers become on a screen. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { ask } from "../src/ask.ts";
import {
  ContributionListDocument,
  FindDocument,
  GoalChainDocument,
  GoalMapDocument,
  ManagementReviewDocument,
  OutcomeFlowDocument,
  RegisterContributionDocument,
  VocabularyDocument,
} from "../src/generated/operations.ts";
import { beyond, breadcrumbs, choices, columns, failedParts, goalMap, sankey } from "../src/screens.ts";
import { authorised, effort, newActor, newGoal, safety, there, url } from "./support.ts";

/** The sums of values by name. */
function sums(values: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>();
  for (const [name, value] of values) sum.set(name, (sum.get(name) ?? 0) + value);
  return sum;
}

/** Numbers that were added up in another order differ in their last digits. */
function same(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-9;
}

/** A contribution of the demonstration that counts. */
async function approved(): Promise<string> {
  const { data } = await ask(url, ContributionListDocument, { first: 100 });
  const found = there(data?.contributions).nodes.find(({ title }) => title === "Nattvandring varje fredag och lördag");
  return there(found).id;
}

test("the arrows of the goal map lead from box to box, up to the vision", async () => {
  const { data } = await ask(url, GoalMapDocument, {});
  const map = there(data?.map);
  const boxes = columns(map);
  const arrows = goalMap(map);

  const column = new Map(boxes.flatMap((aims, number) => aims.map(({ aim }) => [aim.id, number])));
  const visions = map.aims.filter(({ aim }) => aim.__typename === "Vision");
  const into = sums(arrows.map(({ target, value }) => [target, value]));
  assert.equal(column.size, map.aims.length);
  assert.equal(map.notShownCount, 0);
  assert.deepEqual(visions.filter(({ layer }) => layer !== 0), []);
  assert(arrows.length >= column.size - visions.length);
  const backwards = arrows.filter(({ source, target }) => there(column.get(source)) <= there(column.get(target)));
  assert.deepEqual(backwards, []);
  assert.deepEqual([...into.values()].filter((share) => share > 1 && !same(share, 1)), []);
});

test("a Sankey diagram adds up at every node", async () => {
  const aimId = await safety();
  for (const maxNodes of [3, 12, 500]) {
    const { data } = await ask(url, OutcomeFlowDocument, { aimId, maxNodes });
    const flow = there(there(data?.drivers).flow);
    const arrows = sankey(flow);

    const into = sums(arrows.map(({ target, value }) => [target, value]));
    const out = sums(arrows.map(({ source, value }) => [source, value]));
    const sources: readonly string[] = [...beyond, ...new Set(flow.makers.map(({ actor }) => actor.id))];
    const begun = sources.map((source) => out.get(source) ?? 0).reduce((sum, share) => sum + share);
    assert(flow.nodes.length <= maxNodes);
    for (const { node, share } of flow.nodes) {
      assert(same(into.get(node.id) ?? 0, share), node.label);
      if (node.id !== aimId) assert(same(out.get(node.id) ?? 0, share), node.label);
    }
    assert(same(begun, 1));
  }
});

test("breadcrumbs lead from the vision down to a contribution", async () => {
  const { data } = await ask(url, GoalChainDocument, { fromId: await approved(), first: 1 });

  const [chain] = there(data?.chains);
  const crumbs = breadcrumbs(there(chain));
  const types = crumbs.map(({ __typename }) => __typename);
  assert.equal(types[0], "Vision");
  assert(types.slice(1, -1).every((type) => type === "Goal" || type === "Outcome"));
  assert.deepEqual([types.at(-1), crumbs.at(-1)?.label], ["Contribution", "Nattvandring varje fredag och lördag"]);
  assert.equal(new Set(crumbs.map(({ id }) => id)).size, crumbs.length);
});

test("a picker finds by the first letters, and its choice can be registered", async () => {
  const goalId = await newGoal("Zebrafinkar i varje park");
  const { data: words } = await ask(url, VocabularyDocument, { language: "SV" });
  const labels = new Map(there(words).vocabulary.map(({ type, value, label }) => [`${type}.${value}`, label]));
  const typed = async (text: string) => {
    const { data } = await ask(url, FindDocument, { text, types: ["GOAL", "OUTCOME"], first: 5 });
    return choices(there(there(data?.find).hits).nodes, labels);
  };

  const [choice] = await typed("zebraf");
  const some = await typed("trygg");

  assert.deepEqual(choice, { id: goalId, label: "Zebrafinkar i varje park", hint: "mål" });
  assert.equal(some.length, 5);
  assert.deepEqual(await typed("xyzzyxyzzy"), []);
  const input = effort(await newActor("Fågelklubben"), there(choice).id);
  const { data } = await ask(url, RegisterContributionDocument, { input }, authorised);
  assert.deepEqual(data?.registerContribution.userErrors, []);
});

test("a part that fails leaves the rest of the page", async () => {
  const variables = { aimId: "nothing", since: "2026-01-01T00:00:00.000000Z" } as const;
  const { data, errors } = await ask(url, ManagementReviewDocument, variables, authorised);

  assert.deepEqual([...failedParts(errors)], [["drivers", "NOT_FOUND"], ["priorities", "NOT_FOUND"]]);
  assert.deepEqual([there(data).drivers, there(data).priorities], [null, null]);
  assert(there(there(data).goals).nodes.length > 0);
  assert(there(there(data).gaps).nodes.length > 0);
});
