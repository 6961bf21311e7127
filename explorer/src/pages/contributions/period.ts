/** When something is done, in words. */

import { onDay } from "../../numbers.ts";
import { words } from "../../words.ts";

export function periodOf(startsOn: string | null, endsOn: string | null): string {
  const { noDates, from, until, between } = words.contributions;
  if (startsOn && startsOn === endsOn) return onDay(startsOn);
  if (startsOn && endsOn) return between(onDay(startsOn), onDay(endsOn));
  if (startsOn) return from(onDay(startsOn));
  return endsOn ? until(onDay(endsOn)) : noDates;
}
