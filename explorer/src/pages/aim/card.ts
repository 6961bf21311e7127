/** The parts of the answer that a page about a vision, an outcome or a goal is made of. */

import type { AimCardQuery } from "../../generated/operations.ts";

type Node = NonNullable<AimCardQuery["node"]>;

export type Aim = Extract<Node, { readonly __typename: "Vision" | "Outcome" | "Goal" }>;
export type Goal = Extract<Node, { readonly __typename: "Goal" }>;
export type Driven = NonNullable<Aim["drivers"]>;
export type Linked = NonNullable<Aim["contributesTo"]>;
export type Link = Linked["edges"][number]["link"];
export type Done = NonNullable<Aim["contributions"]>;
export type Measured = NonNullable<Aim["measures"]>;
export type Measure = Measured["nodes"][number];
export type Changes = NonNullable<Aim["history"]>;
export type Missing = NonNullable<AimCardQuery["gaps"]>;
export type Groups = NonNullable<Extract<Node, { readonly __typename: "Outcome" }>["perception"]>["groups"];

/** Whether something that was answered is an aim, and not of another type that happens to have the id. */
export function isAim(node: AimCardQuery["node"] | undefined): node is Aim {
  return node?.__typename === "Vision" || node?.__typename === "Outcome" || node?.__typename === "Goal";
}

const OFF = new Set(["UNCERTAIN", "NOT_EXPECTED", "NOT_ACHIEVED"]);

/** What keeps an aim's status from being better: the supporting goals, or else the measures, that aren't there yet. */
export function behind(aim: Aim): { readonly goals: Linked["edges"]; readonly measures: Measured["nodes"] } {
  if (aim.statusBasis.kind === "SUPPORTING_GOALS") {
    const goals = (aim.supportedBy?.edges ?? []).filter(
      ({ node, link }) => "status" in node && OFF.has(node.status) && link.polarity === "SUPPORTS",
    );
    return { goals, measures: [] };
  }
  return { goals: [], measures: (aim.measures?.nodes ?? []).filter(({ attainment }) => attainment !== "ON_TARGET") };
}
