import assert from "node:assert/strict";
import { test } from "node:test";

import { numberIn } from "../src/doing/values.ts";
import { checkOf, type Judging } from "../src/pages/reporting/checks.ts";
import { isBlock, rowsIn } from "../src/pages/reporting/pasted.ts";
import { lastPeriod, periodAsked } from "../src/pages/reporting/periods.ts";

const PLAIN: Judging = {
  unit: "antal",
  decimals: null,
  scaleMin: null,
  scaleMax: null,
  direction: "INCREASE",
  accumulation: "PER_PERIOD",
  acceptedValue: null,
  targetValue: null,
};

test("numbers are read as people write them", () => {
  const read: Record<string, number | null> = {
    "1 234,5": 1234.5,
    "1\u00a0234,5": 1234.5,
    "1.234.567": 1_234_567,
    "1.234,5": 1234.5,
    "12,5 %": 12.5,
    "−3": -3,
    "3 kvällar per vecka": 3,
    abc: null,
    "": null,
    "12 till 14": null,
    "1/2": null,
  };
  assert.deepEqual(Object.fromEntries(Object.keys(read).map((text) => [text, numberIn(text)])), read);
});

test("a column of a spreadsheet has a value in each row", () => {
  const rows = rowsIn("12,5\r\n1\u00a0234\r\n–\r\n\r\n87 %\r\n");
  assert.deepEqual(
    rows.map(({ value }) => value),
    ["12,5", "1 234", "", "", "87 %"],
  );
});

test("a second column is comments, which may have line breaks", () => {
  assert.deepEqual(rowsIn('9\tbättre\n8\t"två ""nya""\nledare"\n7'), [
    { value: "9", comment: "bättre" },
    { value: "8", comment: 'två "nya"\nledare' },
    { value: "7", comment: "" },
  ]);
});

test("one value goes into its field as it is", () => {
  assert.equal(isBlock("12,5\r\n"), false);
  assert.equal(isBlock("12,5\n13"), true);
  assert.equal(isBlock("12,5\tbra"), true);
});

test("what is no number, or beyond the scale, can't be saved", () => {
  assert.equal(checkOf(PLAIN, "många", "2026").wrong, "notANumber");
  assert.equal(checkOf({ ...PLAIN, scaleMin: 1, scaleMax: 5 }, "5,1", "2026").wrong, "outside");
  assert.deepEqual(checkOf({ ...PLAIN, scaleMin: 1, scaleMax: 5 }, "5", "2026"), { value: 5, wrong: null, notes: [] });
  assert.deepEqual(checkOf(PLAIN, " ", "2026"), { value: null, wrong: null, notes: [] });
});

test("what is unlikely is told", () => {
  assert.deepEqual(checkOf({ ...PLAIN, decimals: 1 }, "1,25", "2026").notes, ["decimals"]);
  assert.deepEqual(checkOf({ ...PLAIN, unit: "%" }, "104", "2026").notes, ["unlikely"]);
});

test("a value is off target where it reaches neither limit", () => {
  const limits = { ...PLAIN, acceptedValue: 60, targetValue: 75 };
  assert.deepEqual(
    ["59,9", "60", "80"].map((typed) => checkOf(limits, typed, "2026").notes.length),
    [1, 0, 0],
  );
  const fewer: Judging = { ...PLAIN, direction: "DECREASE", acceptedValue: 7, targetValue: 3 };
  assert.deepEqual(checkOf(fewer, "8", "2026-H1").notes, ["off"]);
  const kept: Judging = { ...PLAIN, direction: "KEEP", acceptedValue: 8, targetValue: 10 };
  assert.deepEqual(
    ["12", "12,1", "7"].map((typed) => checkOf(kept, typed, "2026").notes.length),
    [0, 1, 1],
  );
});

test("what counts from the year's beginning is judged by its pace", () => {
  const running: Judging = { ...PLAIN, accumulation: "CUMULATIVE", acceptedValue: 90 };
  assert.deepEqual(checkOf(running, "31", "2026-T1").notes, []);
  assert.deepEqual(checkOf(running, "29", "2026-T1").notes, ["off"]);
  assert.deepEqual(checkOf(running, "89", "2025/26").notes, ["off"]);
});

test("the last period that is over is asked for", () => {
  const told = (frequency: string | null, today: string) => lastPeriod(frequency, today);
  assert.equal(told("MONTH", "2026-01-31"), "2025-12");
  assert.equal(told("MONTH", "2026-11-30"), "2026-10");
  assert.equal(told("QUARTER", "2026-03-31"), "2025-Q4");
  assert.equal(told("TERTIAL", "2026-11-30"), "2026-T2");
  assert.equal(told("HALF_YEAR", "2026-07-01"), "2026-H1");
  assert.equal(told("YEAR", "2026-11-30"), "2025");
  assert.equal(told("SCHOOL_YEAR", "2026-06-30"), "2024/25");
  assert.equal(told("SCHOOL_YEAR", "2026-07-01"), "2025/26");
  assert.equal(told(null, "2026-07-01"), "2025");
});

const ASKING = { asked: undefined, frequency: "QUARTER", rounds: [], today: "2026-11-30" };

test("a task tells the period that is asked for", () => {
  const asked = { period: "2026-Q1", dueOn: "2026-12-31" };
  assert.equal(periodAsked({ ...ASKING, asked }), "2026-Q1");
  assert.equal(periodAsked({ ...ASKING, asked: { period: null, dueOn: null } }), "2026-Q3");
});

test("an open round asks for its own period, of the measures that have one", () => {
  const rounds = [
    { period: "2026-Q3", dueOn: "2026-12-14" },
    { period: "2026-Q2", dueOn: "2026-12-01" },
  ];
  assert.equal(periodAsked({ ...ASKING, rounds }), "2026-Q2");
  assert.equal(periodAsked({ ...ASKING, rounds, frequency: "YEAR" }), "2025");
});
