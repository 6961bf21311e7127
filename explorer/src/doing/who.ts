/** For whom something is kept on this device: what one of several who share it types is not the others'. */

import type { StartQuery } from "../generated/operations.ts";

/** A short name for who is signed in; null where nobody is, or it isn't known yet. */
export function whoOf(viewer: StartQuery["viewer"] | null | undefined): string | null {
  if (!viewer || viewer.kind === "anonymous") return null;
  const text = JSON.stringify([viewer.kind, viewer.name, viewer.role, viewer.actors?.nodes.map(({ id }) => id)]);
  let hash = 5381;
  for (const letter of text) hash = (hash * 33 + letter.codePointAt(0)!) % 2 ** 47;
  return hash.toString(36);
}
