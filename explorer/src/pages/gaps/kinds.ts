/** The kinds of gaps in the order of docs/definition.md, how grave each is at most, and the deed that closes one. */

import type { GapKind } from "../../generated/operations.ts";

type Kind = { readonly kind: GapKind; readonly severity: 1 | 2 | 3; readonly deed: string };

export const KINDS: readonly Kind[] = [
  { kind: "UNSUPPORTED", severity: 3, deed: "registerContribution" },
  { kind: "NEGLECTED", severity: 3, deed: "openDeviation" },
  { kind: "BLIND", severity: 2, deed: "createMeasure" },
  { kind: "ORPHAN", severity: 2, deed: "linkAims" },
  { kind: "UNOWNED", severity: 2, deed: "updateGoal" },
  { kind: "STALE", severity: 2, deed: "recordObservations" },
  { kind: "BROKEN_CHAIN", severity: 2, deed: "createMeasure" },
  { kind: "FRAGILE", severity: 2, deed: "inviteActor" },
  { kind: "CONFLICT", severity: 2, deed: "updateAimLink" },
  { kind: "OVERLOADED", severity: 2, deed: "archive" },
  { kind: "ONE_SECTOR", severity: 1, deed: "inviteActor" },
  { kind: "VALUE_UNEXPRESSED", severity: 1, deed: "updateGoal" },
];

/** The deed that closes a gap, by its kind and by what it is about. */
export function deedOf(kind: GapKind, typename: string): string {
  if (kind === "UNOWNED" && typename === "Measure") return "updateMeasure";
  return KINDS.find((each) => each.kind === kind)?.deed ?? "";
}

/** The kind that an address names; null where it names none that there is. */
export function kindNamed(name: string | null): GapKind | null {
  return KINDS.find(({ kind }) => kind === name)?.kind ?? null;
}
