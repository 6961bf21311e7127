/** Where the points of a priority matrix stand, and their numbers, which never lie on each other. */

export type Quadrant = "PRIORITISE" | "IMPROVE" | "KEEP" | "LOWER";
export type Judged = { readonly effect: number; readonly index: number; readonly quadrant: Quadrant };
export type Means = { readonly effect: number; readonly index: number };
export type Spot = { readonly x: number; readonly y: number };
export type Area = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
/** A point, and where its number stands: on it, or near it where others would be covered. */
export type Badge = { readonly point: Spot; readonly at: Spot };

export const BADGE = { width: 26, height: 20 } as const;
const STEP = 6; // between one circle of places that are tried and the next
const APART = 8; // along a circle
const CIRCLES = 120;
const TICKS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

/** How far up a share stands, 0–1: by its root, as few have much and many have little. */
export function height(effect: number, most: number): number {
  return most > 0 ? Math.sqrt(effect / most) : 0;
}

/** Shares that are named beside the matrix: at most five, and far enough from each other to be read. */
export function ticksTo(most: number): number[] {
  const named: number[] = [];
  for (const tick of TICKS.filter((each) => each <= most).reverse()) {
    const before = named.at(-1);
    if (before === undefined || height(before, most) - height(tick, most) > 0.12) named.push(tick);
  }
  return named.reverse();
}

/**
 * The means between which the quadrants lie. They are those of all, of which `listed` may be the first: so they are
 * held between what is known to be below and above them.
 */
export function meansOf(effects: readonly number[], listed: readonly Judged[]): Means {
  const much = listed.filter(({ quadrant }) => quadrant === "PRIORITISE" || quadrant === "KEEP");
  const little = listed.filter((each) => !much.includes(each));
  const well = listed.filter(({ quadrant }) => quadrant === "KEEP" || quadrant === "LOWER");
  const badly = listed.filter((each) => !well.includes(each));
  const effect = (each: Judged): number => each.effect;
  const index = (each: Judged): number => each.index;
  return {
    effect: between(mean(effects), little.map(effect), much.map(effect)),
    index: between(mean(listed.map(index)), badly.map(index), well.map(index)),
  };
}

function mean(values: readonly number[]): number {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

function between(value: number, below: readonly number[], above: readonly number[]): number {
  return Math.min(Math.max(value, ...below), ...above);
}

/** Each point in the area, in their order, with a place for its number: in the same quadrant, and covering no other. */
export function badgesOf(points: readonly Judged[], area: Area, means: Means, most: number): Badge[] {
  const spot = (effect: number, index: number): Spot => ({
    x: area.left + (index / 100) * area.width,
    y: area.top + (1 - height(effect, most)) * area.height,
  });
  const cross = spot(means.effect, means.index);
  const placed: Badge[] = [];
  for (const { effect, index, quadrant } of points) {
    const point = spot(effect, index);
    const isFree = (at: Spot): boolean => isWithin(at, area) && placed.every((other) => areApart(at, other.at));
    const isHome = (at: Spot): boolean => isFree(at) && isIn(quadrant, at, cross);
    placed.push({ point, at: firstAround(point, isHome) ?? firstAround(point, isFree) ?? point });
  }
  return placed;
}

function firstAround(point: Spot, fits: (at: Spot) => boolean): Spot | undefined {
  for (let circle = 0; circle < CIRCLES; circle++) {
    const places = Math.max(1, Math.ceil((2 * Math.PI * circle * STEP) / APART));
    for (let place = 0; place < places; place++) {
      const angle = (2 * Math.PI * place) / places;
      const at = { x: point.x + circle * STEP * Math.cos(angle), y: point.y + circle * STEP * Math.sin(angle) };
      if (fits(at)) return at;
    }
  }
  return undefined;
}

function isWithin({ x, y }: Spot, { left, top, width, height: tall }: Area): boolean {
  const [aside, above] = [BADGE.width / 2, BADGE.height / 2];
  return x >= left + aside && x <= left + width - aside && y >= top + above && y <= top + tall - above;
}

function areApart(one: Spot, other: Spot): boolean {
  return Math.abs(one.x - other.x) >= BADGE.width + 2 || Math.abs(one.y - other.y) >= BADGE.height + 2;
}

function isIn(quadrant: Quadrant, { x, y }: Spot, cross: Spot): boolean {
  const [aside, above] = [BADGE.width / 2, BADGE.height / 2];
  const isMuch = quadrant === "PRIORITISE" || quadrant === "KEEP";
  const isWell = quadrant === "KEEP" || quadrant === "LOWER";
  return (
    (isMuch ? y <= cross.y - above : y >= cross.y + above) && (isWell ? x >= cross.x + aside : x <= cross.x - aside)
  );
}
