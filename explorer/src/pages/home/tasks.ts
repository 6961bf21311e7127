/** What is to be known of a task to have it done: where that is, and for whom. */

import type { Task } from "../../doing/tasks.ts";

type Contribution = Extract<Task["node"], { __typename: "Contribution" }>;
type Maker = { readonly id: string; readonly name: string };

/** Those of one's own actors that haven't answered yet; of these the first. */
export function toConfirm({ makers, proposal }: Contribution, own: readonly string[]): Maker | undefined {
  const asked = proposal
    ? proposal.answers.filter(({ confirmedAt, declinedAt }) => !confirmedAt && !declinedAt).map(({ actor }) => actor)
    : [];
  const parts = (makers?.edges ?? []).filter(
    ({ confirmedAt, changedSince, declinedAt }) => !declinedAt && (!confirmedAt || changedSince.length),
  );
  return [...asked, ...parts.map(({ node }) => node)].find(({ id }) => own.includes(id));
}

/** The address at which a task is done: a path, and what is said after `?`. */
export function doneAt({ kind, node }: Task): [path: string, said?: Record<string, string>] {
  const id = encodeURIComponent(node.id);
  if (kind === "RETURNED" || kind === "OVERDUE") return ["/contribute", { id: node.id }];
  if (kind === "SUBMITTED" || kind === "PROPOSED" || kind === "TO_CONFIRM_FOR") return ["/decisions", { id: node.id }];
  if (kind === "TO_REPORT" || kind === "TO_MEASURE")
    return ["/report", { [node.__typename === "Measure" ? "measure" : "goal"]: node.id }];
  if (node.__typename === "CorrectiveAction") return [`/deviations/${encodeURIComponent(node.deviation.id)}`];
  return [`/${node.__typename === "Deviation" ? "deviations" : "contributions"}/${id}`];
}

/** Whole days by the calendar of who looks. */
export function daysSince(iso: string, now: Date = new Date()): number {
  const day = (when: Date): number => Date.UTC(when.getFullYear(), when.getMonth(), when.getDate()) / 86_400_000;
  return Math.max(0, day(now) - day(new Date(iso)));
}
