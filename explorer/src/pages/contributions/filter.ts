/** Which contributions are asked for, by what the address of their page says; what it says wrongly is passed over. */

import type {
  ContributionFilter,
  ContributionOrder,
  ContributionStatus,
  DeliveryState,
} from "../../generated/operations.ts";
import { wordsOf } from "../actors/filter.ts";

export const STATUSES: readonly ContributionStatus[] = [
  "DRAFT",
  "SUBMITTED",
  "RETURNED",
  "APPROVED",
  "ENDED",
  "WITHDRAWN",
];
export const DELIVERIES: readonly DeliveryState[] = ["PLANNED", "ONGOING", "DONE", "CANCELLED"];
export const ORDERS: readonly ContributionOrder[] = [
  { field: "TITLE", direction: "ASC" },
  { field: "STARTS_ON", direction: "DESC" },
  { field: "ENDS_ON", direction: "ASC" },
  { field: "STATUS", direction: "ASC" },
  { field: "CREATED_AT", direction: "DESC" },
];
const LATEST: ContributionOrder = { field: "UPDATED_AT", direction: "DESC" };

export type Asked = {
  readonly filter: ContributionFilter;
  readonly orderBy: readonly ContributionOrder[];
  readonly under: string | null;
  /** The ids that are chosen, whose names the page needs. */
  readonly chosen: readonly string[];
};

export function contributionsAsked(query: URLSearchParams): Asked {
  const status = STATUSES.find((each) => each === query.get("status"));
  const delivery = DELIVERIES.find((each) => each === query.get("delivery"));
  const order = ORDERS.find(({ field }) => field === query.get("order"));
  const under = query.get("under") || null;
  const aim = query.get("aim") || null;
  const words = wordsOf(query.get("q"));
  const filter: ContributionFilter = {
    ...(status ? { status: { eq: status } } : {}),
    ...(delivery ? { delivery: { eq: delivery } } : {}),
    ...(aim ? { contributesTo: { some: { id: { eq: aim } } } } : {}),
    ...(words.length
      ? { and: words.map((word) => ({ or: [{ title: { contains: word } }, { description: { contains: word } }] })) }
      : {}),
  };
  return { filter, orderBy: [order ?? LATEST], under, chosen: [under, aim].filter((id) => id !== null) };
}

type Named = { readonly id: string; readonly name: string };

/** What a select offers: all, and what is chosen where it isn't among them. */
export function optionsOf(
  all: readonly Named[],
  chosen: readonly ({ readonly __typename: string; readonly id: string; readonly label: string } | null)[],
  isOne: (typename: string) => boolean,
): { value: string; text: string }[] {
  const options = all.map(({ id, name }) => ({ value: id, text: name }));
  for (const each of chosen) {
    if (!each || !isOne(each.__typename) || options.some(({ value }) => value === each.id)) continue;
    options.unshift({ value: each.id, text: each.label });
  }
  return options;
}
