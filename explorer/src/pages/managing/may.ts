/** Which parts of the place somebody may manage, as the service tells it. */

import type { StartQuery } from "../../generated/operations.ts";

type Viewer = StartQuery["viewer"];

const PARTS = {
  invitations: ({ can }: Viewer) => can.includes("inviteActor"),
  keys: ({ can }: Viewer) => can.includes("issueApiKey"),
  sessions: ({ kind }: Viewer) => kind !== "anonymous",
  place: ({ can }: Viewer) => can.includes("setPlace"),
  ballots: ({ can }: Viewer) => can.includes("issueBallots"),
  audit: ({ role }: Viewer) => role === "STRATEGIST" || role === "ADMIN",
};
export type Part = keyof typeof PARTS;

/** In the order in which they are shown. */
export function partsFor(viewer: Viewer): Part[] {
  return (Object.keys(PARTS) as Part[]).filter((part) => PARTS[part](viewer));
}
