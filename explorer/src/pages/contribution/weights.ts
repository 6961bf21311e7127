/** The weights and confidences of a contribution's links as somebody changes them before it is approved. */

import { typed } from "../../doing/standing.ts";
import { type Chosen, numberIn, type Value } from "../../doing/values.ts";
import type { ApprovalPreviewQuery, LinkStrengthInput } from "../../generated/operations.ts";

type State = Extract<ApprovalPreviewQuery["node"], { __typename: "Contribution" }>;

/** The links as they stand, by their own ids. */
export function standingLinks(state: State | null): Chosen[] {
  return (state?.contributesTo?.edges ?? []).map(({ node, link }) => ({
    id: link.id,
    label: node.name,
    weight: typed(link.weight),
    confidence: link.confidence,
  }));
}

/** The links with what was typed of them. */
export function asTyped(links: readonly Chosen[], written: Value | undefined): Chosen[] {
  const own = new Map(Array.isArray(written) ? (written as readonly Chosen[]).map((each) => [each.id, each]) : []);
  return links.map((link) => ({ ...link, ...own.get(link.id), label: link.label }));
}

/** What an approval sends of the links: those that differ from what stands. */
export function changedLinks(standing: readonly Chosen[], written: readonly Chosen[]): LinkStrengthInput[] {
  const stood = new Map(standing.map((each) => [each.id, each]));
  return written.flatMap((link) => {
    const was = stood.get(link.id);
    const weight = numberIn(link.weight ?? "");
    const isOther = weight !== null && weight !== numberIn(was?.weight ?? "");
    const isSurer = link.confidence !== was?.confidence;
    if (!isOther && !isSurer) return [];
    return [
      {
        id: link.id,
        ...(isOther ? { weight } : {}),
        ...(isSurer ? { confidence: link.confidence as NonNullable<LinkStrengthInput["confidence"]> } : {}),
      },
    ];
  });
}
