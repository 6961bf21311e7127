import assert from "node:assert/strict";
import { test } from "node:test";

import { drawn, type Driven } from "../src/pages/drivers/flow.ts";

const thing = (id: string, __typename = "Goal") => ({ __typename, id, label: id });
const shares = (share: number, evidencedShare = share / 2, counteractingShare = 0) => ({
  share,
  evidencedShare,
  counteractingShare,
});

/** An outcome with two goals, of which nobody contributes to one; one actor is drawn, another and a contribution aren't. */
const DRIVEN = {
  id: "drivers",
  largest: {
    nodes: [
      {
        actor: { ...thing("A", "Actor"), sector: "MUNICIPALITY", illustrative: false },
        paths: [],
        contributionCount: 2,
        ...shares(0.4, 0.2),
        contributions: [
          { contribution: { id: "C" }, ...shares(0.3, 0.15, 0.1) },
          { contribution: { id: "hidden" }, ...shares(0.1, 0.05) },
        ],
      },
    ],
  },
  actors: { totalCount: 2, nodes: [] },
  sectors: [],
  flow: {
    nodes: [
      {
        node: thing("O", "Outcome"),
        share: 1,
        counteractingShare: 0,
        externalShare: 0.1,
        unsupportedShare: 0,
        notShownShare: 0,
      },
      {
        node: thing("G"),
        share: 0.7,
        counteractingShare: 0,
        externalShare: 0,
        unsupportedShare: 0,
        notShownShare: 0.25,
      },
      {
        node: thing("C", "Contribution"),
        share: 0.45,
        counteractingShare: 0.1,
        externalShare: 0,
        unsupportedShare: 0,
        notShownShare: 0,
      },
      {
        node: thing("H"),
        share: 0.2,
        counteractingShare: 0,
        externalShare: 0,
        unsupportedShare: 0.2,
        notShownShare: 0,
      },
    ],
    links: [
      { linkId: "g", fromId: "G", toId: "O", ...shares(0.7, 0.35), polarity: "SUPPORTS" },
      { linkId: "c", fromId: "C", toId: "G", ...shares(0.45, 0.2, 0.1), polarity: "COUNTERACTS" },
      { linkId: "h", fromId: "H", toId: "O", ...shares(0.2, 0), polarity: "SUPPORTS" },
    ],
    makers: [
      { actor: { id: "A", sector: "MUNICIPALITY" }, contributionId: "C", role: "LEAD" },
      { actor: { id: "B", sector: "BUSINESS" }, contributionId: "C", role: "PARTNER" },
    ],
    restShare: 0.25,
    externalShare: 0.1,
    unsupportedShare: 0.2,
  },
  counteractingShare: 0.1,
  unsupportedShare: 0.2,
  externalShare: 0.1,
  evidencedShare: 0.35,
  revision: 1,
} as unknown as Driven;

test("the bands add up at every node", () => {
  const { nodes, bands } = drawn(DRIVEN);
  for (const each of nodes) {
    const into = bands.filter(({ to }) => to === each).reduce((sum, { share }) => sum + share, 0);
    const out = bands.filter(({ from }) => from === each).reduce((sum, { share }) => sum + share, 0);
    if (each.layer > 0) assert.ok(Math.abs(into - each.share) < 1e-9, `${each.id}: ${into} into ${each.share}`);
    if (each.id !== "O") assert.ok(Math.abs(out - each.share) < 1e-9, `${each.id}: ${out} out of ${each.share}`);
  }
});

test("what isn't drawn one by one is drawn together, with nobody and the outside", () => {
  const { bands } = drawn(DRIVEN);
  const told = new Map(bands.map(({ from, to, share }) => [`${from.id}>${to.id}`, Number(share.toFixed(6))]));
  assert.deepEqual(Object.fromEntries(told), {
    "A>C": 0.3,
    "A>REST": 0.1,
    "OTHERS>C": 0.15,
    "OTHERS>REST": 0.15,
    "G>O": 0.7,
    "C>G": 0.45,
    "H>O": 0.2,
    "REST>G": 0.25,
    "NOBODY>H": 0.2,
    "OUTSIDE>O": 0.1,
  });
});

test("the evidenced part is never more than the band, and what is left of it goes the same ways", () => {
  const { bands } = drawn(DRIVEN);
  const evidenced = (id: string) => Number(bands.find((each) => each.id === id)!.evidencedShare.toFixed(6));
  assert.ok(bands.every(({ share, evidencedShare }) => evidencedShare <= share + 1e-9));
  assert.deepEqual([evidenced("A>REST"), evidenced("OTHERS>C"), evidenced("REST>G")], [0.05, 0.05, 0.15]);
});

test("layers are by meaning: actors, contributions, goals, the outcome", () => {
  const layers = Object.fromEntries(drawn(DRIVEN).nodes.map(({ id, layer }) => [id, layer]));
  assert.deepEqual(layers, { A: 0, OTHERS: 0, NOBODY: 0, OUTSIDE: 0, C: 1, REST: 1, G: 2, H: 2, O: 3 });
});

test("a contribution that several sectors make has none of their colours, and a role is told", () => {
  const { nodes, bands } = drawn(DRIVEN);
  assert.equal(nodes.find(({ id }) => id === "C")?.colour, "MIXED");
  assert.equal(bands.find(({ id }) => id === "A>C")?.role, "LEAD");
  assert.equal(bands.find(({ id }) => id === "c")?.counteracts, true);
});

test("where a part could not be answered, nothing is drawn", () => {
  assert.deepEqual(drawn({ ...DRIVEN, flow: null }), { nodes: [], bands: [] });
});
