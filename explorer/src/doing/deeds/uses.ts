/** That an actor uses a shared asset from now on, and that it doesn't any more. */

import { AdoptAsset, DropAsset } from "../../generated/mutations.ts";
import type { Deed } from "../form.svelte.ts";
import { doing } from "../words.ts";

export const adopt: Deed = {
  name: "adoptAsset",
  document: AdoptAsset,
  fields: [{ name: "assetId", kind: "thing", of: ["ASSET"], required: true, label: doing.contribute.assets.which }],
};
export const drop: Deed = { name: "dropAsset", document: DropAsset, fields: [] };
