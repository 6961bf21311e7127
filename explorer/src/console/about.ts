/** What the schema says of a thing, beside suggestions and where the pointer rests: as text, never as markup. */

import {
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  isType,
} from "graphql";

import { words } from "./words.ts";

export type Member = GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLArgument | GraphQLEnumValue;
export type Thing = Member | GraphQLNamedType;

/** A member as the schema's text has it: `drivers(aimId: ID!): Drivers!`, `first: Int = 20`. */
export function signature(member: Member, { args: withArgs = true } = {}): string {
  if (!("type" in member)) return member.name;
  const args = "args" in member && withArgs ? member.args.map((each) => signature(each)).join(", ") : "";
  return `${member.name}${args && `(${args})`}: ${String(member.type)}${presetOf(member)}`;
}

/** What is taken where nothing is given, as ` = 20`. */
export function presetOf(member: Member): string {
  const node = member.astNode;
  if (!node || !("defaultValue" in node) || !node.defaultValue?.loc) return "";
  const { start, end, source } = node.defaultValue.loc;
  return ` = ${source.body.slice(start, end)}`;
}

/** Who may use a thing and how large it may be, in sentences. */
export function limitsOf(thing: Thing): string {
  const directives = thing.astNode?.directives ?? [];
  const sentences = directives.map((directive) => {
    const given = Object.fromEntries(
      (directive.arguments ?? []).map(({ name, value }) => [name.value, "value" in value ? String(value.value) : ""]),
    );
    if (directive.name.value === "needs") return words.needs(given["role"] ?? "");
    if (directive.name.value === "length") return words.length(given["min"] ?? "0", given["max"] ?? "∞");
    if (directive.name.value === "range") return words.range(given["min"] ?? "−∞", given["max"] ?? "∞");
    return "";
  });
  return sentences.filter(Boolean).join(" ");
}

/** The same for people, with a way to its place in the schema where it has one. */
export function about(thing: Thing, place = ""): HTMLElement {
  const box = document.createElement("div");
  box.className = "cm-about";
  box.append(line("code", isType(thing) ? thing.name : signature(thing), "en"));
  if (thing.description) box.append(line("p", thing.description, "en"));
  const limits = limitsOf(thing);
  if (limits) box.append(line("p", limits, ""));
  if ("deprecationReason" in thing && thing.deprecationReason) {
    box.append(line("p", `${words.old}: ${thing.deprecationReason}`, ""));
  }
  if (place) {
    const link = document.createElement("a");
    link.href = `#${place}`;
    link.textContent = words.inSchema;
    box.append(link);
  }
  return box;
}

function line(tag: string, text: string, lang: string): HTMLElement {
  const element = document.createElement(tag);
  if (lang) element.lang = lang;
  element.textContent = text;
  return element;
}
