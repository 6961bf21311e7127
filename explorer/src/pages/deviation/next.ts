/** Which step of a deviation comes next, for who may take it. */

import { type Handling, stepsOf } from "./steps.ts";

export type Action = {
  readonly id: string;
  readonly state: string;
  readonly dueOn: string;
  readonly viewerCan: readonly string[];
};
export type Value = { readonly id: string; readonly periodEnd: string; readonly value: number | null };
export type Next =
  "stateCause" | "addCorrectiveAction" | "updateCorrectiveAction" | "reviewDeviation" | "closeDeviation";

const FINISHED = new Set(["DONE", "CANCELLED"]);

/** What isn't finished, what is due first before the rest. */
export function unfinished<Each extends Action>(actions: readonly Each[]): Each[] {
  return actions.filter(({ state }) => !FINISHED.has(state)).sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}

/** The deed that moves a deviation on; null where it has ended, or somebody else is to do that. */
export function nextOf(
  deviation: Handling & { readonly viewerCan: readonly string[] },
  actions: readonly Action[],
): Next | null {
  const now = stepsOf(deviation).find(({ is }) => is === "now")?.name;
  const waiting = unfinished(actions);
  const deed = {
    cause: "stateCause",
    actions: waiting.length ? "updateCorrectiveAction" : "addCorrectiveAction",
    review: "reviewDeviation",
    closed: "closeDeviation",
  }[now as string] as Next | undefined;
  if (!deed) return null;
  const may =
    deed === "updateCorrectiveAction"
      ? waiting.some(({ viewerCan }) => viewerCan.includes(deed))
      : deviation.viewerCan.includes(deed);
  return may ? deed : null;
}

/** From which day on a review needs a value: it looks at what came after all that was looked at before. */
export function sinceWhen(deviation: {
  readonly createdAt: string;
  readonly observation: { readonly periodEnd: string } | null;
  readonly reviewedBy: { readonly periodEnd: string } | null;
}): string {
  const looked = [deviation.observation?.periodEnd, deviation.reviewedBy?.periodEnd].filter(
    (each) => each !== undefined,
  );
  return looked.sort().at(-1) ?? deviation.createdAt.slice(0, 10);
}

/** The values that a review can name, the latest first. */
export function laterThan<Each extends Value>(day: string, values: readonly Each[]): Each[] {
  return values.filter(({ periodEnd, value }) => value !== null && periodEnd > day);
}
