/** What stands in a node, as the fields of a form have it. */

import { language } from "../language.ts";
import type { Chosen, Field, Value, Values } from "./values.ts";

type Named = { readonly id: string; readonly label?: string; readonly name?: string; readonly title?: string };
type Link = {
  readonly weight: number;
  readonly polarity: string;
  readonly confidence: string;
  readonly rationale: string | null;
};
type Edge = { readonly node: Named; readonly link?: Link; readonly weight?: number; readonly role?: string };
type List = { readonly nodes?: readonly Named[]; readonly edges?: readonly Edge[] };

/** The values of a form that changes a node, as an operation has asked for it. */
export function standing(fields: readonly Field[], node: Readonly<Record<string, unknown>>): Values {
  return Object.fromEntries(fields.map((field) => [field.name, valueOf(field, node[field.at ?? field.name])]));
}

/** A number as it is typed in the language of this visit. */
export function typed(value: number): string {
  return language === "sv" ? String(value).replace(".", ",") : String(value);
}

/** A thing as it is chosen in a form. */
export function chosen({ id, label, name, title }: Named): Chosen {
  return { id, label: label ?? name ?? title ?? id };
}

function valueOf({ kind }: Field, found: unknown): Value {
  if (found === null || found === undefined) return kind === "yes" ? false : kind.startsWith("thing") ? [] : "";
  if (kind === "thing") return [chosen(found as Named)];
  if (kind === "things") return ((found as List).nodes ?? []).map(chosen);
  if (kind === "links") return ((found as List).edges ?? []).map(linkOf);
  if (kind === "makers" || kind === "members") return ((found as List).edges ?? []).map(makerOf);
  return typeof found === "number" ? typed(found) : (found as string | boolean);
}

function linkOf({ node, link }: Edge): Chosen {
  if (!link) return chosen(node);
  const { weight, polarity, confidence, rationale } = link;
  return { ...chosen(node), weight: typed(weight), polarity, confidence, rationale: rationale ?? "" };
}

function makerOf({ node, role, weight }: Edge): Chosen {
  return { ...chosen(node), ...(role ? { role } : {}), ...(weight === undefined ? {} : { weight: typed(weight) }) };
}
