/** What waits for whoever is signed in, as a list that is asked for page by page. */

import type { ToDoQuery } from "../generated/operations.ts";

type ToDoPage = NonNullable<ToDoQuery["viewer"]["toDo"]>;
/** A task, with an id of its own in the list. */
export type Task = ToDoPage["nodes"][number] & { readonly id: string };

export function tasksIn({ viewer }: ToDoQuery) {
  const { toDo } = viewer;
  return toDo && { ...toDo, nodes: toDo.nodes.map((each): Task => ({ ...each, id: `${each.kind} ${each.node.id}` })) };
}
