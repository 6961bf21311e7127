import assert from "node:assert/strict";
import { test } from "node:test";

import { csvOf } from "../src/csv.ts";
import { spanOf, spansAround } from "../src/pages/drivers/during.ts";

test("a file begins with the mark of UTF-8, and with what a share is", () => {
  const text = csvOf("Ett bidragspåstående.", ["Aktör", "Andel"], [["UC", 0.4375]], ",");
  assert.equal(text, "\u{feff}Ett bidragspåstående.\r\nAktör;Andel\r\nUC;0,4375\r\n");
});

test("what would break a cell is quoted, and no cell is a formula", () => {
  const text = csvOf("", [], [['a;b "c"', "=1+1", "-2", -2]], ".");
  assert.ok(text.includes(`"a;b ""c""";'=1+1;'-2;-2`));
});

test("an address names a year, some years or two days", () => {
  assert.deepEqual(spanOf("2025"), { from: "2025-01-01", to: "2025-12-31" });
  assert.deepEqual(spanOf("2024-2026"), { from: "2024-01-01", to: "2026-12-31" });
  assert.deepEqual(spanOf("2025-01-31..2025-06-30"), { from: "2025-01-31", to: "2025-06-30" });
});

test("what is no time names none", () => {
  for (const text of ["", "now", "20255", "2026-2024", "2025-02-30..2025-03-01", "0000", "2025-13-01..2026-01-01"]) {
    assert.equal(spanOf(text), null, text);
  }
});

test("what the address names can be chosen, too", () => {
  assert.deepEqual(spansAround(2026, ""), ["2024", "2025", "2026", "2027", "2024-2026", "2026-2029"]);
  assert.equal(spansAround(2026, "2019").at(-1), "2019");
  assert.equal(spansAround(2026, "nonsense").length, 6);
});
