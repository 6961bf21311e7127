import assert from "node:assert/strict";
import { test } from "node:test";

import { type Band, next, type Node, outline, ribbonsOf, type Sizes } from "../src/figures/ribbons.ts";

const SIZES: Sizes = { length: 800, nodeLength: 100, gap: 6, wholeBreadth: 300 };
const node = (id: string, layer: number, more: Partial<Node> = {}): Node => ({ id, layer, room: 20, ...more });
const band = (from: string, to: string, share: number): Band => ({ id: `${from}>${to}`, from, to, share });

/** The example of docs/definition.md: two actors, three contributions, two goals and an outcome. */
const NODES = [
  ...[node("A", 0), node("B", 0), node("C1", 1), node("C2", 1), node("C3", 1)],
  ...[node("G1", 2), node("G2", 2), node("O", 3)],
];
const BANDS = [
  ...[band("A", "C1", 0.375), band("B", "C2", 0.5), band("A", "C3", 0.0625), band("B", "C3", 0.0625)],
  ...[band("C1", "G1", 0.375), band("C2", "G1", 0.375), band("C2", "G2", 0.125), band("C3", "G2", 0.125)],
  ...[band("G1", "O", 0.75), band("G2", "O", 0.25)],
];

/** A flow of any size that always comes out the same. */
function anyFlow(seed: number): { nodes: Node[]; bands: Band[] } {
  let state = seed;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const layers = 2 + Math.floor(random() * 4);
  const nodes: Node[] = [];
  for (let layer = 0; layer < layers; layer++) {
    const count = layer === layers - 1 ? 1 : 1 + Math.floor(random() * 12);
    for (let index = 0; index < count; index++) {
      nodes.push(node(`${layer}.${index}`, layer, { room: 10 + random() * 30, last: random() < 0.1 }));
    }
  }
  const bands = nodes.flatMap((from) => {
    const later = nodes.filter(({ layer }) => layer > from.layer);
    const chosen = later.filter(() => random() < 0.3);
    return (chosen.length ? chosen : later.slice(-1)).map((to) => band(from.id, to.id, random() / nodes.length));
  });
  return { nodes, bands };
}

test("no two nodes of a layer overlap, nor does a band pass through one", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { nodes, bands } = anyFlow(seed);
    const found = ribbonsOf(nodes, bands, SIZES);
    const rooms = found.nodes.map(({ along, across, breadth }) => ({ along, begin: across, end: across + breadth }));
    const passing = found.bands.flatMap(({ pieces, breadth }) =>
      pieces
        .slice(1, -1)
        .flatMap(({ along0, across0, across1 }, index) =>
          index % 2 === 0 ? [{ along: along0, begin: across0, end: across1 + breadth }] : [],
        ),
    );
    const all = [...rooms, ...passing];
    for (const one of all) {
      assert.ok(one.begin >= -1e-6 && one.end <= found.breadth + 1e-6);
      for (const other of all) {
        if (one === other || Math.abs(one.along - other.along) > 1) continue;
        assert.ok(one.end <= other.begin + 1e-6 || other.end <= one.begin + 1e-6, `seed ${seed}`);
      }
    }
  }
});

test("what enters and leaves a node is as wide as the node, and lies side by side", () => {
  const { nodes, bands } = ribbonsOf(NODES, BANDS, SIZES);
  for (const each of nodes) {
    for (const side of ["from", "to"] as const) {
      const bound = bands.filter((one) => one[side] === each.id);
      if (!bound.length) continue;
      const begins = bound
        .map(({ pieces, breadth }) => ({ at: side === "from" ? pieces[0]!.across0 : pieces.at(-1)!.across1, breadth }))
        .sort((one, other) => one.at - other.at);
      let at = each.start;
      for (const { at: begin, breadth } of begins) {
        assert.ok(Math.abs(begin - at) < 1e-6);
        at += breadth;
      }
      assert.ok(Math.abs(at - each.start - each.extent) < 1e-6);
    }
  }
});

test("a share of 1 is as wide as was wished", () => {
  const { nodes } = ribbonsOf(NODES, BANDS, SIZES);
  assert.equal(nodes.find(({ id }) => id === "O")?.extent, 300);
});

test("it keeps within a breadth that is given, the widths being parts of one scale", () => {
  const found = ribbonsOf(NODES, BANDS, { ...SIZES, breadth: 150 });
  assert.ok(found.breadth <= 150 + 1e-6);
  const scales = found.bands.map(({ breadth, share }) => breadth / share);
  assert.ok(Math.max(...scales) - Math.min(...scales) < 1e-6);
});

test("the order leaves few crossings", () => {
  const nodes = [node("a", 0), node("b", 0), node("c", 0), node("x", 1), node("y", 1), node("z", 1), node("o", 2)];
  const bands = [band("a", "z", 0.3), band("b", "y", 0.3), band("c", "x", 0.4)];
  const onward = [band("x", "o", 0.4), band("y", "o", 0.3), band("z", "o", 0.3)];
  const found = ribbonsOf(nodes, [...bands, ...onward], SIZES);
  const order = (layer: number) =>
    found.nodes.filter((each) => each.layer === layer).sort((one, other) => one.across - other.across);
  const ends = order(0).map(({ id }) => bands.find(({ from }) => from === id)!.to);
  assert.deepEqual(
    ends,
    order(1).map(({ id }) => id),
  );
});

test("what is to stand last stands last", () => {
  const nodes = [node("nobody", 0, { last: true }), node("a", 0), node("b", 0), node("o", 1)];
  const found = ribbonsOf(nodes, [band("nobody", "o", 0.6), band("a", "o", 0.2), band("b", "o", 0.2)], SIZES);
  const lowest = found.nodes.filter(({ layer }) => layer === 0).sort((one, other) => other.across - one.across)[0];
  assert.equal(lowest?.id, "nobody");
});

test("the same flow gives the same picture", () => {
  const { nodes, bands } = anyFlow(7);
  assert.deepEqual(ribbonsOf(nodes, bands, SIZES), ribbonsOf(nodes, bands, SIZES));
});

test("nothing at all has a picture, too", () => {
  assert.deepEqual(ribbonsOf([], [], SIZES), { nodes: [], bands: [], breadth: 0 });
});

test("one goes along the widest band, back again, and to the neighbours in a layer", () => {
  const found = ribbonsOf(NODES, BANDS, SIZES);
  assert.equal(next(found, "B>C2", "onward"), "C2>G1");
  assert.equal(next(found, "C2>G1", "onward"), "G1>O");
  assert.equal(next(found, "G1>O", "onward"), null);
  assert.equal(next(found, "G2>O", "back"), "C2>G2");
  assert.equal(next(found, "A>C1", "back"), null);
  const below = next(found, "A>C1", "after") ?? next(found, "A>C1", "before");
  assert.ok(below && ["A>C3", "B>C2", "B>C3"].includes(below));
  assert.equal(next(found, "nothing", "after"), null);
});

test("the outline of a band is turned with the picture", () => {
  const pieces = [{ along0: 0, across0: 10, along1: 100, across1: 30 }];
  assert.equal(outline(pieces, 0, 5, false), "M0,10C50,10 50,30 100,30L100,35C50,35 50,15 0,15Z");
  assert.equal(outline(pieces, 0, 5, true), "M10,0C10,50 30,50 30,100L35,100C35,50 15,50 15,0Z");
});
