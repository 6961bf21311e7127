/** Who drives an aim, as nodes and bands: from actors over contributions and aims to the aim itself. */

import type { DrivenFragment } from "../../generated/operations.ts";

export type Driven = DrivenFragment;
type Thing = { readonly __typename: string; readonly id: string; readonly label: string };

/** What a node stands for: a thing, or the rest of those that aren't drawn one by one, nobody, or the outside. */
export type Kind = "ACTOR" | "CONTRIBUTION" | "AIM" | "OTHERS" | "REST" | "NOBODY" | "OUTSIDE";

export type FlowNode = {
  readonly id: string;
  readonly kind: Kind;
  readonly layer: number;
  readonly share: number;
  /** A sector, NOBODY, OUTSIDE, or MIXED where there is more than one. */
  readonly colour: string;
  readonly thing: Thing | null;
};

export type FlowBand = {
  readonly id: string;
  readonly from: FlowNode;
  readonly to: FlowNode;
  readonly share: number;
  readonly evidencedShare: number;
  readonly counteractingShare: number;
  /** Whether the link itself counteracts. */
  readonly counteracts: boolean;
  readonly role: string | null;
};

export type DrawnFlow = { readonly nodes: readonly FlowNode[]; readonly bands: readonly FlowBand[] };

const NOTHING = 1e-9; // what is less is a sum's last digits
const ACTORS = 0;
const CONTRIBUTIONS = 1;

/** All that is drawn; sums of what isn't drawn one by one are what is left, so that the bands add up at every node. */
export function drawn(driven: Driven): DrawnFlow {
  const { flow, largest } = driven;
  if (!flow || !largest) return { nodes: [], bands: [] };
  const nodes = new Map<string, FlowNode>();
  const bands: FlowBand[] = [];
  const put = (node: FlowNode) => void (node.share > NOTHING && nodes.set(node.id, node));
  const bind = (from: string, to: string, shares: Shares, more: Partial<FlowBand> = {}) => {
    const [begin, end] = [nodes.get(from), nodes.get(to)];
    if (!begin || !end || shares.share <= NOTHING) return;
    bands.push({ id: `${from}>${to}`, from: begin, to: end, ...shares, counteracts: false, role: null, ...more });
  };
  const left = leftOver(driven);

  for (const { actor, share } of largest.nodes) {
    put({ id: actor.id, kind: "ACTOR", layer: ACTORS, share, colour: actor.sector, thing: actor });
  }
  put({ id: "OTHERS", kind: "OTHERS", layer: ACTORS, share: left.others.share, colour: "MIXED", thing: null });
  put({ id: "NOBODY", kind: "NOBODY", layer: ACTORS, share: driven.unsupportedShare, colour: "NOBODY", thing: null });
  put({ id: "OUTSIDE", kind: "OUTSIDE", layer: ACTORS, share: driven.externalShare, colour: "OUTSIDE", thing: null });
  const depths = depthsOf(flow);
  const deepest = Math.max(...depths.values());
  for (const { node, share } of flow.nodes) {
    const depth = depths.get(node.id);
    if (depth === undefined) {
      const colour = colourOf(flow.makers, node.id);
      put({ id: node.id, kind: "CONTRIBUTION", layer: CONTRIBUTIONS, share, colour, thing: node });
    } else {
      const layer = CONTRIBUTIONS + 1 + deepest - depth;
      put({ id: node.id, kind: "AIM", layer, share, colour: "MIXED", thing: node });
    }
  }
  put({ id: "REST", kind: "REST", layer: CONTRIBUTIONS, share: flow.restShare, colour: "MIXED", thing: null });

  for (const { actor, contributions } of largest.nodes) {
    for (const part of contributions ?? []) {
      const made = flow.makers.find(
        (each) => each.contributionId === part.contribution.id && each.actor.id === actor.id,
      );
      bind(actor.id, part.contribution.id, sharesIn(part), { role: made?.role ?? null });
    }
    bind(actor.id, "REST", left.ofActors.get(actor.id)!);
  }
  for (const [id, shares] of left.ofContributions) bind("OTHERS", id, shares);
  bind("OTHERS", "REST", left.ofOthers);
  bind("NOBODY", "REST", only(driven.unsupportedShare - flow.unsupportedShare));
  bind("OUTSIDE", "REST", only(driven.externalShare - flow.externalShare));
  for (const link of flow.links) {
    const counteracts = link.polarity === "COUNTERACTS";
    bind(link.fromId, link.toId, sharesIn(link), { id: link.linkId, counteracts });
  }
  for (const { node, externalShare, unsupportedShare, notShownShare } of flow.nodes) {
    bind("REST", node.id, { ...only(notShownShare), evidencedShare: left.notShown.get(node.id) ?? 0 });
    bind("NOBODY", node.id, only(unsupportedShare));
    bind("OUTSIDE", node.id, only(externalShare));
  }
  return { nodes: [...nodes.values()], bands };
}

