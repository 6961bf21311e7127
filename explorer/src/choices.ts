/** What a browser keeps for somebody on this device: choices, as how keys work, and what is typed but not sent yet. */

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

/** The names that begin with these letters, of what is kept. */
export function namesOf(beginning: string): string[] {
  const kept = (() => {
    try {
      return Object.keys(localStorage);
    } catch {
      return [];
    }
  })();
  const names = kept.filter((each) => each.startsWith(PREFIX)).map((each) => each.slice(PREFIX.length));
  return [...new Set([...names, ...unkept.keys()])].filter((each) => each.startsWith(beginning)).sort();
}

/** Be told when another tab of this browser has kept something else. */
export function whenOthersKeep(told: () => void): () => void {
  const hear = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith(PREFIX)) told();
  };
  addEventListener("storage", hear);
  return () => removeEventListener("storage", hear);
}
