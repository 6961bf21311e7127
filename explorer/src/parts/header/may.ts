/** Who has anything to do on which of the pages on which something is done. */

import type { StartQuery } from "../../generated/operations.ts";

type Viewer = StartQuery["viewer"] | null;

const MAKERS = ["PARTNER", "STRATEGIST", "ADMIN"];
const DECIDERS = ["STRATEGIST", "ADMIN"];
const ROLES: Record<string, readonly string[]> = {
  "/home": MAKERS,
  "/contribute": MAKERS,
  "/decisions": DECIDERS,
  "/report": MAKERS,
  "/shape": DECIDERS,
  "/changes": DECIDERS,
  "/manage": MAKERS,
};

/** Whether a page is for somebody with this role. The service decides what they may do there. */
export function mayGoTo(path: string, viewer: Viewer): boolean {
  return (ROLES[path] ?? []).includes(viewer?.role ?? "");
}
