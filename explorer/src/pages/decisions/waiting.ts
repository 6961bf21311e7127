/** What waits for whoever decides, besides what was submitted: proposals to change what was approved. */

import type { ToDoQuery } from "../../generated/operations.ts";

type ToDoPage = NonNullable<ToDoQuery["viewer"]["toDo"]>;
/** A task, with an id of its own in the list. */
export type Task = ToDoPage["nodes"][number] & { readonly id: string };
type Page = Pick<ToDoPage, "totalCount" | "pageInfo"> & { readonly nodes: readonly Task[] };

export function tasksIn({ viewer }: ToDoQuery): Page | null {
  const { toDo } = viewer;
  return toDo && { ...toDo, nodes: toDo.nodes.map((each) => ({ ...each, id: `${each.kind} ${each.node.id}` })) };
}

/** The contributions of which a change is proposed, longest waiting first. */
export function proposalsIn(tasks: readonly Task[]): { id: string; title: string; since: string }[] {
  return tasks
    .filter(({ kind }) => kind === "PROPOSED")
    .map(({ node, since }) => ({ id: node.id, title: node.label, since }));
}
