/** What is done with links between aims, with targets, and with what is put away. */

import {
  Archive,
  LinkAims,
  PerformDeeds,
  Restore,
  SetTarget,
  UnlinkAims,
  UpdateAimLink,
} from "../../generated/mutations.ts";
import type { LinksIntoQuery } from "../../generated/operations.ts";
import { Label } from "../../labels.ts";
import type { Deed } from "../form.svelte.ts";
import { typed } from "../standing.ts";
import type { Field, Input, Values } from "../values.ts";
import { doing } from "../words.ts";
import { AIMS } from "./shaping.ts";

const said = doing.shape.fields;
const REASON: Field = { name: "reason", kind: "text", label: said.reason };
const STRENGTH: readonly Field[] = [
  { name: "weight", kind: "number", note: said.weightNote },
  { name: "polarity", kind: "choice", enum: "Polarity", required: true },
  { name: "confidence", kind: "choice", enum: "Confidence", required: true },
  { name: "rationale", kind: "text" },
];

export const FIRST_STRENGTH: Values = { polarity: "SUPPORTS", confidence: "LOW" };
export const linkUp: Deed = {
  name: "linkAims",
  document: LinkAims,
  fields: [{ name: "toId", kind: "thing", of: AIMS, required: true, label: said.to }, ...STRENGTH],
};
export const linkBelow: Deed = {
  name: "linkAims",
  document: LinkAims,
  fields: [{ name: "fromId", kind: "thing", of: ["OUTCOME", "GOAL"], required: true, label: said.from }, ...STRENGTH],
};
export const updateLink: Deed = {
  name: "updateAimLink",
  document: UpdateAimLink,
  fields: [...STRENGTH, { ...REASON, note: said.weightReasonNote }],
};
export const unlink: Deed = { name: "unlinkAims", document: UnlinkAims, fields: [REASON] };
export const archive: Deed = { name: "archive", document: Archive, fields: [REASON] };
export const restore: Deed = { name: "restore", document: Restore, fields: [] };
export const setTarget: Deed = {
  name: "setTarget",
  document: SetTarget,
  fields: [
    { name: "validFrom", kind: "day", required: true },
    { name: "targetValue", kind: "number" },
    { name: "acceptedValue", kind: "number", note: said.acceptedNote },
    REASON,
  ],
};

type Node = NonNullable<LinksIntoQuery["node"]>;
export type Weighed = Extract<Node, { readonly __typename: "Vision" | "Outcome" | "Goal" }>;
export type Link = NonNullable<Weighed["supportedBy"]>["edges"][number]["link"];

/** The links into an aim that can be weighed against each other, as they stand. */
export function linksInto(aim: Weighed): readonly Link[] {
  return [...(aim.supportedBy?.edges ?? []), ...(aim.contributions?.edges ?? [])].map(({ link }) => link);
}

/** The form's values: each weight by the id of its link, and the weight of what comes from outside. */
export function weightsOf(aim: Weighed): Values {
  const each = linksInto(aim).map(({ id, weight }) => [id, typed(weight)] as const);
  return { ...Object.fromEntries(each), externalWeight: typed(aim.externalWeight) };
}

/** Give all links into an aim their weights together: all of them, or none. */
export function weigh(aim: Weighed): Deed {
  const links = linksInto(aim).filter(({ viewerCan }) => viewerCan.includes("updateAimLink"));
  const update = `update${aim.__typename}`;
  const outside: Field = { name: "externalWeight", kind: "number", label: doing.shape.weigh.outside };
  return {
    name: "updateAimLink",
    document: PerformDeeds,
    fields: [
      ...links.map(({ id, from }): Field => ({ name: id, kind: "number", required: true, label: from.label })),
      ...(aim.viewerCan.includes(update) ? [outside] : []),
      { ...REASON, required: true },
    ],
    parts: (input) => partsOf(aim, input),
  };
}

/** The mutations that set the weights which differ from those that stand. */
export function partsOf(aim: Weighed, { reason, ...weights }: Input): ReturnType<NonNullable<Deed["parts"]>> {
  const versions = new Map(linksInto(aim).map(({ id, version }) => [id, version]));
  return Object.entries(weights).map(([field, weight]) => ({
    field,
    deed: versions.has(field)
      ? { updateAimLink: { id: field, expectedVersion: versions.get(field), weight, reason } }
      : { [`update${aim.__typename}`]: { id: aim.id, expectedVersion: aim.version, externalWeight: weight ?? 0 } },
  }));
}

/** What people call the aim that a link comes from, with its type. */
export function nameOf({ from }: Link): string {
  return `${from.label} (${Label("NodeType", from.__typename.toUpperCase()).toLowerCase()})`;
}
