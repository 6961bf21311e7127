/** What a decision would change: each aim's shares before and after it, of the previewed contribution and of all. */

import type { ApprovalPreviewQuery, ProposalPreviewQuery } from "../../generated/operations.ts";

type Asked = ApprovalPreviewQuery["node"];
type State = Extract<Asked, { __typename: "Contribution" }>;
type Named = { readonly __typename: string; readonly id: string; readonly name: string };
type Driving = {
  readonly drives: { readonly nodes: readonly { readonly aim: Named; readonly share: number }[] } | null;
};
type Driven = Named & {
  readonly drivers: { readonly supportingShare: number; readonly unsupportedShare: number } | null;
};
type Proposed = Pick<ProposalPreviewQuery, "node" | "nodes">;

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

/** What an approval changes of the aims that it is linked to, then of those further along the chains. */
export function changesIn(before: State, after: State | null): AimChange[] {
  return changesOf({ linked: aimsOf(before), of: before }, { linked: aimsOf(after ?? before), of: after });
}

/** What a proposal changes of the aims that it is linked to or would be, then of those further along the chains. */
export function changesByProposal(before: Proposed, after: Proposed): AimChange[] {
  const [was, is] = [before, after].map(({ node, nodes }) => ({
    linked: (nodes ?? []).filter((each) => each !== null && "drivers" in each),
    of: node && "drives" in node ? (node as Driving) : null,
  }));
  return was && is ? changesOf(was, is) : [];
}

type Side = { readonly linked: readonly Driven[]; readonly of: Driving | null };

function changesOf(before: Side, after: Side): AimChange[] {
  const then = new Map(after.linked.map(({ id, drivers }) => [id, drivers]));
  const direct = before.linked.map((aim): AimChange => {
    const [was, is] = [aim.drivers, then.get(aim.id)];
    const whole = was &&
      is && {
        supported: { before: was.supportingShare, after: is.supportingShare },
        unsupported: { before: was.unsupportedShare, after: is.unsupportedShare },
      };
    return { aim, share: shareOf(aim.id, before.of, after.of), whole: whole ?? null };
  });
  const linked = new Set(before.linked.map(({ id }) => id));
  const further = (after.of ?? before.of)?.drives?.nodes.filter(({ aim }) => !linked.has(aim.id)) ?? [];
  return [...direct, ...further.map(({ aim }) => ({ aim, share: shareOf(aim.id, before.of, after.of), whole: null }))];
}

function aimsOf(state: State): readonly Driven[] {
  return (state.contributesTo?.edges ?? []).map(({ node }) => node);
}

function shareOf(id: string, before: Driving | null, after: Driving | null): Change {
  const of = (state: Driving | null): number => state?.drives?.nodes.find(({ aim }) => aim.id === id)?.share ?? 0;
  return { before: of(before), after: of(after) };
}
