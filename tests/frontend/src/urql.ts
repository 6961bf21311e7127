import { Client, CombinedError, fetchExchange } from "@urql/core";
import {
  type Cache,
  cacheExchange,
  type Entity,
  type FieldArgs,
  type KeyingConfig,
  type UpdateResolver,
} from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";

import schema from "./generated/introspection.ts";
import type { LinkAimsMutation } from "./generated/operations.ts";

/** An urql client for the service's address, such as "/graphql". */
export function urqlClient(url: string, fetcher: typeof fetch = fetch): Client {
  return new Client({ url, fetch: fetcher, preferGetMethod: "force", exchanges: [cache(), fetchExchange] });
}

function cache() {
  return cacheExchange({
    schema,
    keys,
    resolvers: {
      Query: { actors: relayPagination(), contributions: relayPagination(), goals: relayPagination() },
      Drivers: { actors: relayPagination() },
    },
    updates: {
      Drivers: { actors: forgetLaterPages },
      Mutation: {
        registerContribution: forgetContributions,
        approveContribution: forgetDecided,
        endContribution: forgetDrivers,
        linkAims: forgetLinked,
      },
    },
  });
}

/** Types that have no id belong to whatever they stand under. So do faults: they are no things. */
const keys: KeyingConfig = Object.fromEntries(
  schema.__schema.types.flatMap((type) => {
    if (type.kind !== "OBJECT") return [];
    const isFault = type.interfaces.some((each) => each.name === "UserError");
    return isFault || !type.fields.some((field) => field.name === "id") ? [[type.name, () => null]] : [];
  }),
);

/** A first page is of the present: what was read after the one before it may be of a past. */
const forgetLaterPages: UpdateResolver = (parent, { after }, cache) => {
  if (after || typeof parent["id"] !== "string") return;
  forget(cache, { __typename: "Drivers", id: parent["id"] }, "actors", (args) => Boolean(args?.["after"]));
};

/** Nothing but the service can tell where in a list something new stands. */
const forgetContributions: UpdateResolver = (_, __, cache) => {
  forget(cache, "Query", "contributions", () => true);
};

/** Where a payload can't say how far a mutation reaches, all drivers are asked again. */
const forgetDrivers: UpdateResolver = (_, __, cache) => {
  cache.invalidate("Drivers");
};

/** After an approval: all drivers, and the lists of contributions, such as of those that wait for a decision. */
const forgetDecided: UpdateResolver = (...given) => {
  forgetDrivers(...given);
  forgetContributions(...given);
};

/** After a new link: all drivers, and what each of its ends lists of the other. */
const forgetLinked: UpdateResolver<LinkAimsMutation> = (result, args, cache, info) => {
  const link = result.linkAims.link;
  if (!link) return;
  for (const name of ["supportedBy", "contributions"]) forget(cache, link.to, name, () => true);
  forget(cache, link.from, "contributesTo", () => true);
  forgetDrivers(result, args, cache, info);
};

function forget(cache: Cache, entity: Entity, name: string, fits: (args: FieldArgs) => boolean): void {
  for (const field of cache.inspectFields(entity)) {
    if (field.fieldName === name && fits(field.arguments)) cache.invalidate(entity, name, field.arguments);
  }
}

/** The codes of an error in an urql result; none where no answer came. */
export function urqlCodes(error: unknown): readonly unknown[] {
  return error instanceof CombinedError ? error.graphQLErrors.map((each) => each.extensions["code"]) : [];
}
