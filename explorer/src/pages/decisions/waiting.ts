/** What waits for whoever decides, besides what was submitted: proposals to change what was approved. */

import type { Task } from "../../doing/tasks.ts";

/** The contributions of which a change is proposed, longest waiting first. */
export function proposalsIn(tasks: readonly Task[]): { id: string; title: string; since: string }[] {
  return tasks
    .filter(({ kind }) => kind === "PROPOSED")
    .map(({ node, since }) => ({ id: node.id, title: node.label, since }));
}
