/** What an answer says of priorities, as the matrix and its lists show it. */

import type { Judged, Quadrant } from "../../figures/matrix.ts";
import type { PriorityListQuery } from "../../generated/operations.ts";
import { toThing } from "../../router.svelte.ts";

/** In the order in which their lists are read. */
export const QUADRANTS: readonly Quadrant[] = ["PRIORITISE", "KEEP", "IMPROVE", "LOWER"];

type Answered = NonNullable<PriorityListQuery["priorities"]>[number];
export type Compared = Omit<Answered, "node"> & {
  readonly id: string;
  readonly name: string;
  readonly illustrative: boolean;
  readonly hasEnded: boolean;
  readonly href: string | undefined;
};
export type Placed = Compared & Judged;

/** The aims, or the actors, which are compared among themselves. */
export function comparedIn(answered: readonly Answered[], isOfActors: boolean): Compared[] {
  return answered
    .filter(({ node }) => (node.__typename === "Actor") === isOfActors)
    .map(({ node, ...rest }) => ({
      ...rest,
      id: node.id,
      name: node.label,
      illustrative: "illustrative" in node && node.illustrative,
      hasEnded: "hasEnded" in node && node.hasEnded,
      href: toThing(node),
    }));
}

/** Those that have a place in the matrix, by quadrant and then by share: their places in it are their numbers. */
export function placedOf(compared: readonly Compared[]): Placed[] {
  return QUADRANTS.flatMap((quadrant) => compared.filter((each): each is Placed => each.quadrant === quadrant));
}
