/** What the address says of the changes that are wanted, and what is asked for by it. */

import type { ChangeFilter } from "../../generated/operations.ts";

export const NAMES = ["deed", "by", "thing", "import", "from", "until", "refused"] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Null where all are wanted. What the address says in another form than ours is as good as nothing. */
export function changesAsked(query: URLSearchParams): ChangeFilter | null {
  const said = (name: (typeof NAMES)[number]): string | null => query.get(name) || null;
  const [deed, by, thing, importId] = [said("deed"), said("by"), said("thing"), said("import")];
  const [from, until, refused] = [
    momentOf(said("from"), "00:00:00"),
    momentOf(said("until"), "23:59:59.999"),
    said("refused"),
  ];
  const filter = {
    ...(deed ? { deed: { eq: deed } } : {}),
    ...(by ? { by: { contains: by } } : {}),
    ...(thing ? { nodeId: { eq: thing } } : {}),
    ...(importId ? { importId: { eq: importId } } : {}),
    ...(from || until ? { at: { ...(from ? { gte: from } : {}), ...(until ? { lte: until } : {}) } } : {}),
    ...(refused ? { refused: { eq: refused === "yes" } } : {}),
  };
  return Object.keys(filter).length ? filter : null;
}

/** The first or the last moment of a day, as it is here. */
function momentOf(day: string | null, time: string): string | null {
  if (!day || !DAY.test(day)) return null;
  const moment = new Date(`${day}T${time}`);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
