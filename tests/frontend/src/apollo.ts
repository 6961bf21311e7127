import {
  type ApolloCache,
  ApolloClient,
  CombinedGraphQLErrors,
  HttpLink,
  InMemoryCache,
  type TypePolicies,
} from "@apollo/client";

import type { LinkAimsMutation } from "./generated/operations.ts";
import generated from "./generated/possible_types.ts";
import { growing } from "./pages.ts";

const { possibleTypes } = generated;

/** An Apollo Client for the service's address, such as "/graphql". */
export function apolloClient(url: string, fetcher: typeof fetch = fetch): ApolloClient {
  return new ApolloClient({
    cache: new InMemoryCache({ possibleTypes, typePolicies }),
    link: new HttpLink({ uri: url, fetch: fetcher, useGETForQueries: true }),
  });
}

const typePolicies: TypePolicies = {
  Query: {
    fields: {
      actors: growing(["filter", "orderBy", "under"]),
      contributions: growing(["filter", "orderBy", "under"]),
      goals: growing(["filter", "orderBy", "under"]),
    },
  },
  Drivers: { fields: { actors: growing() } },
};

/** Nothing but the service can tell where in a list something new stands: let it be asked again. */
export function forgetContributions(cache: ApolloCache): void {
  cache.evict({ id: "ROOT_QUERY", fieldName: "contributions" });
}

/** Where a payload can't say how far a mutation reaches: let all drivers be asked again. */
export function forgetDrivers(cache: ApolloCache): void {
  for (const id of Object.keys(cache.extract() as object)) {
    if (id.startsWith("Drivers:")) cache.evict({ id });
  }
}

/** After an approval: all drivers, and the lists of contributions, such as of those that wait for a decision. */
export function forgetDecided(cache: ApolloCache): void {
  forgetDrivers(cache);
  forgetContributions(cache);
}

/** After a new link: all drivers, and what each of its ends lists of the other. */
export function forgetLinked(cache: ApolloCache, { data }: { data?: LinkAimsMutation | null | undefined }): void {
  const link = data?.linkAims.link;
  if (!link) return;
  const [from, to] = [cache.identify(link.from) ?? "", cache.identify(link.to) ?? ""];
  cache.evict({ id: from, fieldName: "contributesTo" });
  for (const fieldName of ["supportedBy", "contributions"]) cache.evict({ id: to, fieldName });
  forgetDrivers(cache);
}

/** The codes of an error that Apollo Client throws; none where no answer came. */
export function apolloCodes(error: unknown): readonly unknown[] {
  return CombinedGraphQLErrors.is(error) ? error.errors.map((each) => each.extensions?.["code"]) : [];
}
