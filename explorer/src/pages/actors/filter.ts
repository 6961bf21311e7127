/** Which actors are asked for, by what the address of their page says; what it says wrongly is passed over. */

import type { ActorFilter, ActorKind, Sector } from "../../generated/operations.ts";

export const SECTORS: readonly Sector[] = ["MUNICIPALITY", "BUSINESS", "CIVIL_SOCIETY", "OTHER_PUBLIC", "JOINT"];
export const KINDS: readonly ActorKind[] = [
  "COUNCIL",
  "BOARD",
  "DEPARTMENT",
  "UNIT",
  "MUNICIPAL_COMPANY",
  "COMPANY",
  "ASSOCIATION",
  "FOUNDATION",
  "NETWORK",
  "REGION",
  "STATE_AUTHORITY",
  "JOINT_BODY",
];
const WORDS_MAX = 8;

export function actorFilter(query: URLSearchParams): ActorFilter {
  const sector = SECTORS.find((each) => each === query.get("sector"));
  const kind = KINDS.find((each) => each === query.get("kind"));
  const words = wordsOf(query.get("q"));
  return {
    ...(sector ? { sector: { eq: sector } } : {}),
    ...(kind ? { kind: { eq: kind } } : {}),
    ...(words.length ? { and: words.map((word) => ({ name: { contains: word } })) } : {}),
  };
}

/** The words of a text, all of which are looked for. */
export function wordsOf(text: string | null): string[] {
  return (text ?? "").slice(0, 200).split(/\s+/).filter(Boolean).slice(0, WORDS_MAX);
}

type OfSector = { readonly sector: string };

/** The actors of each sector that has any, in the order of the sectors. */
export function bySector<Actor extends OfSector>(actors: readonly Actor[]): { sector: Sector; actors: Actor[] }[] {
  const groups = SECTORS.map((sector) => ({ sector, actors: actors.filter((each) => each.sector === sector) }));
  return groups.filter(({ actors: those }) => those.length);
}
