/** What the address of the map says. */

import { router } from "../../router.svelte.ts";
import { type Colour, COLOURS } from "./aims.ts";

export const VIEWS = ["layers", "overview", "list"] as const;
export type View = (typeof VIEWS)[number];

export type State = {
  readonly view: View;
  readonly colour: Colour;
  readonly focus: string;
  readonly tier: string;
  /** In the list: only the aims of a class, or of a layer, one after the other. */
  readonly only: string | null;
  readonly layer: number | null;
  /** The aims below which the list is open; null where nobody has said. */
  readonly open: readonly string[] | null;
};

/** What an address says; where it doesn't say how to show the map, a phone has the list. */
export function stateOf(query: URLSearchParams, isNarrow: boolean): State {
  const layer = query.get("layer");
  return {
    view: VIEWS.find((each) => each === query.get("view")) ?? (isNarrow ? "list" : "layers"),
    colour: COLOURS.find((each) => each === query.get("colour")) ?? "support",
    focus: query.get("focus") ?? "",
    tier: query.get("tier") ?? "",
    only: query.get("only"),
    layer: layer && /^\d+$/.test(layer) ? Number(layer) : null,
    open: query.get("open")?.split(".") ?? null,
  };
}

/** The address of the map with something else said, without what a list was narrowed to. */
export function mapWith(said: Record<string, string | null>): string {
  const query = new URLSearchParams(router.place.query);
  for (const [name, value] of Object.entries({ only: null, layer: null, open: null, ...said })) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return "/map" + (text && `?${text}`);
}
