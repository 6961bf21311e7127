/** What a proposal changes of a contribution: each maker and each aim, as it is and as it would be. */

import { typed } from "../../doing/standing.ts";
import { doing } from "../../doing/words.ts";
import { label, Label } from "../../labels.ts";
import { type Contribution, makersOf } from "./possible.ts";

type Proposal = NonNullable<Contribution["proposal"]>;
/** A row of what changes: empty where it isn't there before, or after. */
export type Row = { readonly id: string; readonly name: string; readonly was: string; readonly becomes: string };
type Part = { readonly id: string; readonly name: string; readonly told: string };

const said = doing.decisions;

/** The makers that come, go or get another part; none where they stay. */
export function changedMakers(contribution: Contribution, { makers }: Proposal): Row[] {
  if (!makers) return [];
  const part = (role: string, weight: number): string => said.part(Label("MakerRole", role), typed(weight));
  const now = makersOf(contribution).map(({ node, role, weight }) => ({ ...node, told: part(role, weight) }));
  return differing(
    now,
    makers.map(({ actor, role, weight }) => ({ ...actor, told: part(role, weight) })),
  );
}

/** The aims that come, go or get another strength; none where they stay. */
export function changedLinks(contribution: Contribution, { contributesTo }: Proposal): Row[] {
  if (!contributesTo) return [];
  const told = (link: { polarity: string; weight: number; confidence: string; rationale: string | null }): string =>
    [
      said.linked(Label("Polarity", link.polarity), typed(link.weight), label("Confidence", link.confidence)),
      ...(link.rationale ? [link.rationale] : []),
    ].join(". ");
  const now = (contribution.contributesTo?.edges ?? []).map(({ node, link }) => ({ ...node, told: told(link) }));
  return differing(
    now,
    contributesTo.map((link) => ({ ...link.aim, told: told(link) })),
  );
}

function differing(now: readonly Part[], then: readonly Part[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { id, name, told } of now) rows.set(id, { id, name, was: told, becomes: "" });
  for (const { id, name, told } of then) rows.set(id, { id, name, was: rows.get(id)?.was ?? "", becomes: told });
  return [...rows.values()].filter(({ was, becomes }) => was !== becomes);
}
