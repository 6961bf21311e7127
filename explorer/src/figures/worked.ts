/** The worked example of docs/definition.md: its weights, the shares that follow, and where they are drawn. */

type Column = 0 | 1 | 2 | 3;
export type Key = "department" | "company" | "teams" | "round" | "lunch" | "faces" | "meet" | "safe";
export type Band = { readonly from: Key; readonly to: Key; readonly share: number };
export type Drawn = { readonly key: Key; readonly x: number; readonly y: number; readonly height: number };
export type DrawnBand = Band & { readonly path: string; readonly width: number };

const COLUMNS: Record<Key, Column> = {
  department: 0,
  company: 0,
  teams: 1,
  round: 1,
  lunch: 1,
  faces: 2,
  meet: 2,
  safe: 3,
};
/** From what contributes to what it contributes to: the link's weight among those into the same aim. */
const LINKS: readonly { readonly from: Key; readonly to: Key; readonly weight: number }[] = [
  { from: "faces", to: "safe", weight: 3 },
  { from: "meet", to: "safe", weight: 1 },
  { from: "teams", to: "faces", weight: 1 },
  { from: "round", to: "faces", weight: 1 },
  { from: "round", to: "meet", weight: 2 },
  { from: "lunch", to: "meet", weight: 2 },
];
const MAKERS: readonly { readonly from: Key; readonly to: Key; readonly portion: number }[] = [
  { from: "department", to: "teams", portion: 1 },
  { from: "department", to: "lunch", portion: 0.5 },
  { from: "company", to: "round", portion: 1 },
  { from: "company", to: "lunch", portion: 0.5 },
];

/** The share of the outcome that each has: the aims' backwards along the links, then the makers' of what they make. */
export function workedShares(): { readonly of: ReadonlyMap<Key, number>; readonly bands: readonly Band[] } {
  const of = new Map<Key, number>([["safe", 1]]);
  const bands: Band[] = [];
  const add = (from: Key, to: Key, share: number): void => {
    of.set(from, (of.get(from) ?? 0) + share);
    bands.push({ from, to, share });
  };
  for (const { from, to, weight } of LINKS) {
    const sum = LINKS.filter((each) => each.to === to).reduce((total, each) => total + each.weight, 0);
    add(from, to, ((of.get(to) ?? 0) * weight) / sum);
  }
  for (const { from, to, portion } of MAKERS) add(from, to, (of.get(to) ?? 0) * portion);
  return { of, bands };
}

const WIDTH = 14; // of a node
const BETWEEN = 218; // from one column to the next
const TALL = 240; // what is whole
const GAP = 46; // between the nodes of a column, with room for their names

/** Where nodes and bands are drawn: their heights are the shares, so that what flows in flows out. */
export function drawn(): { readonly nodes: readonly Drawn[]; readonly bands: readonly DrawnBand[] } {
  const { of, bands } = workedShares();
  const nodes: Drawn[] = [];
  for (const column of [0, 1, 2, 3] as const) {
    const keys = (Object.keys(COLUMNS) as Key[]).filter((key) => COLUMNS[key] === column);
    let y = 34 + ((3 - keys.length) * GAP) / 2;
    for (const key of keys) {
      const height = (of.get(key) ?? 0) * TALL;
      nodes.push({ key, x: column * BETWEEN, y, height });
      y += height + GAP;
    }
  }
  const at = new Map(nodes.map((node) => [node.key, node]));
  const left = new Map<Key, number>();
  const right = new Map<Key, number>();
  const order = (key: Key): number => nodes.findIndex((node) => node.key === key);
  const sorted = bands.toSorted((a, b) => order(a.from) - order(b.from) || order(a.to) - order(b.to));
  return {
    nodes,
    bands: sorted.map((band) => {
      const [from, to] = [at.get(band.from)!, at.get(band.to)!];
      const width = band.share * TALL;
      const y1 = from.y + (right.get(band.from) ?? 0) + width / 2;
      const y2 = to.y + (left.get(band.to) ?? 0) + width / 2;
      right.set(band.from, (right.get(band.from) ?? 0) + width);
      left.set(band.to, (left.get(band.to) ?? 0) + width);
      const [x1, x2] = [from.x + WIDTH, to.x];
      const middle = (x1 + x2) / 2;
      return { ...band, width, path: `M${x1} ${y1} C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}` };
    }),
  };
}
