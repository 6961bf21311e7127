import type { FieldPolicy } from "@apollo/client";

interface Page {
  readonly pageInfo: { readonly endCursor?: string | null };
  readonly nodes?: readonly unknown[];
  readonly edges?: readonly unknown[];
}

/**
 * A list in Apollo's cache that grows page by page, whether `nodes` or `edges` are asked for.
 *
 * The first page replaces what was there, so that nothing stale stays behind it; the page after the last one is
 * added; any other page is of a list that is no more, and is left out. So is a page that failed, and is null.
 */
export function growing(keyArgs: readonly string[] | false = false): FieldPolicy<Page | null> {
  return {
    keyArgs: keyArgs && [...keyArgs],
    merge(existing, incoming, { args }) {
      if (!existing || !args?.["after"]) return incoming;
      if (!incoming || existing.pageInfo.endCursor !== args["after"]) return existing;
      return {
        ...incoming,
        ...(incoming.nodes && { nodes: [...(existing.nodes ?? []), ...incoming.nodes] }),
        ...(incoming.edges && { edges: [...(existing.edges ?? []), ...incoming.edges] }),
      };
    },
  };
}
