/** The last few requests that were sent from this tab, which forgets them when it is closed. */

export type Sent = { readonly text: string; readonly values: string; readonly at: string };

const NAME = "samsyn.recent";
const KEPT = 6;

/** What was sent, the latest first. */
export function recent(): Sent[] {
  try {
    return (JSON.parse(sessionStorage.getItem(NAME) ?? "[]") as Sent[]).filter(({ text }) => text);
  } catch {
    return []; // as where a browser keeps nothing
  }
}

/** Remember what is sent; return all. */
export function remember(text: string, values: string, language: string): Sent[] {
  if (!text.trim()) return recent();
  const at = new Date().toLocaleTimeString(language, { timeStyle: "short" });
  const others = recent().filter((each) => each.text !== text || each.values !== values);
  const kept = [{ text, values, at }, ...others].slice(0, KEPT);
  try {
    sessionStorage.setItem(NAME, JSON.stringify(kept));
  } catch {
    // then it is forgotten
  }
  return kept;
}
