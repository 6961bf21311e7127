/** What people call the values of enums, in the language of this visit, as the service says it. */

import { ask, SignInNeeded } from "./ask.ts";
import { Vocabulary } from "./generated/operations.ts";
import { language } from "./language.ts";

type Label = { readonly label: string; readonly explanation: string | null };

let labels: ReadonlyMap<string, Label> = new Map();

/** Ask once for all of them. Where the service doesn't answer, a value is shown as it is written. */
export async function learnLabels(): Promise<void> {
  const asked = () => ask(Vocabulary, { language: language === "sv" ? "SV" : "EN" }, language);
  const { data } = await asked()
    // The first answer to a session that has ended takes its cookie away, and these words are for everybody.
    .catch((error: unknown) => (error instanceof SignInNeeded ? asked() : { data: null, faults: [] }))
    .catch(() => ({ data: null, faults: [] }));
  labels = new Map(data?.vocabulary?.map((each) => [`${each.type}.${each.value}`, each]) ?? []);
}

/** The word for a value, such as "näringsliv" for `Sector`, `BUSINESS`. */
export function label(type: string, value: string): string {
  return labels.get(`${type}.${value}`)?.label ?? value;
}

/** The same at the beginning of a line. */
export function Label(type: string, value: string): string {
  const word = label(type, value);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What a value means, in a sentence or two; empty where nothing more is to be said. */
export function explanation(type: string, value: string): string {
  return labels.get(`${type}.${value}`)?.explanation ?? "";
}

/** All values of an enum, in the order in which the service tells them. */
export function valuesOf(type: string): string[] {
  const beginning = `${type}.`;
  return [...labels.keys()].filter((each) => each.startsWith(beginning)).map((each) => each.slice(beginning.length));
}
