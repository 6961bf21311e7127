/** A form for a mutation: what is in its fields, what is wrong with it, and how far it is on its way. */

import type { Document } from "../ask.ts";
import { doing } from "./words.ts";
import { type Draft, type Part, draftOf, forgetDraft, keepDraft, without } from "./drafts.ts";
import { type Going, outbox, type Payload, type UserFault } from "./outbox.svelte.ts";
import { changesOf, type Field, type Input, inputOf, same, type Value, type Values, wrongIn } from "./values.ts";

/** A mutation and the fields of its input that people fill in. */
export type Deed = {
  /** As the schema calls it, such as "approveContribution". */
  readonly name: string;
  readonly document: Document<object, never>;
  readonly fields: readonly Field[];
  /** What is sent, where that isn't what was filled in: a moment for a number of days, or a list with one item. */
  readonly sent?: (input: Input) => Input;
  /** Where several mutations are done together: which, made of the input, each with the field that it is about. */
  readonly parts?: (input: Input) => readonly Part[];
};

/** What a form is about. */
export type About = {
  readonly who: string;
  /** The name of the draft: one for each form that can be open beside others. */
  readonly draft: string;
  /** What people know the draft by. */
  readonly title: string;
  /** What is sent besides the fields, such as the id and the version of what is changed. */
  readonly fixed?: Input;
  /** What is in the fields at first. */
  readonly values?: Values;
  /** Whether that is what stands now, so that what differs from it is sent alone. */
  readonly isChange?: boolean;
};

/** A field that two have changed: what was written here, and what stands. */
export type Differing = { readonly field: Field; readonly yours: Value; readonly theirs: Value };

export class Form {
  values: Values = $state({});
  /** What is wrong with a field, by its name. */
  wrong: Readonly<Record<string, string>> = $state.raw({});
  /** What is wrong with no field that is shown. */
  problems: readonly string[] = $state.raw([]);
  /** Whether somebody else has changed the same meanwhile. */
  conflict: UserFault | null = $state.raw(null);
  /** The fields that somebody else has changed, too, and those that they alone have. */
  differing: readonly Differing[] = $state.raw([]);
  othersChanged: readonly Field[] = $state.raw([]);
  payload: Payload | null = $state.raw(null);
  /** What the service found wrong the last time. */
  faults: readonly UserFault[] = $state.raw([]);
  /** Whether there was something typed here that wasn't sent. */
  readonly isTakenUp: boolean;
  readonly deed: Deed;
  readonly #about: () => About;
  readonly #who: string;
  #key: string;
  /** What stood when the form was opened, or was looked at anew. */
  #stood: Values;
  #isSending = $state(false);

  /** `answered` is told what came of a letter that was on its way before the form was opened. */
  constructor(deed: Deed, about: () => About, answered: (payload: Payload) => void = () => undefined) {
    this.deed = deed;
    this.#about = about;
    const { who, draft, values = {} } = about();
    this.#who = who;
    const kept = draftOf(who, draft);
    this.#key = kept?.key ?? crypto.randomUUID();
    this.isTakenUp = kept !== null;
    this.#stood = values;
    this.values = { ...values, ...kept?.values };
    if (kept?.letter) void this.#await(kept).then((payload) => payload && answered(payload));
  }

  /** How far it is on its way; null where it isn't. */
  get going(): Going | null {
    return this.#isSending ? (outbox.going[this.#key] ?? { state: "sending" }) : null;
  }

  set(name: string, value: Value): void {
    this.values = { ...this.values, [name]: value };
    this.wrong = without(this.wrong, name);
    this.keep();
  }