type Shares = { readonly share: number; readonly evidencedShare: number; readonly counteractingShare: number };

function sharesIn({ share, evidencedShare, counteractingShare }: Shares): Shares {
  return { share, evidencedShare, counteractingShare };
}

function only(share: number): Shares {
  return { share, evidencedShare: 0, counteractingShare: 0 };
}

function less(whole: Shares, parts: readonly Shares[]): Shares {
  const rest = { ...sharesIn(whole) };
  for (const part of parts) {
    rest.share -= part.share;
    rest.evidencedShare = Math.max(0, rest.evidencedShare - part.evidencedShare);
    rest.counteractingShare = Math.max(0, rest.counteractingShare - part.counteractingShare);
  }
  return rest;
}

/** What is left of each sum when that which is drawn one by one is taken away. */
function leftOver(driven: Driven) {
  const { flow, largest } = driven;
  const evidenceOut = (id: string) =>
    flow!.links.filter(({ fromId }) => fromId === id).reduce((sum, { evidencedShare }) => sum + evidencedShare, 0);
  const shown = new Set(flow!.nodes.map(({ node }) => node.id));
  const parts = largest!.nodes.map(({ actor, contributions, ...whole }) => ({
    id: actor.id,
    whole,
    shown: (contributions ?? []).filter(({ contribution }) => shown.has(contribution.id)),
  }));
  const ofActors = new Map(parts.map((each) => [each.id, less(each.whole, each.shown)]));
  const ofContributions = new Map<string, Shares>();
  for (const { node, share, counteractingShare } of flow!.nodes) {
    if (node.__typename !== "Contribution") continue;
    const whole = { share, counteractingShare, evidencedShare: evidenceOut(node.id) };
    const own = parts.flatMap((each) => each.shown.filter(({ contribution }) => contribution.id === node.id));
    ofContributions.set(node.id, less(whole, own));
  }
  const all = {
    share: 1 - driven.unsupportedShare - driven.externalShare,
    evidencedShare: driven.evidencedShare,
    counteractingShare: driven.counteractingShare,
  };
  const others = less(
    all,
    parts.map(({ whole }) => whole),
  );
  const ofOthers = less(others, [...ofContributions.values()]);
  const [root] = flow!.nodes;
  const notShown = new Map(
    flow!.nodes.map(({ node }) => {
      const out = node.id === root?.node.id ? driven.evidencedShare : evidenceOut(node.id);
      const into = flow!.links.filter(({ toId }) => toId === node.id);
      return [node.id, into.reduce((rest, { evidencedShare }) => Math.max(0, rest - evidencedShare), out)] as const;
    }),
  );
  return { others, ofActors, ofContributions, ofOthers, notShown };
}

/**
 * How far each aim is from the one that is asked about, by its longest way. Goals stand before all outcomes, as they
 * mean something else, unless an outcome leads to a goal.
 */
function depthsOf({ nodes, links }: NonNullable<Driven["flow"]>): Map<string, number> {
  const root = nodes[0]!.node.id;
  const types = new Map(nodes.map(({ node }) => [node.id, node.__typename as string]));
  const isGoal = (id: string) => id !== root && types.get(id) === "Goal";
  const isOutcome = (id: string) => id !== root && types.get(id) === "Outcome";
  const aims = [...types.keys()].filter((id) => types.get(id) !== "Contribution");
  const depths = (leastOfGoals: number) => {
    const known = new Map([[root, 0]]);
    const depthOf = (id: string): number => {
      const found = known.get(id);
      if (found !== undefined) return found;
      const above = links.filter(({ fromId }) => fromId === id).map(({ toId }) => depthOf(toId) + 1);
      const depth = Math.max(isGoal(id) ? leastOfGoals : 1, ...above);
      known.set(id, depth);
      return depth;
    };
    return new Map(aims.map((id) => [id, depthOf(id)]));
  };
  const found = depths(1);
  const outcomes = aims.filter(isOutcome).map((id) => found.get(id)!);
  if (!outcomes.length || links.some(({ fromId, toId }) => isOutcome(fromId) && isGoal(toId))) return found;
  return depths(Math.max(...outcomes) + 1);
}

function colourOf(makers: NonNullable<Driven["flow"]>["makers"], contributionId: string): string {
  const sectors = new Set(
    makers.filter((each) => each.contributionId === contributionId).map(({ actor }) => actor.sector),
  );
  return sectors.size === 1 ? [...sectors][0]! : "MIXED";
}
