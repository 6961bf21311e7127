/** The schema as it is read: its types by kind, their members, and what is found in it by a word. */

import { type GraphQLNamedType, type GraphQLSchema, isEnumType, isInputObjectType, isScalarType } from "graphql";

import type { Member, Thing } from "./about.ts";

export type Hit = { readonly place: string; readonly thing: Thing };

const LED_TO = /(Connection|Edge|PageInfo|Payload)$/; // pages and payloads, which fields and deeds lead to

/** The fields of a type, or the values of an enum. */
export function membersOf(type: GraphQLNamedType): readonly Member[] {
  if (isEnumType(type)) return type.getValues();
  return "getFields" in type ? Object.values<Member>(type.getFields()) : [];
}

export function overviewOf(schema: GraphQLSchema) {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((each) => each !== undefined && each !== null);
  const all = ours(schema).filter((each) => !LED_TO.test(each.name) && !roots.some(({ name }) => name === each.name));
  const isValue = (type: GraphQLNamedType) => isEnumType(type) || isScalarType(type);
  return {
    roots,
    types: all.filter((type) => !isValue(type) && !isInputObjectType(type)),
    enums: all.filter(isValue),
    inputs: all.filter(isInputObjectType),
  };
}

/** What has a word in its name, then what has it in its description. */
export function hits(schema: GraphQLSchema, word: string): Hit[] {
  const all = ours(schema).flatMap<Hit>((type) => [
    { place: type.name, thing: type },
    ...membersOf(type).map((thing) => ({ place: `${type.name}.${thing.name}`, thing })),
  ]);
  const has = (text: string | null | undefined) => text?.toLowerCase().includes(word) ?? false;
  const named = all.filter(({ place }) => has(place));
  return [...named, ...all.filter(({ place, thing }) => !has(place) && has(thing.description))];
}

function ours(schema: GraphQLSchema): GraphQLNamedType[] {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  return types.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
