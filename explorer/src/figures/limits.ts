/** Where a value lies between what is accepted and what is wanted, on a bar whose better end is to the right. */

import { linear } from "./scale.ts";

export type Judged = {
  readonly direction: "INCREASE" | "DECREASE" | "KEEP";
  readonly value: number | null;
  readonly accepted: number | null;
  readonly target: number | null;
};

/** Places of 0–1 along the bar. With KEEP the target is in the middle, with what is accepted on both sides of it. */
export type Places = {
  readonly value: number | null;
  readonly target: number | null;
  readonly accepted: readonly number[];
  /** From where to where it is accepted, and from where to where it is on target; null where nobody has said. */
  readonly acceptedSpan: readonly [number, number] | null;
  readonly targetSpan: readonly [number, number] | null;
};

const EDGE = 0.18; // free at each end, so that what is beyond the last mark is seen

/** The places; null where there is neither a target nor an accepted value to compare with. */
export function placesOf({ direction, value, accepted, target }: Judged): Places | null {
  if (accepted === null && target === null) return null;
  if (direction === "KEEP" && target !== null) return kept(value, accepted, target);
  const known = [value, accepted, target].filter((each) => each !== null);
  const place = scaled(Math.min(...known), Math.max(...known), direction === "DECREASE");
  const at = (each: number | null) => (each === null ? null : place(each));
  const [acceptedAt, targetAt] = [at(accepted), at(target)];
  return {
    value: at(value),
    target: targetAt,
    accepted: acceptedAt === null ? [] : [acceptedAt],
    acceptedSpan: acceptedAt === null ? null : [acceptedAt, Math.max(targetAt ?? 1, acceptedAt)],
    targetSpan: targetAt === null ? null : [targetAt, 1],
  };
}

function kept(value: number | null, accepted: number | null, target: number): Places {
  const allowed = accepted === null ? 0 : Math.abs(accepted - target);
  const away = Math.max(allowed * 1.6, value === null ? 0 : Math.abs(value - target)) || Math.abs(target) / 2 || 1;
  const place = scaled(target - away, target + away, false);
  const [from, until] = [place(target - allowed), place(target + allowed)];
  return {
    value: value === null ? null : place(value),
    target: place(target),
    accepted: accepted === null ? [] : [from, until],
    acceptedSpan: accepted === null ? null : [from, until],
    targetSpan: null,
  };
}

function scaled(least: number, most: number, turned: boolean): (value: number) => number {
  const room = most - least || Math.abs(most) || 1;
  const ends = [EDGE, 1 - EDGE] as const;
  return linear(least === most ? [least - room, most + room] : [least, most], turned ? [ends[1], ends[0]] : ends);
}

/** What the same pace gives in a full year, of a value for the year to date: 31 after a tertial is as 93. */
export function yearlyPace(value: number, periodEnd: string): number {
  return (value * 12) / Number(periodEnd.slice(5, 7));
}
