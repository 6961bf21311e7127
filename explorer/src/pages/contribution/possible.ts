/** What somebody can do with a contribution: each deed with what its button says, and for whom it is. */

import {
  approve,
  approveProposal,
  confirm,
  decline,
  end,
  giveBack,
  leave,
  reinstate,
  returnProposal,
  submit,
  withdraw,
} from "../../doing/deeds/contributions.ts";
import type { Deed } from "../../doing/form.svelte.ts";
import { doing } from "../../doing/words.ts";
import type { ContributionCardQuery, StartQuery } from "../../generated/operations.ts";

export type Contribution = Extract<ContributionCardQuery["node"], { __typename: "Contribution" }>;
export type Viewer = StartQuery["viewer"];
type Actor = { readonly id: string; readonly name: string };

/** A deed that may be done now. */
export type Possible = {
  readonly key: string;
  readonly deed: Deed;
  readonly label: string;
  readonly actor?: Actor;
  /** Whether it is for one of the others, so that the service is asked first whether nobody acts for them. */
  readonly onBehalf: boolean;
  /** Whether it is what is waited for, and whether it stands under a fold. */
  readonly isLikely: boolean;
  readonly isSeldom: boolean;
};

const said = doing.decisions;
/** What is waited for comes first. */
const ONE = [
  { deed: approveProposal, label: said.approveProposal, isLikely: true },
  { deed: approve, label: said.approve, isLikely: true },
  { deed: submit, label: said.submit, isLikely: true },
  { deed: reinstate, label: said.reinstate, isLikely: true },
  { deed: returnProposal, label: said.returnProposal, isLikely: false },
  { deed: giveBack, label: said.giveBack, isLikely: false },
  { deed: end, label: said.end, isLikely: false },
  { deed: withdraw, label: said.withdraw, isLikely: false },
];
const ANSWERABLE = new Set(["DRAFT", "SUBMITTED", "RETURNED", "APPROVED"]);

export function possibleWith(contribution: Contribution, viewer: Viewer): Possible[] {
  const can = new Set(contribution.viewerCan);
  const own = new Set(viewer.actors?.nodes.map(({ id }) => id) ?? []);
  const isPartner = viewer.role === "PARTNER";
  const ones = ONE.filter(({ deed }) => can.has(deed.name)).map((each) => ({
    ...each,
    key: each.deed.name,
    onBehalf: false,
    isSeldom: each.deed === withdraw && contribution.status === "APPROVED",
  }));
  const named = (label: string, actor: Actor): string =>
    own.has(actor.id) && own.size === 1 ? label : said.whose(label, actor.name);
  const answers = asked(contribution, isPartner)
    .filter(({ actor }) => !isPartner || own.has(actor.id))
    .flatMap(({ actor, mayConfirm, mayDecline, isAwaited }) => {
      const about = { actor, onBehalf: !isPartner, isSeldom: !isAwaited };
      const yes = { ...about, deed: confirm, label: named(said.confirm, actor), isLikely: isAwaited };
      const isSeldom = about.isSeldom || !isPartner;
      const no = { ...about, deed: decline, label: named(said.decline, actor), isLikely: false, isSeldom };
      return [...(mayConfirm ? [yes] : []), ...(mayDecline ? [no] : [])];
    })
    .filter(({ deed }) => can.has(deed.name))
    .map((each) => ({ ...each, key: `${each.deed.name} ${each.actor.id}` }));
  const leaving = makersOf(contribution)
    .filter(({ node }) => can.has(leave.name) && (!isPartner || own.has(node.id)))
    .map(({ node }) => ({
      key: `${leave.name} ${node.id}`,
      deed: leave,
      label: own.has(node.id) && own.size === 1 ? said.leave : said.leaves(node.name),
      actor: node,
      onBehalf: false,
      isLikely: false,
      isSeldom: true,
    }));
  const [likely, other] = [ones.filter(({ isLikely }) => isLikely), ones.filter(({ isLikely }) => !isLikely)];
  return [...likely, ...answers, ...other, ...leaving];
}

const ROLES = ["LEAD", "PARTNER", "FUNDER"];
/** The makers that aren't archived, who leads first. */
export function makersOf({ makers }: Contribution): NonNullable<Contribution["makers"]>["edges"] {
  const live = makers?.edges.filter(({ portion }) => portion !== null) ?? [];
  return live.toSorted((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role));
}

/** Who can still answer for their part or to what is proposed, and whether that is waited for. */
function asked(contribution: Contribution, isPartner: boolean) {
  const { status, proposal } = contribution;
  const makers = ANSWERABLE.has(status) ? makersOf(contribution) : [];
  const isJoint = makers.length > 1;
  const parts = makers.map(({ node, confirmedAt, declinedAt, changedSince }) => ({
    actor: node,
    mayConfirm: !confirmedAt,
    mayDecline: isJoint && !declinedAt,
    isAwaited:
      !confirmedAt &&
      !declinedAt &&
      (isPartner ? isJoint || changedSince.length > 0 : isJoint && status === "SUBMITTED"),
  }));
  const answers = (proposal?.answers ?? []).map(({ actor, confirmedAt, declinedAt }) => ({
    actor,
    mayConfirm: !confirmedAt,
    mayDecline: !declinedAt,
    isAwaited: !confirmedAt && !declinedAt,
  }));
  const answering = new Set(answers.filter(({ isAwaited }) => isAwaited).map(({ actor }) => actor.id));
  const all = [...answers.filter(({ actor }) => answering.has(actor.id)), ...parts];
  return [...new Map(all.toReversed().map((each) => [each.actor.id, each])).values()].toReversed();
}
