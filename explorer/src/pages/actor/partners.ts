/** With whom an actor does what, and what it does in which state. */

type Named = { readonly id: string; readonly name: string };
type Maker = Named & { readonly contact: string | null };
export type Edge<Node> = { readonly role: string; readonly node: Node };
type Made = {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly delivery: string;
  readonly makers: { readonly edges: readonly { readonly node: Maker }[] } | null;
};

export type Partner = Maker & { readonly shared: readonly { readonly id: string; readonly title: string }[] };

/** Everybody who makes something together with the actor, by name, with what they make. What is over is left out. */
export function partnersOf(actorId: string, edges: readonly Edge<Made>[]): Partner[] {
  const partners = new Map<string, Maker & { shared: { id: string; title: string }[] }>();
  for (const { node } of edges) {
    if (isOver(node)) continue;
    for (const { node: maker } of node.makers?.edges ?? []) {
      if (maker.id === actorId) continue;
      const partner = partners.get(maker.id) ?? { ...maker, shared: [] };
      partner.shared.push({ id: node.id, title: node.title });
      partners.set(maker.id, partner);
    }
  }
  return [...partners.values()].sort((one, other) => one.name.localeCompare(other.name, "sv"));
}

function isOver({ status, delivery }: Made): boolean {
  return delivery === "CANCELLED" || status === "WITHDRAWN";
}

/** What waits for somebody stands first, then what goes on, what comes and what has been. */
const STATES: readonly (readonly [type: string, value: string])[] = [
  ["ContributionStatus", "RETURNED"],
  ["ContributionStatus", "DRAFT"],
  ["ContributionStatus", "SUBMITTED"],
  ["DeliveryState", "ONGOING"],
  ["DeliveryState", "PLANNED"],
  ["DeliveryState", "DONE"],
  ["DeliveryState", "CANCELLED"],
  ["ContributionStatus", "ENDED"],
  ["ContributionStatus", "WITHDRAWN"],
];

type Stated = { readonly status: string; readonly delivery: string };
type Group<Node> = { readonly type: string; readonly value: string; readonly edges: Edge<Node>[] };

/** What an actor makes, by the decision on each where that isn't an approval, else by its delivery. */
export function byState<Node extends Stated>(edges: readonly Edge<Node>[]): Group<Node>[] {
  const stateOf = ({ status, delivery }: Node): string => (status === "APPROVED" ? delivery : status);
  return STATES.map(([type, value]) => ({
    type,
    value,
    edges: edges.filter(({ node }) => stateOf(node) === value),
  })).filter(({ edges: those }) => those.length);
}
