/** What somebody chose on this device, as how keys work: the only thing that pages keep in a browser. */

const PREFIX = "samsyn.";
/** For this visit alone, where the browser keeps nothing for us. */
const unkept = new Map<string, string>();

/** What was chosen under a name; null where nothing was. */
export function choiceOf(name: string): string | null {
  try {
    return unkept.get(name) ?? localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keep a choice, or forget it; for this visit alone where the browser doesn't let us. */
export function choose(name: string, value: string | null): void {
  unkept.delete(name);
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    if (value !== null) unkept.set(name, value);
  }
}
