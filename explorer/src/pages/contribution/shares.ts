/** What an approval would change: each aim's shares before and after it, of the previewed contribution and of all. */

import type { ApprovalPreviewQuery } from "../../generated/operations.ts";

type Asked = ApprovalPreviewQuery["node"];
type State = Extract<Asked, { __typename: "Contribution" }>;
type Linked = NonNullable<State["contributesTo"]>["edges"][number];
type Named = { readonly __typename: string; readonly id: string; readonly name: string };

/** A share before and after. */
export type Change = { readonly before: number; readonly after: number };
export type AimChange = {
  readonly aim: Named;
  /** The contribution's own share of the aim. */
  readonly share: Change;
  /** Of the aims that it is linked to: how much of them anybody supports, and how much nobody does. */
  readonly whole: { readonly supported: Change; readonly unsupported: Change } | null;
};

/** The contribution that was asked for; null where there is none, or something else. */
export function contributionIn(node: Asked | undefined): State | null {
  return node && "__typename" in node && node.__typename === "Contribution" ? (node as State) : null;
}

/** The changes of the aims that it is linked to, in the order of the links, then of those further along the chains. */
export function changesIn(before: State, after: State | null): AimChange[] {
  const now = linksOf(before);
  const then = new Map(linksOf(after ?? before).map((each) => [each.node.id, each.node]));
  const direct = now.map(({ node }): AimChange => {
    const [was, is] = [node.drivers, then.get(node.id)?.drivers];
    const whole = was &&
      is && {
        supported: { before: was.supportingShare, after: is.supportingShare },
        unsupported: { before: was.unsupportedShare, after: is.unsupportedShare },
      };
    return { aim: node, share: shareOf(node.id, before, after), whole: whole ?? null };
  });
  const linked = new Set(now.map(({ node }) => node.id));
  const further = (after ?? before).drives?.nodes.filter(({ aim }) => !linked.has(aim.id)) ?? [];
  return [...direct, ...further.map(({ aim }) => ({ aim, share: shareOf(aim.id, before, after), whole: null }))];
}

function linksOf(state: State): readonly Linked[] {
  return state.contributesTo?.edges ?? [];
}

function shareOf(id: string, before: State, after: State | null): Change {
  const of = (state: State | null): number => state?.drives?.nodes.find(({ aim }) => aim.id === id)?.share ?? 0;
  return { before: of(before), after: of(after) };
}
