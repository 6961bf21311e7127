/** What can be chosen to be asked about, and what is asked about where nothing is chosen. */

import type { ReportChoiceQuery } from "../generated/operations.ts";
import { router } from "../router.svelte.ts";
import { words } from "../words.ts";

type Option = { readonly value: string; readonly text: string };

/** The visions, then the outcomes. */
export function aimsOf(choice: ReportChoiceQuery | null): Option[] {
  const aims = [...(choice?.visions?.nodes ?? []), ...(choice?.outcomes?.nodes ?? [])];
  return aims.map(({ id, name }) => ({ value: id, text: name }));
}

/** The boards and companies, and the actor that the address names where it is none of them. */
export function boardsOf(choice: ReportChoiceQuery | null): Option[] {
  const boards = choice?.actors?.nodes.map(({ id, name }) => ({ value: id, text: name })) ?? [];
  const under = router.place.query.get("under");
  const isListed = !under || boards.some(({ value }) => value === under);
  return isListed ? boards : [{ value: under, text: words.review.oneActor }, ...boards];
}

/** The aim that the address names, else the first; empty where there is none. */
export function aimChosen(options: readonly Option[]): string {
  return router.place.query.get("aim") || options[0]?.value || "";
}
