/** What answers become on a screen: a map of aims, a Sankey diagram, breadcrumbs, the choices of a picker. */
import type { GraphQLFormattedError } from "graphql";

import type { FindQuery, GoalChainQuery, GoalMapQuery, OutcomeFlowQuery } from "./generated/operations.ts";

type Present<Value> = NonNullable<Value>;
type AimMap = Present<GoalMapQuery["map"]>;
type Flow = Present<Present<OutcomeFlowQuery["drivers"]>["flow"]>;
type Chain = Present<GoalChainQuery["chains"]>[number];
type Hit = Present<Present<FindQuery["find"]>["hits"]>["nodes"][number];

/** An arrow between two boxes or two columns, as wide as its value. */
export interface Arrow {
  readonly source: string;
  readonly target: string;
  readonly value: number;
}

/** The columns of the goal map, whose boxes are the aims: the aims of each layer, in their order. */
export function columns({ aims }: AimMap): readonly (readonly AimMap["aims"][number][])[] {
  return [...new Set(aims.map(({ layer }) => layer))].map((layer) => aims.filter((each) => each.layer === layer));
}

/** Its arrows: one for each link, with its share of what it leads to. */
export function goalMap({ links }: AimMap): readonly Arrow[] {
  return links.map(({ fromId, toId, share }) => ({ source: fromId, target: toId, value: share ?? 0 }));
}

/** Where a flow comes from that no node on the screen stands for. */
export const beyond = ["external", "unsupported", "notShown"] as const;

/** The arrows of a Sankey diagram, from the actors on: at every other node, what comes in is what goes out. */
export function sankey({ nodes, links, makers }: Flow): readonly Arrow[] {
  const made = makers.map(({ actor, contributionId, share }) => ({
    source: actor.id,
    target: contributionId,
    value: share,
  }));
  const arrows = links.map(({ fromId, toId, share }) => ({ source: fromId, target: toId, value: share }));
  const inflows = nodes.flatMap(({ node, externalShare, unsupportedShare, notShownShare }) => [
    { source: beyond[0], target: node.id, value: externalShare },
    { source: beyond[1], target: node.id, value: unsupportedShare },
    { source: beyond[2], target: node.id, value: notShownShare },
  ]);
  return [...made, ...arrows, ...inflows.filter(({ value }) => value > 0)];
}

/** The way from the vision down to where one is, each step with its id and its type, for a link to its page. */
export function breadcrumbs({ nodes }: Chain): readonly Chain["nodes"][number][] {
  return nodes.toReversed();
}

/** One line of a picker: the id to send, what it is called, and what tells it from others of that name. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}

/** The lines of a picker of aims, the best first; what was found by way of something else says by what. */
export function choices(hits: readonly Hit[], words: ReadonlyMap<string, string>): readonly Choice[] {
  return hits.map(({ node, via }) => {
    const type = words.get(`NodeType.${node.__typename.toUpperCase()}`) ?? node.__typename;
    return { id: node.id, label: node.label, hint: via ? `${type}, ${via.label}` : type };
  });
}

/** The codes of the parts of a page that failed, by the names of the fields at its root. The rest is valid. */
export function failedParts(errors: readonly GraphQLFormattedError[] = []): ReadonlyMap<string, unknown> {
  return new Map(errors.map((each) => [String(each.path?.[0]), each.extensions?.["code"]]));
}
