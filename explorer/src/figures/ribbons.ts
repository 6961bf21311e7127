/**
 * Where the nodes and bands of a flow stand: a Sankey diagram whose layers are given by what the nodes mean.
 *
 * It reckons along the flow and across it, so that the same picture can lie or stand. A node's extent is what flows
 * through it; its room is at least what its text needs, and no two rooms of a layer overlap. A band that passes a layer
 * has room there, too. The same flow always gives the same picture.
 */

export type Node = {
  readonly id: string;
  /** 0 where the flow begins. */
  readonly layer: number;
  /** The room that its text needs across the flow. */
  readonly room: number;
  /** Stands after the others of its layer, whatever it is bound to. */
  readonly last?: boolean;
};

export type Band = { readonly id: string; readonly from: string; readonly to: string; readonly share: number };

/** What is shown of a node. */
export type RibbonNode = {
  readonly id: string;
  readonly layer: number;
  readonly last: boolean;
  readonly name: string;
  readonly share: string;
  readonly colour: string;
  /** The letter of its sector, as no colour speaks alone. */
  readonly letter: string;
  readonly href: string | undefined;
};

/** What is shown of a band. */
export type RibbonBand = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly share: number;
  readonly evidencedShare: number;
  readonly counteractingShare: number;
  /** What is written on it, as it counteracts; nothing on others. */
  readonly mark: string;
  readonly colour: string;
  /** All that it says, for those who don't see it. */
  readonly says: string;
  readonly href: string;
};

export type Sizes = {
  /** How long the whole is along the flow, and how long a node is. */
  readonly length: number;
  readonly nodeLength: number;
  /** Between two nodes of a layer. */
  readonly gap: number;
  /** How wide the whole may be across the flow. Where nothing is said, it is as wide as it must be. */
  readonly breadth?: number;
  /** How wide a share of 1 is, at most. */
  readonly wholeBreadth: number;
};

/** `along` is where it begins, `across` where its room begins, `start` and `extent` where what flows through it is. */
export type PlacedNode = Node & {
  readonly along: number;
  readonly across: number;
  readonly breadth: number;
  readonly start: number;
  readonly extent: number;
};

/** A band from one layer to the next: it begins at `along0` and `across0`, and is as wide everywhere. */
export type Piece = {
  readonly along0: number;
  readonly across0: number;
  readonly along1: number;
  readonly across1: number;
};

export type PlacedBand = Band & { readonly pieces: readonly Piece[]; readonly breadth: number };

export type Ribbons = {
  readonly nodes: readonly PlacedNode[];
  readonly bands: readonly PlacedBand[];
  readonly breadth: number;
};

const SWEEPS = 8;
const LEAST = 0.5; // of a band's breadth, so that one can see that it is there

type Spot = { key: string; node: Node | null; layer: number; share: number; across: number; breadth: number };
type Step = { from: Spot; to: Spot; band: Band };

export function ribbonsOf(nodes: readonly Node[], bands: readonly Band[], sizes: Sizes): Ribbons {
  const { layers, steps } = spotsOf(nodes, bands);
  const scale = scaleOf(layers, sizes);
  for (const spots of layers) {
    for (const spot of spots) spot.breadth = Math.max(spot.share * scale, LEAST, spot.node?.room ?? 0);
  }
  const breadth = Math.max(0, ...layers.map((spots) => roomOf(spots, sizes.gap)));
  putInOrder(layers, steps);
  putInPlace(layers, steps, breadth, sizes.gap);
  return placed(layers, steps, bands, scale, breadth, sizes);
}

/** All that takes room in each layer: its nodes, and a spot for each band that passes it. */
function spotsOf(nodes: readonly Node[], bands: readonly Band[]): { layers: Spot[][]; steps: Step[] } {
  const layers: Spot[][] = Array.from({ length: Math.max(0, ...nodes.map(({ layer }) => layer + 1)) }, () => []);
  const spots = new Map<string, Spot>();
  for (const node of nodes) {
    const into = sum(bands.filter(({ to }) => to === node.id));
    const out = sum(bands.filter(({ from }) => from === node.id));
    const spot = { key: node.id, node, layer: node.layer, share: Math.max(into, out), across: 0, breadth: 0 };
    spots.set(node.id, spot);
    layers[node.layer]!.push(spot);
  }
  const steps: Step[] = [];
  for (const band of bands) {
    const to = spots.get(band.to)!;
    let from = spots.get(band.from)!;
    for (let layer = from.layer + 1; layer < to.layer; layer++) {
      const spot = { key: `${band.id}@${layer}`, node: null, layer, share: band.share, across: 0, breadth: 0 };
      layers[layer]!.push(spot);
      steps.push({ from, to: spot, band });
      from = spot;
    }
    steps.push({ from, to, band });
  }
  return { layers, steps };
}

