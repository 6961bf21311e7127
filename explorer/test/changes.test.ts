/** Which changes are undone, which may be undone by whom, and which are asked for. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { changesAsked } from "../src/pages/changes/filter.ts";
import { mayUndo, undoneOf } from "../src/pages/changes/undoing.ts";

const change = (
  sequence: number,
  deed: string,
  after: Record<string, number> = {},
  importId: string | null = null,
) => ({
  sequence,
  deed,
  importId,
  by: "IF",
  refused: false,
  after: Object.entries(after).map(([name, value]) => ({ name, value: String(value) })),
});
const viewer = (role: "PARTNER" | "STRATEGIST" | "VIEWER", ...names: string[]) => ({
  kind: "key",
  name: role,
  role,
  can: [],
  actors: { nodes: names.map((name) => ({ id: name, name })) },
});

test("an undo that is undone leaves what it had undone in force", () => {
  const log = [change(3, "undo", { undoes: 2 }), change(2, "undo", { undoes: 1 }), change(1, "updateGoal")];
  assert.deepEqual([...undoneOf(log)], [2]);
  assert.deepEqual([...undoneOf(log.slice(1))], [1]);
});

test("of an import all is undone that its undoing has come down to", () => {
  const log = [
    change(9, "undoImport", { undoneDownTo: 3 }, "import_1"),
    change(8, "createGoal", {}, "import_2"),
    change(4, "createGoal", {}, "import_1"),
    change(3, "createGoal", {}, "import_1"),
    change(2, "createGoal", {}, "import_1"),
  ];
  assert.deepEqual([...undoneOf(log)], [4, 3]);
});

test("what is final has no button, nor what was refused, nor what others did for a partner", () => {
  const [goal, key] = [change(1, "updateGoal"), change(2, "issueApiKey")];
  assert.equal(mayUndo(goal, viewer("STRATEGIST")), true);
  assert.equal(mayUndo(key, viewer("STRATEGIST")), false);
  assert.equal(mayUndo({ ...goal, refused: true }, viewer("STRATEGIST")), false);
  assert.equal(mayUndo(goal, viewer("PARTNER", "IF")), true);
  assert.equal(mayUndo(goal, viewer("PARTNER", "UC")), false);
  assert.equal(mayUndo(goal, viewer("VIEWER", "IF")), false);
  assert.equal(mayUndo(goal, null), false);
});

test("the address asks for some changes, and what is no day for none", () => {
  assert.equal(changesAsked(new URLSearchParams("from=i%20fjol&lang=sv")), null);
  assert.deepEqual(changesAsked(new URLSearchParams("deed=updateGoal&by=IF&thing=g&import=i&refused=no")), {
    deed: { eq: "updateGoal" },
    by: { contains: "IF" },
    nodeId: { eq: "g" },
    importId: { eq: "i" },
    refused: { eq: false },
  });
  const { at } = changesAsked(new URLSearchParams("from=2026-11-01&until=2026-11-01")) ?? {};
  assert.equal(Date.parse(String(at?.lte)) - Date.parse(String(at?.gte)), 86_400_000 - 1);
});
