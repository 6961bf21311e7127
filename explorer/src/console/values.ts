/** Values for variables: ids come from the graph, the rest from the schema. */

import {
  getNamedType,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  parseType,
  typeFromAST,
} from "graphql";

import type { Operation } from "./operation.ts";
import { nodesOf } from "./send.ts";
import { words } from "./words.ts";

export type Option = { readonly id: string; readonly label: string };

const YEAR_MS = 365 * 24 * 60 * 60 * 1_000;

/** The type that a variable is declared with; undefined for one that the schema doesn't have. */
export function typeOf(schema: GraphQLSchema, text: string): GraphQLInputType | undefined {
  try {
    const type = typeFromAST(schema, parseType(text));
    return isInputType(type) ? type : undefined;
  } catch {
    return undefined; // as while it is being written
  }
}

/** Lists of the graph as they are asked for, each once until something was changed. */
export class Lists {
  readonly #asked = new Map<string, Promise<Option[]>>();

  clear(): void {
    this.#asked.clear();
  }

  /** What a variable or an input's field can be, by its name and type; nothing where anything may be written. */
  async options(schema: GraphQLSchema, name: string, type: GraphQLInputType, operation: Operation, key: string) {
    const named = getNamedType(type);
    if (isEnumType(named)) return named.getValues().map(({ name: id }) => ({ id, label: id }));
    const list = named.name === "ID" ? listOf(schema, name, operation) : undefined;
    return list ? this.#nodes(list, key) : [];
  }

  /** A value to begin with for each variable that needs one. */
  async first(schema: GraphQLSchema, operation: Operation, key: string): Promise<Record<string, unknown>> {
    const wanted = operation.declared.filter(({ type, preset }) => type.endsWith("!") && !preset);
    const values = wanted.map(async ({ variable, type }) => {
      const known = typeOf(schema, type);
      return [variable, known ? await this.#first(schema, variable, known, operation, key) : null] as const;
    });
    return Object.fromEntries(await Promise.all(values));
  }

  async #first(
    schema: GraphQLSchema,
    name: string,
    type: GraphQLInputType,
    operation: Operation,
    key: string,
  ): Promise<unknown> {
    if (isNonNullType(type)) return this.#first(schema, name, type.ofType, operation, key);
    if (isListType(type)) return [await this.#first(schema, name, type.ofType, operation, key)];
    const options = await this.options(schema, name, type, operation, key);
    if (options.length) return options[name === "toId" ? options.length - 1 : 0]!.id; // nothing leads to itself
    if (!isInputObjectType(type)) return plainValue(name, type.name);
    const fields = Object.values(type.getFields());
    const isNew = fields.every((field) => field.name !== "expectedVersion"); // what is new leads somewhere
    const wanted = fields.filter((field) => isRequiredInputField(field) || (isNew && field.name === "contributesTo"));
    const value = async (field: GraphQLInputField) =>
      [field.name, await this.#first(schema, field.name, field.type, operation, key)] as const;
    return Object.fromEntries(await Promise.all(wanted.map(value)));
  }

  #nodes(list: string, key: string): Promise<Option[]> {
    const asked = this.#asked.get(list) ?? this.#ask(list, key);
    this.#asked.set(list, asked);
    return asked;
  }

  async #ask(list: string, key: string): Promise<Option[]> {
    try {
      return await nodesOf(list, key);
    } catch {
      this.#asked.delete(list);
      return [];
    }
  }
}

/** The list of the query that holds what an id is of: actorId: actors; aimId in OutcomeDrivers: outcomes. */
function listOf(schema: GraphQLSchema, variable: string, operation: Operation): string | undefined {
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) =>
    getNamedType(type).name.endsWith("Connection"),
  );
  const base = variable.replace(/(^i|I)ds?$/, "");
  const steps = operation.name.split(/_|(?=[A-Z])/).map((step) => step.toLowerCase());
  const aims = steps.filter((step) => ["vision", "outcome", "goal"].includes(step));
  const ends = [...steps, "aim"];
  const special: Record<string, string[]> = { "": steps.slice(-1), aim: [...aims, "aim"], from: ends, to: ends };
  const tried = special[base] ?? [base];
  return tried.map((step) => `${step}s`).find((list) => lists.some(({ name }) => name === list));
}

function plainValue(name: string, type: string): unknown {
  const today = new Date().toLocaleDateString("sv-SE");
  const aYearAgo = new Date(Date.now() - YEAR_MS).toISOString();
  const plain: Record<string, unknown> = { Int: 1, Float: 1, Boolean: false, Date: today, DateTime: aYearAgo, ID: "" };
  return name === "period" ? today.slice(0, 4) : (plain[type] ?? words.example);
}