function sum(bands: readonly Band[]): number {
  return bands.reduce((whole, { share }) => whole + share, 0);
}

/** How wide a share of 1 is: as wide as is wished, or as the fullest layer leaves room for. */
function scaleOf(layers: readonly Spot[][], { breadth, gap, wholeBreadth }: Sizes): number {
  if (breadth === undefined) return wholeBreadth;
  const fits = (scale: number) =>
    layers.every((spots) => {
      const rooms = spots.map(({ share, node }) => Math.max(share * scale, LEAST, node?.room ?? 0));
      return rooms.reduce((whole, each) => whole + each, gap * (spots.length - 1)) <= breadth;
    });
  let [low, high] = [0, wholeBreadth];
  if (fits(high)) return high;
  for (let halving = 0; halving < 30; halving++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function roomOf(spots: readonly Spot[], gap: number): number {
  return spots.reduce((whole, { breadth }) => whole + breadth, gap * Math.max(0, spots.length - 1));
}

/** Few crossings: each layer is put into the order of the middle of what it is bound to, forth and back. */
function putInOrder(layers: readonly Spot[][], steps: readonly Step[]): void {
  const rank = new Map<Spot, number>();
  const note = (spots: readonly Spot[]) => spots.forEach((spot, index) => rank.set(spot, index / spots.length));
  layers.forEach(note);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const backwards = sweep % 2 === 0;
    for (const spots of backwards ? [...layers].reverse() : layers) {
      const middles = new Map(spots.map((spot) => [spot, middleOf(spot, steps, backwards, rank)]));
      const before = new Map(spots.map((spot, index) => [spot, index]));
      spots.sort(
        (one, other) =>
          lastOf(one) - lastOf(other) ||
          (lastOf(one) ? 0 : middles.get(one)! - middles.get(other)!) ||
          before.get(one)! - before.get(other)!,
      );
      note(spots);
    }
  }
}

/** Whether it stands after the others; those that do keep the order that they came in. */
function lastOf(spot: Spot): number {
  return Number(spot.node?.last ?? false);
}

/** The middle of what a spot is bound to on one side, weighted by what flows; its own where that is nothing. */
function middleOf(spot: Spot, steps: readonly Step[], onward: boolean, at: ReadonlyMap<Spot, number>): number {
  let [weight, moment] = [0, 0];
  for (const { from, to, band } of steps) {
    if ((onward ? from : to) !== spot) continue;
    weight += band.share;
    moment += band.share * at.get(onward ? to : from)!;
  }
  return weight ? moment / weight : at.get(spot)!;
}

/** Near to what each is bound to, without overlaps, in the order that they have. */
function putInPlace(layers: readonly Spot[][], steps: readonly Step[], breadth: number, gap: number): void {
  for (const spots of layers) {
    const free = breadth - roomOf(spots, gap);
    let across = free / 2;
    for (const spot of spots) {
      spot.across = across;
      across += spot.breadth + gap;
    }
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const onward = sweep % 2 === 1;
    const order = onward ? [...layers].reverse() : layers;
    const centres = new Map(layers.flat().map((spot) => [spot, spot.across + spot.breadth / 2]));
    for (const spots of order) {
      for (const spot of spots) {
        spot.across = middleOf(spot, steps, onward, centres) - spot.breadth / 2;
      }
      spread(spots, breadth, gap);
      for (const spot of spots) centres.set(spot, spot.across + spot.breadth / 2);
    }
  }
}

function spread(spots: readonly Spot[], breadth: number, gap: number): void {
  let free = 0;
  for (const spot of spots) {
    spot.across = Math.max(spot.across, free);
    free = spot.across + spot.breadth + gap;
  }
  let end = breadth;
  for (const spot of [...spots].reverse()) {
    spot.across = Math.min(spot.across, end - spot.breadth);
    end = spot.across - gap;
  }
}

function placed(
  layers: readonly Spot[][],
  steps: readonly Step[],
  bands: readonly Band[],
  scale: number,
  breadth: number,
  sizes: Sizes,
): Ribbons {
  const stride = layers.length > 1 ? (sizes.length - sizes.nodeLength) / (layers.length - 1) : 0;
  const startOf = (spot: Spot) => spot.across + (spot.breadth - spot.share * scale) / 2;
  const leaving = offsets(
    steps,
    scale,
    ({ from }) => from,
    ({ to }) => to,
  );
  const arriving = offsets(
    steps,
    scale,
    ({ to }) => to,
    ({ from }) => from,
  );
  const pieces = new Map<Band, Piece[]>(bands.map((band) => [band, []]));
  for (const step of steps) {
    const { from, to, band } = step;
    const found = pieces.get(band)!;
    const last = found.at(-1);
    if (last) found.push(straightOn(last, sizes.nodeLength)); // through a layer that it only passes
    found.push({
      along0: from.layer * stride + sizes.nodeLength,
      across0: startOf(from) + leaving.get(step)!,
      along1: to.layer * stride,
      across1: startOf(to) + arriving.get(step)!,
    });
  }
  return {
    nodes: layers.flat().flatMap((spot) =>
      spot.node
        ? [
            {
              ...spot.node,
              along: spot.layer * stride,
              across: spot.across,
              breadth: spot.breadth,
              start: startOf(spot),
              extent: spot.share * scale,
            },
          ]
        : [],
    ),
    bands: bands.map((band) => ({ ...band, pieces: pieces.get(band)!, breadth: band.share * scale })),
    breadth,
  };
}

function straightOn({ along1, across1 }: Piece, length: number): Piece {
  return { along0: along1, across0: across1, along1: along1 + length, across1 };
}

/** Where each step leaves or enters a spot, so that bands lie side by side there in the order of where they lead. */
function offsets(
  steps: readonly Step[],
  scale: number,
  here: (step: Step) => Spot,
  there: (step: Step) => Spot,
): Map<Step, number> {
  const taken = new Map<Spot, number>();
  const found = new Map<Step, number>();
  const inOrder = [...steps].sort((one, other) => there(one).across - there(other).across);
  for (const step of inOrder) {
    const offset = taken.get(here(step)) ?? 0;
    found.set(step, offset);
    taken.set(here(step), offset + step.band.share * scale);
  }
  return found;
}

/**
 * The outline of a part of a band, from `begin` to `end` across it, as the `d` of a path; `upright` where the flow goes
 * downwards.
 */
export function outline(pieces: readonly Piece[], begin: number, end: number, upright: boolean): string {
  const at = (along: number, across: number) => (upright ? [across, along] : [along, across]).map(rounded).join(",");
  const edge = (piece: Piece, offset: number, back: boolean) => {
    const { along0, across0, along1, across1 } = piece;
    const middle = (along0 + along1) / 2;
    const [first, second] = [at(middle, across0 + offset), at(middle, across1 + offset)];
    const [begin, end] = [at(along0, across0 + offset), at(along1, across1 + offset)];
    return back ? `C${second} ${first} ${begin}` : `C${first} ${second} ${end}`;
  };
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  const forth = pieces.map((piece) => edge(piece, begin, false));
  const back = [...pieces].reverse().map((piece) => edge(piece, end, true));
  const turn = `L${at(last.along1, last.across1 + end)}`;
  return [`M${at(first.along0, first.across0 + begin)}`, ...forth, turn, ...back, "Z"].join("");
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

export type Way = "onward" | "back" | "before" | "after";

/** The band to go to from another: along the flow the widest one, in its layer the nearest; null where none is. */
export function next(ribbons: Ribbons, id: string, way: Way): string | null {
  const band = ribbons.bands.find((each) => each.id === id);
  if (!band) return null;
  if (way === "onward" || way === "back") {
    const bound = ribbons.bands.filter((each) => (way === "onward" ? each.from === band.to : each.to === band.from));
    return (
      bound.reduce<PlacedBand | null>((most, each) => (most && most.share >= each.share ? most : each), null)?.id ??
      null
    );
  }
  const begins = (each: PlacedBand) => each.pieces[0]!;
  const beside = ribbons.bands
    .filter((each) => begins(each).along0 === begins(band).along0)
    .sort((one, other) => begins(one).across0 - begins(other).across0);
  return beside[beside.indexOf(band) + (way === "after" ? 1 : -1)]?.id ?? null;
}
