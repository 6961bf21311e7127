/** What somebody has typed into forms, kept in this browser until the service has answered that it is done. */

import { choiceOf, choose, namesOf } from "../choices.ts";
import type { Input, Values } from "./values.ts";

/** A form's contents, and once it is sent what goes to the service. */
export type Draft = {
  /** The idempotency key of what comes of it, so that it is done once, however often it is sent. */
  readonly key: string;
  /** The form, such as "approveContribution contribution_…": one draft for each. */
  readonly form: string;
  /** What people know it by, and the page on which it is. */
  readonly title: string;
  readonly path: string;
  readonly at: string;
  readonly values: Values;
  /** What was sent and isn't answered yet. */
  readonly letter?: Letter;
};

/** What goes to the service: a ready operation and its input, or the deeds that are done together, each of a field. */
export type Letter = { readonly document: string; readonly input: Input; readonly deeds?: readonly Part[] };
export type Part = { readonly field: string; readonly deed: Readonly<Record<string, Input>> };

const BEGINNING = "draft.";
const KEPT_DAYS = 60;

export function draftOf(who: string, form: string): Draft | null {
  return read(nameOf(who, form));
}

export function keepDraft(who: string, draft: Draft): void {
  choose(nameOf(who, draft.form), JSON.stringify(draft));
}

export function forgetDraft(who: string, form: string): void {
  choose(nameOf(who, form), null);
}

/** All of somebody's drafts, oldest first. What nobody has looked at for long is forgotten, whose ever it is. */
export function draftsOf(who: string, now: Date = new Date()): Draft[] {
  const drafts = namesOf(BEGINNING).flatMap((name) => {
    const draft = read(name);
    if (draft && (now.getTime() - Date.parse(draft.at)) / 86_400_000 < KEPT_DAYS) return [{ name, draft }];
    choose(name, null);
    return [];
  });
  const own = drafts.filter(({ name }) => name.startsWith(nameOf(who, ""))).map(({ draft }) => draft);
  return own.sort((one, other) => one.at.localeCompare(other.at));
}

function nameOf(who: string, form: string): string {
  return `${BEGINNING}${who}.${form}`;
}

function read(name: string): Draft | null {
  try {
    return JSON.parse(choiceOf(name) ?? "null") as Draft | null;
  } catch {
    return null;
  }
}

/** A record without one of its names. */
export function without<Value>(record: Readonly<Record<string, Value>>, name: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== name));
}