  /** Take up what stands by now: what was left untouched here is as it is there. */
  rebase(): void {
    const { values: stands = {}, isChange } = this.#about();
    if (!isChange || same(stands, this.#stood)) return;
    const others = this.deed.fields.filter(({ name }) => !same(stands[name], this.#stood[name]));
    const isTouched = ({ name }: Field) => !same(this.values[name], this.#stood[name]);
    this.differing = others
      .filter((field) => isTouched(field) && !same(this.values[field.name], stands[field.name]))
      .map((field) => ({ field, yours: this.values[field.name] ?? "", theirs: stands[field.name] ?? "" }));
    this.othersChanged = others.filter((field) => !isTouched(field));
    this.values = {
      ...this.values,
      ...Object.fromEntries(this.othersChanged.map(({ name }) => [name, stands[name] ?? ""])),
    };
    this.#stood = stands;
  }

  /** Keep what is typed on this device. */
  keep(): void {
    keepDraft(this.#who, this.#draft());
  }

  /** Forget what was typed: the form is as it was at first. */
  forget(): void {
    forgetDraft(this.#who, this.#about().draft);
    this.values = { ...this.#about().values };
    this.wrong = {};
    this.problems = [];
    outbox.look();
  }

  /** What would be sent now. */
  get input(): Input {
    const { fixed = {}, values = {}, isChange = false } = this.#about();
    const { fields, sent = (input) => input } = this.deed;
    return sent({ ...fixed, ...(isChange ? changesOf(fields, values, this.values) : inputOf(fields, this.values)) });
  }

  /** Send it, unless something is wrong that can be seen here. `more` goes along: which of several buttons it was. */
  async send(more: Input = {}): Promise<Payload | null> {
    if (this.#isSending || this.payload) return null;
    const wrong = Object.entries(wrongIn(this.deed.fields, this.values));
    this.wrong = Object.fromEntries(wrong.map(([name, what]) => [name, doing.forms.wrong[what]]));
    this.problems = [];
    if (wrong.length) return null;
    const input = { ...this.input, ...more };
    const deeds = this.deed.parts?.(input);
    const letter = { document: this.deed.document, input, ...(deeds ? { deeds } : {}) };
    return this.#await({ ...this.#draft(), letter });
  }

  async #await(draft: Draft): Promise<Payload | null> {
    this.#isSending = true;
    this.conflict = null;
    const outcome = await outbox.send(this.#who, draft);
    this.#isSending = false;
    if ("problem" in outcome) {
      this.problems = [outcome.problem || doing.forms.failed];
      return null;
    }
    const { userErrors } = outcome.payload;
    if (!userErrors.length) {
      this.payload = outcome.payload;
      return outcome.payload;
    }
    this.refuse(userErrors, draft.letter?.deeds);
    return null;
  }

  /** Go on after it was done: what is in the fields is what stands, and what is sent next is something else. */
  goOn(): void {
    this.#stood = $state.snapshot<Values>(this.values);
    this.#key = crypto.randomUUID();
    this.payload = null;
  }

  /** Show what is wrong beside the fields that it is about, the rest above them. */
  refuse(faults: readonly UserFault[], deeds?: readonly Part[]): void {
    this.faults = faults;
    const { fields } = this.deed;
    const names = new Set(fields.map(({ name }) => name));
    const placed = faults.map((fault) => {
      const field = fieldOf(fault, names, deeds);
      // What lacks in a list is told where people see it, which may be another field.
      const teller = fields.find(({ tells }) => field && tells?.includes(field) && fault.path.at(-1) === field);
      return { fault, field: teller?.name ?? field };
    });
    this.conflict = faults.find(({ code }) => code === "CONFLICT") ?? null;
    this.wrong = Object.fromEntries(placed.flatMap(({ fault, field }) => (field ? [[field, fault.message]] : [])));
    this.problems = placed.filter(({ field }) => !field).map(({ fault }) => fault.message);
  }

  #draft(): Draft {
    const { draft, title } = this.#about();
    const path = location.pathname + location.search;
    const written: Values = $state.snapshot(this.values);
    const touched = Object.entries(written).filter(([name, value]) => !same(value, this.#stood[name]));
    const values: Values = Object.fromEntries(touched);
    const called = [written["title"], written["name"]].find((each) => typeof each === "string" && each.trim());
    return {
      key: this.#key,
      form: draft,
      title: (called as string | undefined) ?? title,
      path,
      at: new Date().toISOString(),
      values,
    };
  }
}

/** The field that a fault is about: lists are told by what was added to them, or removed. */
function fieldOf({ path }: UserFault, names: ReadonlySet<string>, deeds?: readonly Part[]): string | undefined {
  for (const step of path) {
    const plain = step.replace(/^(add|remove)(?=[A-Z])/, "").replace(/Count$/, "");
    const found = [step, plain[0]?.toLowerCase() + plain.slice(1)].find((name) => names.has(name));
    if (found) return found;
  }
  return deeds?.[Number(path[0])]?.field;
}
