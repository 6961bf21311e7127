/** Small marks in rows, band below band: where each is, what shape it has, and which one is pointed at. */

/** The room that a mark has, and the mark in it, in pixels. */
export const ROOM = 13;
export const MARK = 8;
/** Above the marks of a band, where it is said what they are. */
export const HEAD = 26;
const BELOW = 16;

export type Mark = { readonly id: string; readonly x: number; readonly y: number };
export type Band = { readonly index: number; readonly top: number };
export type Marks = { readonly marks: readonly Mark[]; readonly bands: readonly Band[]; readonly height: number };

/** The middle of each mark: a band that has room in one row takes all of the width, others fill rows. */
export function marksOf(bands: readonly (readonly string[])[], width: number): Marks {
  const most = Math.max(1, Math.floor(width / ROOM));
  const below = bands.every(({ length }) => length <= most) ? 2 * BELOW : BELOW; // more room for lines, where they tell
  let top = 0;
  const heads: Band[] = [];
  const marks = bands.flatMap((ids, index) => {
    const from = top;
    const each = Math.min(most, ids.length);
    const room = ids.length > most ? ROOM : width / each;
    heads.push({ index, top: from });
    top += HEAD + Math.ceil(ids.length / each) * ROOM + below;
    return ids.map((id, place) => ({
      id,
      x: Math.round(((place % each) + 0.5) * room * 10) / 10,
      y: from + HEAD + (Math.floor(place / each) + 0.5) * ROOM,
    }));
  });
  return { marks, bands: heads, height: top };
}

/** The mark at a point, or the nearest within a finger's width of it. */
export function markAt(marks: readonly Mark[], x: number, y: number): Mark | null {
  let found: Mark | null = null;
  let least = ROOM * ROOM;
  for (const mark of marks) {
    const far = (mark.x - x) ** 2 + (mark.y - y) ** 2;
    if (far < least) [found, least] = [mark, far];
  }
  return found;
}

const R = MARK / 2;
/** A mark of each kind around a point, as part of a path: what is told apart by colour has a shape of its own, too. */
const SHAPES = {
  square: `m${-R} ${-R}h${MARK}v${MARK}h${-MARK}z`,
  circle: `m${-R} 0a${R} ${R} 0 1 0 ${MARK} 0a${R} ${R} 0 1 0 ${-MARK} 0z`,
  up: `m0 ${-R}l${R} ${MARK}h${-MARK}z`,
  down: `m0 ${R}l${R} ${-MARK}h${-MARK}z`,
  diamond: `m0 ${-R}l${R} ${R}l${-R} ${R}l${-R} ${-R}z`,
  cross: `m${-R} ${-R}l${MARK} ${MARK}m0 ${-MARK}l${-MARK} ${MARK}`,
  plus: `m0 ${-R}v${MARK}m${-R} ${-R}h${MARK}`,
  ring: `m${-R + 1} 0a${R - 1} ${R - 1} 0 1 0 ${MARK - 2} 0a${R - 1} ${R - 1} 0 1 0 ${2 - MARK} 0z`,
  frame: `m${-R + 0.5} ${-R + 0.5}h${MARK - 1}v${MARK - 1}h${1 - MARK}z`,
  bar: `m${-R} -1h${MARK}v3h${-MARK}z`,
} as const;

const SHAPE: Record<string, keyof typeof SHAPES> = {
  achieved: "circle",
  expected: "up",
  uncertain: "diamond",
  "not-expected": "down",
  "not-achieved": "cross",
  unknown: "ring",
  empty: "frame",
  partly: "diamond",
  driven: "square",
  hidden: "bar",
  "tier-0": "circle",
  "tier-1": "square",
  "tier-2": "up",
  "tier-3": "diamond",
  "tier-4": "down",
  "tier-5": "frame",
  "tier-6": "plus",
  other: "ring",
};

const COLOURS: Record<string, string> = {
  achieved: "--up",
  expected: "--up",
  uncertain: "--warn",
  "not-expected": "--down",
  "not-achieved": "--down",
  empty: "--nobody",
  partly: "--warn",
  driven: "--outside",
  "tier-0": "--link",
  "tier-1": "--up",
  "tier-2": "--business",
  "tier-3": "--other-public",
  "tier-4": "--municipality",
  "tier-5": "--down",
  "tier-6": "--civil-society",
};

/** The colour of a sign, as a style names it. */
export function colourOf(sign: string): string {
  return `var(${COLOURS[sign] ?? "--joint"})`;
}

/** Marks of one sign as one path. */
export function pathOf(sign: string, marks: readonly { readonly x: number; readonly y: number }[]): string {
  const shape = SHAPES[SHAPE[sign] ?? "ring"];
  return marks.map(({ x, y }) => `M${x} ${y}${shape}`).join("");
}

/** Whether the sign is drawn by its line alone. */
export function isOutline(sign: string): boolean {
  return ["cross", "plus", "ring", "frame"].includes(SHAPE[sign] ?? "ring");
}

export type Path = { readonly key: string; readonly sign: string; readonly isFar: boolean; readonly d: string };

/** All marks as one path for each sign, those that are far from the focus apart. */
export function pathsOf(
  marks: readonly Mark[],
  signOf: (id: string) => string,
  isFar: (id: string) => boolean,
): Path[] {
  const alike = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = `${signOf(mark.id)}${isFar(mark.id) ? " far" : ""}`;
    if (!alike.get(key)?.push(mark)) alike.set(key, [mark]);
  }
  return [...alike].map(([key, each]) => {
    const [sign, far] = key.split(" ") as [string, string?];
    return { key, sign, isFar: far !== undefined, d: pathOf(sign, each) };
  });
}

/** The lines between marks, as one path. */
export function between(at: ReadonlyMap<string, Mark>, links: readonly { fromId: string; toId: string }[]): string {
  return links
    .map(({ fromId, toId }) => [at.get(fromId)!, at.get(toId)!] as const)
    .map(([from, to]) => `M${from.x} ${from.y}L${to.x} ${to.y}`)
    .join("");
}
