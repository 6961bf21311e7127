/** How far a deviation has come: each step from its opening to its lesson, and who took it when. */

export type Handling = {
  readonly state: string;
  readonly positive: boolean;
  readonly cause: string | null;
  readonly effective: boolean | null;
  readonly actionCount: number;
};

export type StepName = "opened" | "cause" | "actions" | "review" | "closed" | "withdrawn";
export type Step = { readonly name: StepName; readonly is: "done" | "now" | "ahead" };

/** The steps in their order. A positive deviation needs no action; a withdrawn one has the steps that were taken. */
export function stepsOf({ state, positive, cause, effective, actionCount }: Handling): Step[] {
  const isClosed = state === "CLOSED";
  const isWithdrawn = state === "WITHDRAWN";
  const hasWorked = isClosed || (state === "IN_REVIEW" && effective === true);
  const hasActed = isClosed || state === "IN_REVIEW";
  const isDone: Partial<Record<StepName, boolean>> = {
    opened: true,
    cause: cause !== null,
    actions: hasActed || (isWithdrawn && actionCount > 0),
    review: hasWorked || (isWithdrawn && effective !== null),
    closed: isClosed,
  };
  const names: StepName[] = ["opened", "cause", "actions", "review", "closed"];
  const needed = names.filter((name) => name !== "actions" || !positive || actionCount > 0);
  if (isWithdrawn) {
    return [...needed.filter((name) => isDone[name]), "withdrawn" as const].map((name) => ({ name, is: "done" }));
  }
  const next = needed.find((name) => !isDone[name]);
  return needed.map((name) => ({ name, is: isDone[name] ? "done" : name === next ? "now" : "ahead" }));
}

type Change = { readonly at: string; readonly by: string; readonly deed: string };

const DEEDS: Record<StepName, string> = {
  opened: "",
  cause: "stateCause",
  actions: "addCorrectiveAction",
  review: "reviewDeviation",
  closed: "closeDeviation",
  withdrawn: "withdrawDeviation",
};

/** Who took a step and when, of what happened, newest first; undefined where that isn't to be seen. */
export function takenBy(step: StepName, changes: readonly Change[], createdAt: string): Change | undefined {
  if (step !== "opened") return changes.find(({ deed }) => deed === DEEDS[step]);
  return changes.find(({ at }) => at === createdAt);
}
