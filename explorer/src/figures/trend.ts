/** Where everything stands in the chart of a measure over time; pure, in pixels of the chart. */

import { dayNumber, linear, niceTicks, spread, thinned } from "./scale.ts";

export type Point = {
  readonly period: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  /** Null where it is missing or hidden. */
  readonly value: number | null;
  readonly provisional: boolean;
};

/** All, women, men, or another area to compare with. */
export type Series = { readonly key: "own" | "women" | "men" | "nation"; readonly points: readonly Point[] };

export type Target = {
  readonly validFrom: string;
  readonly acceptedValue: number | null;
  readonly targetValue: number | null;
};

type Room = { readonly width: number; readonly height: number; readonly left: number; readonly right: number };
type Dot = { readonly x: number; readonly y: number; readonly point: Point; readonly value: number };
type Limit = {
  readonly key: "target" | "accepted";
  readonly path: string;
  readonly before: string;
  readonly now: number | null;
};

export type Label = { readonly key: Series["key"] | Limit["key"]; readonly value: number; readonly y: number };

export type Layout = {
  readonly yTicks: readonly { readonly value: number; readonly y: number }[];
  readonly xTicks: readonly { readonly period: string; readonly x: number; readonly named: boolean }[];
  readonly lines: readonly { readonly key: Series["key"]; readonly path: string; readonly dots: readonly Dot[] }[];
  readonly hidden: readonly { readonly period: string; readonly x: number }[];
  readonly limits: readonly Limit[];
  /** Where a target took another's place, numbered from the first. */
  readonly changes: readonly { readonly number: number; readonly x: number; readonly y: number }[];
  readonly todayX: number | null;
  /** What stands at the right of the chart, moved apart. */
  readonly labels: readonly Label[];
  readonly floor: number;
};

const TOP = 18;
const BOTTOM = 30;
const BEYOND = 0.06; // of the time shown, that a target which begins last is drawn on

/** The layout; null where no value and no target is known. */
export function layoutOf(
  series: readonly Series[],
  targets: readonly Target[],
  today: string,
  room: Room,
): Layout | null {
  const points = series.flatMap((each) => each.points);
  const own = series.find(({ key }) => key === "own")?.points ?? [];
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (!points.length || !values.length) return null;
  const steps = [...targets].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const wanted = steps.flatMap(({ targetValue, acceptedValue }) => [targetValue, acceptedValue]);
  const ticks = niceTicks([...values, ...wanted.filter((each) => each !== null)]);
  const [from, until] = timeOf(points, steps);
  const floor = room.height - BOTTOM;
  const x = linear([from, until], [room.left + 12, room.width - room.right]);
  const y = linear([ticks[0]!, ticks.at(-1)!], [floor, TOP]);
  const middle = (each: Point) => x((dayNumber(each.periodStart) + dayNumber(each.periodEnd) + 1) / 2);
  const lines = series.map(({ key, points }) => lineOf(key, points, middle, y));
  const limits = (["target", "accepted"] as const).map((key) => limitOf(key, steps, today, { from, until, x, y }));
  const now = dayNumber(today);
  return {
    yTicks: ticks.map((value) => ({ value, y: y(value) })),
    xTicks: named(own.length ? own : points, middle),
    lines,
    hidden: own.filter(({ value }) => value === null).map((each) => ({ period: each.period, x: middle(each) })),
    limits: limits.filter(({ path }) => path),
    changes: steps.flatMap(({ validFrom, targetValue, acceptedValue }, index) => {
      const at = targetValue ?? acceptedValue;
      const isSeen = steps.length > 1 && at !== null;
      return isSeen ? [{ number: index + 1, x: x(Math.max(dayNumber(validFrom), from)), y: y(at) }] : [];
    }),
    todayX: now > from && now < until && steps.some(({ validFrom }) => validFrom > today) ? x(now) : null,
    labels: labelled(lines, limits, y),
    floor,
  };
}

function timeOf(points: readonly Point[], steps: readonly Target[]): [number, number] {
  const from = Math.min(...points.map(({ periodStart }) => dayNumber(periodStart)));
  const last = Math.max(...points.map(({ periodEnd }) => dayNumber(periodEnd) + 1));
  const begins = steps.length ? dayNumber(steps.at(-1)!.validFrom) : last;
  return [from, Math.max(last, begins + Math.max(last - from, begins - from) * BEYOND)];
}

function lineOf(
  key: Series["key"],
  points: readonly Point[],
  x: (point: Point) => number,
  y: (value: number) => number,
): { key: Series["key"]; path: string; dots: Dot[] } {
  const ordered = [...points].sort((a, b) => (a.periodStart < b.periodStart ? -1 : 1));
  let path = "";
  let joined = false;
  const dots: Dot[] = [];
  for (const point of ordered) {
    if (point.value !== null) {
      const dot = { x: x(point), y: y(point.value), point, value: point.value };
      path += `${joined ? "L" : "M"}${dot.x} ${dot.y}`;
      dots.push(dot);
    }
    joined = point.value !== null;
  }
  return { key, path, dots };
}

type Axes = { from: number; until: number; x: (day: number) => number; y: (value: number) => number };

/** A limit as steps from day to day, and dotted before its first day. */
function limitOf(key: Limit["key"], steps: readonly Target[], today: string, { from, until, x, y }: Axes): Limit {
  const of = (step: Target) => (key === "target" ? step.targetValue : step.acceptedValue);
  let path = "";
  let before = "";
  let level: number | null = null;
  let now: number | null = null;
  steps.forEach((step, index) => {
    const value = of(step);
    const next = steps[index + 1];
    const [begin, end] = [Math.max(dayNumber(step.validFrom), from), next ? dayNumber(next.validFrom) : until];
    if (step.validFrom <= today) now = value;
    if (end > from && value !== null) {
      if (!index && begin > from) before = `M${x(from)} ${y(value)}H${x(begin)}`;
      path += `${level === null ? "M" : "L"}${x(begin)} ${y(value)}H${x(end)}`;
    }
    if (end > from) level = value;
  });
  return { key, path, before, now };
}

function named(points: readonly Point[], x: (point: Point) => number): { period: string; x: number; named: boolean }[] {
  const places = points.map((each) => ({ period: each.period, x: x(each) })).sort((a, b) => a.x - b.x);
  const [first, last] = [places[0], places.at(-1)];
  const step = first && last && places.length > 1 ? (last.x - first.x) / (places.length - 1) : Infinity;
  const shown = thinned(places.length, step, 62);
  return places.map((each, index) => ({ ...each, named: shown.has(index) }));
}

function labelled(
  lines: readonly { key: Series["key"]; dots: readonly Dot[] }[],
  limits: readonly Limit[],
  y: (value: number) => number,
): Label[] {
  const labels = [
    ...lines.flatMap(({ key, dots }) => dots.slice(-1).map(({ value }) => ({ key, value, y: y(value) }))),
    ...limits.flatMap(({ key, now }) => (now === null ? [] : [{ key, value: now, y: y(now) }])),
  ];
  const places = spread(
    labels.map((each) => each.y),
    17,
  );
  return labels.map((each, index) => ({ ...each, y: places[index]! }));
}
