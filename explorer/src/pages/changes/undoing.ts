/** Which changes are undone already, and which somebody may try to undo. The service decides of each. */

import type { StartQuery } from "../../generated/operations.ts";
import { numberAfter } from "./changed.ts";

type Change = {
  readonly sequence: number;
  readonly deed: string;
  readonly by: string;
  readonly refused?: boolean;
  readonly importId?: string | null;
  readonly after: readonly { readonly name: string; readonly value: string | null }[];
};
type Viewer = StartQuery["viewer"] | null | undefined;

/** What can't be undone by its kind: who may come in, votes and ballots, and what the service itself has set right. */
const FINAL = new Set([
  ...["issueApiKey", "rotateApiKey", "revokeApiKey", "inviteActor", "acceptInvitation", "revokeInvitation"],
  ...["openSession", "endSession", "issueBallots", "publishPulse"],
  ...["begunTargets", "mendTexts", "amendFigures", "amendConfirmations", "redactChanges", "renumberChanges"],
  "acceptGraph",
]);

/** Whether a change is of a kind that can be undone, by somebody with this role. */
export function mayUndo({ deed, by, refused }: Change, viewer: Viewer): boolean {
  if (!viewer || refused || FINAL.has(deed)) return false;
  if (viewer.role === "PARTNER") return viewer.actors?.nodes.some(({ name }) => name === by) ?? false;
  return viewer.role === "STRATEGIST" || viewer.role === "ADMIN";
}

/** The numbers of those that are undone, of changes that are told the newest first. */
export function undoneOf(changes: readonly Change[]): ReadonlySet<number> {
  const undone = new Set<number>();
  const imports = new Map<string, number>();
  for (const change of changes) {
    const { sequence, deed, importId } = change;
    const downTo = importId ? imports.get(importId) : undefined;
    if (deed !== "undoImport" && downTo !== undefined && sequence >= downTo) undone.add(sequence);
    if (undone.has(sequence)) continue;
    const undoes = numberAfter(change, "undoes");
    if (undoes !== null) undone.add(undoes);
    const undoneDownTo = numberAfter(change, "undoneDownTo");
    if (importId && undoneDownTo !== null) imports.set(importId, Math.min(undoneDownTo, downTo ?? Infinity));
  }
  return undone;
}
