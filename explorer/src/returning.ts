/**
 * Where a reader was on each page of the visit, so that going back, forward and reloading lead there again: how far
 * down, and at which link. It is kept in the history's entries, which outlive a reload.
 */

type Link = { readonly href: string; readonly index: number };
/** Where a page was left. */
export type Left = { readonly key: number; readonly y: number; readonly link: Link | null };

const WAIT_MS = 4000; // for a page to be as high as it was
const REST_MS = 200; // browsers count how often an entry is written
const MOVES = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

const left = new Map<number, Left>();
let resting: ReturnType<typeof setTimeout> | undefined;
let arriving = new AbortController();

/** Begin to note where the reader is. The browser itself would only know before what is asked for has come. */
export function noteWhereOneIs(): void {
  history.scrollRestoration = "manual";
  addEventListener("scroll", () => {
    note(hereNow().link);
    clearTimeout(resting);
    resting = setTimeout(write, REST_MS);
  });
  addEventListener("pagehide", () => {
    note(hereNow().link);
    write();
  });
}

/** Note that the reader leaves by a link, or by something else. */
export function leave(link: Element | null): void {
  note(link && linkOf(link));
  write();
}

/** What the history keeps of a new entry. */
export function fresh(): Left {
  arriving.abort();
  clearTimeout(resting);
  return begun();
}

/** Where the entry that the reader came to was left; null where nobody was before. */
export function whereLeft(): Left | null {
  const kept = history.state as Left | null;
  return kept?.key ? (left.get(kept.key) ?? kept) : null;
}

/**
 * Put a reader who came to a page at its heading, or where they left it. As long as the page grows, it is done again,
 * unless they have begun to do something themselves.
 */
export async function arrive(back: Left | null, { heading = true } = {}): Promise<void> {
  arriving.abort();
  const mine = (arriving = new AbortController());
  const { signal } = mine;
  for (const move of MOVES) addEventListener(move, () => mine.abort(), { signal, capture: true, passive: true });
  const until = performance.now() + WAIT_MS;
  if (!back) scrollTo(0, 0);
  let put: HTMLElement | null = null;
  for (;;) {
    if (back) scrollTo(0, back.y);
    const target = (back?.link && at(back.link)) || (heading && document.querySelector("h1")) || null;
    const isFree = document.activeElement === document.body || document.activeElement === put;
    if (target && target !== put && (isFree || !put)) {
      target.focus({ preventScroll: true });
      put = target;
    }
    if ((!isGrowing() && isAt(back, put)) || performance.now() > until) break;
    await new Promise(requestAnimationFrame);
    if (signal.aborted) return;
  }
  mine.abort();
}

/** Whether the reader is where the page was left, as far as that can be told. */
function isAt(back: Left | null, put: HTMLElement | null): boolean {
  return !back || (Math.abs(scrollY - back.y) < 2 && (!back.link || at(back.link) === put));
}

/** Whether something of the page is still waited for. */
function isGrowing(): boolean {
  return !document.querySelector("h1") || document.querySelector("main [aria-busy=true]") !== null;
}

function begun(): Left {
  return { key: Math.max(Date.now(), ...left.keys()) + 1, y: 0, link: null };
}

function hereNow(): Left {
  return whereLeft() ?? begun();
}

function note(link: Link | null): void {
  const { key } = hereNow();
  const here = { key, y: scrollY, link };
  left.set(key, here);
  if (!(history.state as Left | null)?.key) history.replaceState(here, "");
}

function write(): void {
  clearTimeout(resting);
  const here = whereLeft();
  if (here) history.replaceState(here, "");
}

function linkOf(link: Element): Link {
  const href = link.getAttribute("href") ?? "";
  return { href, index: linksTo(href).indexOf(link as HTMLElement) };
}

function at({ href, index }: Link): HTMLElement | undefined {
  return linksTo(href)[index];
}

function linksTo(href: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`main a[href="${CSS.escape(href)}"]`)];
}
