/** How sectors, and what no sector drives, are told apart in every figure: by colour and by letter. */

import { Label } from "./labels.ts";
import { words } from "./words.ts";

export type Part = {
  readonly key: string;
  readonly name: string;
  readonly share: number;
  readonly actorCount: number | null;
};

type Driven = {
  readonly sectors: readonly { readonly sector: string; readonly share: number; readonly actorCount: number }[];
  readonly unsupportedShare: number;
  readonly externalShare: number;
};

/** All parts of what drives an aim, adding up to the whole: each sector, nobody, what comes from outside. */
export function partsOf(driven: Driven): Part[] {
  const sectors = driven.sectors.map(({ sector, share, actorCount }) => ({
    key: sector,
    name: Label("Sector", sector),
    share,
    actorCount,
  }));
  const rest = [
    { key: "NOBODY", name: words.shares.nobody, share: driven.unsupportedShare, actorCount: null },
    { key: "OUTSIDE", name: words.shares.outside, share: driven.externalShare, actorCount: null },
  ];
  return [...sectors, ...rest].filter(({ share }) => share > 0);
}
