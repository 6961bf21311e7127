/** What was found by words, in groups by type, and the reasons in words. */

import type { FindQuery } from "./generated/operations.ts";
import { to, toThing } from "./router.svelte.ts";
import { words } from "./words.ts";

export type Found = NonNullable<FindQuery["find"]>;
export type Hit = NonNullable<Found["hits"]>["nodes"][number];
export type Group = { readonly type: string; readonly name: string; readonly hits: readonly Hit[] };

/** The hits of each type together, the type of the best hit first. */
export function grouped(hits: readonly Hit[]): Group[] {
  const types = [...new Set(hits.map(({ node }) => typeOf(node)))];
  return types.map((type) => ({ type, name: kindsOf(type), hits: hits.filter(({ node }) => typeOf(node) === type) }));
}

/** The value of the enum `NodeType` for a type, such as BENEFICIARY_GROUP. */
export function typeOf({ __typename }: { readonly __typename: string }): string {
  return __typename.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();
}

/** What several things of a type are called. */
export function kindsOf(type: string): string {
  return words.search.kinds[type] ?? type;
}

/** The same within a sentence. */
export function kindsWithin(type: string): string {
  return kindsOf(type).toLowerCase();
}

/** Where a hit leads: to its page, or to a search for what has none. */
export function leadsTo({ node }: Hit): string {
  return toThing(node) ?? to("/search", { q: node.label, type: typeOf(node) });
}

/** The words of a hit's texts that were found. */
export function wordsFound({ reasons }: Hit): string[] {
  return reasons.map(({ found }) => found);
}

/** What is said of a thing beside its name. */
export function textOf({ node }: Hit): string {
  if (node.__typename === "Measure") return node.definition ?? "";
  return ("description" in node && node.description) || "";
}

/** What needs no words, as it is marked in a name: the word as it was typed, or one that begins so. */
const OBVIOUS = new Set(["EXACT", "PREFIX"]);

/** Why something was found, one sentence for each word of which its name doesn't say it by itself. */
export function because({ reasons }: Hit): string[] {
  return reasons.filter(({ kind, inName, synonym }) => synonym || !inName || !OBVIOUS.has(kind)).map(sentence);
}

/** The reasons that several hits have in common, all of them. */
export function becauseOfAll(hits: readonly Hit[]): string[] {
  const [first, ...others] = hits.map(because);
  return others.length && first ? first.filter((reason) => others.every((its) => its.includes(reason))) : [];
}

function sentence({ word, kind, found, synonym, inName }: Hit["reasons"][number]): string {
  const said = synonym
    ? words.search.synonym(synonym, word, found)
    : (words.search.because[kind]?.(found, word) ?? `${word}: ${found}`);
  return inName ? said : `${said}, ${words.search.inText}`;
}
