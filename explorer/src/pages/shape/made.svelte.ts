/** What somebody has entered during this visit, the latest first. */

import type { Kind } from "../../doing/deeds/shaping.ts";

export type Entered = {
  readonly __typename: string;
  readonly id: string;
  readonly label: string;
  readonly kind: Kind;
};

class Made {
  things: readonly Entered[] = $state.raw([]);

  add(thing: Entered): void {
    this.things = [thing, ...this.things];
  }
}

export const made = new Made();
