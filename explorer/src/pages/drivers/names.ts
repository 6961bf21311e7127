/** What the nodes of a flow are called, and what a band leads to. */

import { words } from "../../words.ts";
import type { FlowBand, FlowNode } from "./flow.ts";

export function nameOf({ kind, thing }: FlowNode): string {
  if (thing) return thing.label;
  if (kind === "NOBODY") return words.shares.nobody;
  if (kind === "OUTSIDE") return words.shares.outside;
  return kind === "OTHERS" ? words.drivers.otherActors : words.drivers.otherThings;
}

/** What a band is about: what is done, else the aim that it comes from, else the one that it leads to. */
export function openOf({ from, to }: FlowBand): FlowNode["thing"] {
  if (to.kind === "CONTRIBUTION") return to.thing;
  return from.kind === "CONTRIBUTION" || from.kind === "AIM" ? from.thing : to.thing;
}
