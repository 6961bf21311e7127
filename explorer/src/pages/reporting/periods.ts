/** Which period a measure is to be reported for. */

import { periodOf } from "../../figures/scale.ts";

const MONTHS: Readonly<Record<string, readonly [count: number, letter: string]>> = {
  HALF_YEAR: [6, "-H"],
  TERTIAL: [4, "-T"],
  QUARTER: [3, "-Q"],
  MONTH: [1, "-"],
};

/** The last period that is over on a day, of those that a measure has one value for each. */
export function lastPeriod(frequency: string | null, today: string): string {
  const [year = 0, month = 1] = today.split("-").map(Number);
  if (frequency === "SCHOOL_YEAR") {
    const begun = month > 6 ? year - 1 : year - 2;
    return `${begun}/${String((begun + 1) % 100).padStart(2, "0")}`;
  }
  const [count, letter] = MONTHS[frequency ?? ""] ?? [12, ""];
  if (!letter) return String(year - 1);
  const before = Math.floor((month - 1) / count); // how many are over in this year
  const part = before || 12 / count;
  return `${before ? year : year - 1}${letter}${frequency === "MONTH" ? String(part).padStart(2, "0") : part}`;
}

/** What is known of what is asked for of a measure. */
export type Asking = {
  readonly frequency: string | null;
  /** The open rounds, where whoever asks may see them. */
  readonly rounds: readonly { readonly period: string; readonly dueOn: string }[];
  /** The last day for the report that somebody waits for; a round asks for what is over by then. */
  readonly dueOn: string | null;
  /** The periods that have values. */
  readonly reported: readonly string[];
  readonly today: string;
};

const TRIED_MAX = 8; // as many periods as are looked at

/** The period of the open round that asks for a measure, the earliest due; else the last one that is over. */
export function periodAsked({ frequency, rounds, dueOn, reported, today }: Asking): string {
  const asking = rounds.filter(({ period }) => periodOf(period).kind === frequency);
  asking.sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  if (asking[0]) return asking[0].period;
  if (!dueOn || !frequency) return lastPeriod(frequency, today);
  let period = lastPeriod(frequency, dueOn);
  for (let tried = 1; tried < TRIED_MAX && reported.includes(period); tried += 1) {
    period = lastPeriod(frequency, firstDay(period));
  }
  return period;
}

function firstDay(period: string): string {
  const { kind, year, part } = periodOf(period);
  if (kind === "SCHOOL_YEAR") return `${year}-07-01`;
  const [count] = MONTHS[kind] ?? [12];
  return `${year}-${String((Math.max(part, 1) - 1) * count + 1).padStart(2, "0")}-01`;
}
