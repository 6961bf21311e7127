/** What can be seen of a new value while it is typed: the service judges it again when it is saved. */

import { numberIn } from "../../doing/values.ts";
import { periodOf } from "../../figures/scale.ts";

export type Judging = {
  readonly unit: string;
  readonly decimals: number | null;
  readonly scaleMin: number | null;
  readonly scaleMax: number | null;
  readonly direction: "INCREASE" | "DECREASE" | "KEEP";
  readonly accumulation: string;
  readonly acceptedValue: number | null;
  readonly targetValue: number | null;
};
export type Checked = {
  /** What was read; null where nothing was typed, or no number. */
  readonly value: number | null;
  /** Why it can't be saved. */
  readonly wrong: "notANumber" | "outside" | null;
  /** What to look at before it is saved. */
  readonly notes: readonly ("decimals" | "unlikely" | "off")[];
};

const NOTHING: Checked = { value: null, wrong: null, notes: [] };

export function checkOf(measure: Judging, typed: string, period: string): Checked {
  if (!typed.trim()) return NOTHING;
  const value = numberIn(typed);
  if (value === null) return { value, wrong: "notANumber", notes: [] };
  const { scaleMin, scaleMax } = measure;
  if ((scaleMin !== null && value < scaleMin) || (scaleMax !== null && value > scaleMax)) {
    return { value, wrong: "outside", notes: [] };
  }
  const isShare = /^(andel )?\(?%\)?$/.test(measure.unit) && scaleMin === null && scaleMax === null;
  const notes = [
    ...(measure.decimals !== null && decimalsOf(value) > measure.decimals ? (["decimals"] as const) : []),
    ...(isShare && (value < 0 || value > 100) ? (["unlikely"] as const) : []),
    ...(isOff(measure, value, period) ? (["off"] as const) : []),
  ];
  return { value, wrong: null, notes };
}

/** Whether a value neither reaches what is wanted nor what is accepted; false where nobody has said what that is. */
export function isOff(measure: Judging, value: number, period: string): boolean {
  const { acceptedValue: accepted, targetValue: target, direction } = measure;
  if (accepted === null && target === null) return false;
  const judged = measure.accumulation === "CUMULATIVE" ? inAYear(value, period) : value;
  const reaches = (limit: number | null) => {
    if (limit === null) return false;
    if (direction === "INCREASE") return judged >= limit;
    if (direction === "DECREASE") return judged <= limit;
    return target !== null && Math.abs(judged - target) <= Math.abs(limit - target);
  };
  return !reaches(target) && !reaches(accepted);
}

function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

/** What a value since the year began comes to in a whole year. */
function inAYear(value: number, period: string): number {
  const { kind, part } = periodOf(period);
  const months = { HALF_YEAR: 6, TERTIAL: 4, QUARTER: 3, MONTH: 1 }[kind as string];
  return months ? (value * 12) / (months * part) : value;
}
