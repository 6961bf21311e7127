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

/** What somebody waits for: a report for a period, by a day. */
export type Asked = { readonly period: string | null; readonly dueOn: string | null };

/** What is known of what is asked for of a measure. */
export type Asking = {
  readonly asked: Asked | undefined;
  readonly frequency: string | null;
  /** The open rounds, where whoever asks may see them. */
  readonly rounds: readonly { readonly period: string; readonly dueOn: string }[];
  readonly today: string;
};

/** The period that its task asks for, else the open round that is due first; else the last one that is over. */
export function periodAsked({ asked, frequency, rounds, today }: Asking): string {
  if (asked?.period) return asked.period;
  const asking = rounds.filter(({ period }) => periodOf(period).kind === frequency);
  asking.sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  return asking[0]?.period ?? lastPeriod(frequency, today);
}
