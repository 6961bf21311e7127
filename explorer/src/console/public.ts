/**
 * What the service tells everybody: its schema as text, and the ready operations. By their ETags browsers keep both.
 * The schema's text says more than introspection does: who may do what, and how long things may be.
 */

import { buildSchema, type GraphQLSchema } from "graphql";

export type Ready = {
  readonly name: string;
  readonly kind: "query" | "mutation";
  readonly title: string;
  readonly swedishTitle: string;
  readonly document: string;
};

/** The schema. Throws where it can't be had. */
export async function loadSchema(): Promise<GraphQLSchema> {
  return buildSchema(await (await loaded("/schema.graphql")).text(), { assumeValid: true, assumeValidSDL: true });
}

/** The ready operations, the main question first. Throws where they can't be had. */
export async function loadOperations(): Promise<Ready[]> {
  return (await (await loaded("/operations.json")).json()) as Ready[];
}

async function loaded(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`.slice(0, 200));
  return response;
}
