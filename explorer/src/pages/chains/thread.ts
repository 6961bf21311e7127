/** A chain as it is followed from where one began, step by step: up to the vision, or down to what is done. */

export type Direction = "UP" | "DOWN";

type Link = {
  readonly id: string;
  readonly share: number | null;
  readonly polarity: string;
  readonly confidence: string;
};

/** A thing on the thread, and the link over which one came to it; none to the first. */
export type Step<Node, L> = { readonly node: Node; readonly link: L | null; readonly isWeakest: boolean };

const ORDER = ["LOW", "MEDIUM", "HIGH"];

/** Which link is the weakest: the least certain, of those the one with the least share; -1 where there is only one. */
export function weakestOf(links: readonly Link[]): number {
  if (links.length < 2) return -1;
  const strength = ({ confidence, share }: Link) => ORDER.indexOf(confidence) + Math.min(share ?? 0, 1) / 2;
  const strengths = links.map(strength);
  return strengths.indexOf(Math.min(...strengths));
}

/** The steps of a chain. Its nodes and links come in the direction of the links; DOWN, it is followed against them. */
export function stepsOf<Node, L extends Link>(
  chain: { readonly nodes: readonly Node[]; readonly links: readonly L[] },
  direction: Direction,
): Step<Node, L>[] {
  const nodes = direction === "UP" ? chain.nodes : chain.nodes.toReversed();
  const links = direction === "UP" ? chain.links : chain.links.toReversed();
  const weakest = weakestOf(links);
  return nodes.map((node, index) => ({
    node,
    link: links[index - 1] ?? null,
    isWeakest: index > 0 && index - 1 === weakest,
  }));
}

/** The number of a chain as an address says it, counted from one; the first where it says none that there is. */
export function chosenOf(said: string | null, count: number): number {
  const index = Number(said ?? "1") - 1;
  return Number.isInteger(index) && index >= 0 && index < count ? index : 0;
}

/** How wide the line of a link is drawn, in rem: the more of the aim it stands for, the wider. */
export function widthOf(share: number | null): number {
  return 0.2 + 0.6 * Math.sqrt(Math.min(Math.max(share ?? 0, 0), 1));
}
