/** Scales of charts: values and days to places along a line, ticks at round values, and periods as people read them. */

/** From a value to its place. A domain without width puts all in the middle. */
export function linear(
  [from, until]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  if (from === until) return () => (start + end) / 2;
  return (value) => start + ((value - from) / (until - from)) * (end - start);
}

/** Of 1, 2 and 5 times a power of ten the one of which `count` steps come nearest to the span. */
export function niceStep(span: number, count: number): number {
  if (!(span > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(span / count));
  const error = span / count / power;
  return power * (error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.SQRT2 ? 2 : 1);
}

/** Round values that hold all given ones between the first and the last, about `count` steps apart. */
export function niceTicks(values: readonly number[], count = 4): number[] {
  if (!values.length) return [0, 1];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least || Math.abs(most) * 0.2 || 1;
  const step = niceStep(span, count);
  const first = Math.floor((least - (most === least ? span / 2 : 0)) / step);
  const last = Math.max(Math.ceil((most + (most === least ? span / 2 : 0)) / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => exact((first + index) * step));
}

/** Without what binary fractions add, such as 0.30000000000000004. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

const DAY = 86_400_000;

/** A day such as "2026-09-01" as a number of days, wherever the reader is. */
export function dayNumber(iso: string): number {
  return Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / DAY;
}

export type PeriodKind = "YEAR" | "SCHOOL_YEAR" | "HALF_YEAR" | "TERTIAL" | "QUARTER" | "MONTH" | "DAY" | "OTHER";

/** A period's parts: 2026-T2 is the second tertial of 2026, and 2025/26 the school year that began in 2025. */
export type Period = { readonly kind: PeriodKind; readonly year: number; readonly part: number; readonly text: string };

const KINDS: readonly (readonly [RegExp, PeriodKind])[] = [
  [/^(\d{4})$/, "YEAR"],
  [/^(\d{4})\/\d\d$/, "SCHOOL_YEAR"],
  [/^(\d{4})-H(\d)$/, "HALF_YEAR"],
  [/^(\d{4})-T(\d)$/, "TERTIAL"],
  [/^(\d{4})-Q(\d)$/, "QUARTER"],
  [/^(\d{4})-(\d\d)$/, "MONTH"],
  [/^(\d{4})-\d\d-(\d\d)$/, "DAY"],
];

export function periodOf(text: string): Period {
  for (const [pattern, kind] of KINDS) {
    const found = pattern.exec(text);
    if (found) return { kind, year: Number(found[1]), part: Number(found[2] ?? 0), text };
  }
  return { kind: "OTHER", year: 0, part: 0, text };
}

/** Which of `count` labels of a width stand free of each other where their places are `step` apart; always the last. */
export function thinned(count: number, step: number, width: number): Set<number> {
  const every = Math.max(1, Math.ceil(width / Math.max(step, 1)));
  return new Set(
    Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % every === 0),
  );
}

/** Places moved apart, so that each is at least `gap` from the next, in their order and as near as they can be. */
export function spread(places: readonly number[], gap: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  const moved = [...places];
  let before = -Infinity;
  for (const { place, index } of order) {
    before = moved[index] = Math.max(place, before + gap);
  }
  const excess = order.length ? Math.max(...moved) - Math.max(...places) : 0;
  return moved.map((place) => place - excess / 2);
}
