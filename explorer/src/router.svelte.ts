/** Which page is shown: every state of it is an address, and an address shows the same everywhere. */

import { arrive, fresh, leave, type Left, noteWhereOneIs, whereLeft } from "./returning.ts";
import { isEmbedded } from "./embedded.ts";
import { language } from "./language.ts";
import { routes } from "./routes.ts";

export type PageName = (typeof routes)[keyof typeof routes];

type Place = { readonly name: PageName | null; readonly id: string; readonly query: URLSearchParams };

const PATTERNS = Object.entries(routes).map(([path, name]) => ({
  name,
  pattern: new RegExp(`^${path.replaceAll("{id}", "(?<id>[^/]+)")}/?$`),
}));

/** The page of a path and the id in it; without a name where there is no such page. */
export function placeOf(path: string, query: string): Place {
  for (const { name, pattern } of PATTERNS) {
    const found = pattern.exec(path);
    if (found) return { name, id: decoded(found.groups?.["id"] ?? ""), query: new URLSearchParams(query) };
  }
  return { name: null, id: "", query: new URLSearchParams(query) };
}

/** Whether there is a page at a path, as those that are built one after the other. */
export function isThere(path: string): boolean {
  return placeOf(path, "").name !== null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // which no id is like, so the page says that there is no such thing
  }
}

class Router {
  place: Place = $state.raw(placeOf(location.pathname, location.search));
  /** Grows with each step to another page, so that the page can be announced and begun at its top. */
  steps = $state(0);
  /** Where the page that is shown was left, where the reader came back to it. */
  returned: Left | null = whereLeft();

  constructor() {
    noteWhereOneIs();
    addEventListener("popstate", () => this.#arrive(whereLeft()));
    addEventListener("click", (event) => this.#follow(event));
  }

  /** Go to an address here, as by a link, which is focused when one comes back. */
  go(address: string, link: Element | null = null): void {
    leave(link);
    history.pushState(fresh(), "", address);
    this.#arrive(null);
  }

  /**
   * Change what the address says after `?`: a null takes a name away. A step that a reader would take back is one of
   * the history; what is typed letter by letter isn't.
   */
  say(said: Record<string, string | null>, { step = true } = {}): void {
    const address = sayingAlso(said);
    if (step) {
      leave(null);
      history.pushState({ ...fresh(), y: scrollY }, "", address);
    } else history.replaceState(history.state, "", address);
    this.place = placeOf(location.pathname, location.search);
  }

  #arrive(returned: Left | null): void {
    const before = this.place;
    this.place = placeOf(location.pathname, location.search);
    this.returned = returned;
    if (before.name !== this.place.name || before.id !== this.place.id) this.steps += 1;
    else if (returned) void arrive(returned, { heading: false });
  }

  #follow(event: MouseEvent): void {
    if (isEmbedded) return;
    const link = (event.target as Element | null)?.closest?.("a");
    const href = link?.getAttribute("href");
    if (!link || !href || link.hasAttribute("target") || link.hasAttribute("download") || event.defaultPrevented)
      return;
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const to = new URL(href, location.href);
    const isHere = to.origin === location.origin && placeOf(to.pathname, to.search).name;
    const isOtherLanguage = to.searchParams.get("lang") !== new URLSearchParams(location.search).get("lang");
    const isPart = to.hash && to.pathname === location.pathname && to.search === location.search;
    if (!isHere || isOtherLanguage || isPart) return leave(link);
    event.preventDefault();
    this.go(to.pathname + to.search, link);
  }
}

/** The address of this page with some of what it says after `?` changed. */
export function sayingAlso(said: Record<string, string | null>): string {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(said)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return location.pathname + (text && `?${text}`);
}

/** The address of a page of ours, in the language that this address names; what is null is left out. */
export function to(path: string, said: Record<string, string | null> = {}): string {
  const all = { ...said, lang: new URLSearchParams(location.search).get("lang") };
  const query = new URLSearchParams(
    Object.entries(all).filter((each): each is [string, string] => !!each[1]),
  ).toString();
  return path + (query && `?${query}`);
}

/** The address at which one signs in, and from which one comes back here. */
export function toSignIn(): string {
  const here = router.place && location.pathname + location.search;
  return `/login?${new URLSearchParams({ lang: language, to: here })}`;
}

const PATHS: Record<string, string> = {
  Vision: "/aims/",
  Outcome: "/aims/",
  Goal: "/aims/",
  Actor: "/actors/",
  Contribution: "/contributions/",
  Measure: "/measures/",
  Deviation: "/deviations/",
};

/** The address of the page about a thing, by its type; undefined for one that has no page. */
export function toThing(thing: { readonly __typename: string; readonly id: string }): string | undefined {
  const path = PATHS[thing.__typename];
  return path && to(path + encodeURIComponent(thing.id));
}

export const router = new Router();
