/** What a form has in its fields, and the input of a mutation that is made of it. */

/** A thing that was chosen, with what is said of it there: the strength of a link to it, or its part as a maker. */
export type Chosen = {
  readonly id: string;
  readonly label: string;
  readonly weight?: string;
  readonly polarity?: string;
  readonly confidence?: string;
  readonly rationale?: string;
  readonly role?: string;
};
export type Value = string | boolean | readonly Chosen[];
export type Values = Record<string, Value>;

export type Kind =
  /** A line, or several. */
  | "line"
  | "text"
  | "day"
  /** A number, as people write one, or a whole one. */
  | "number"
  | "whole"
  /** One value of an enum, or none. */
  | "choice"
  | "yes"
  /** Yes or no, where no has to be said, too. */
  | "either"
  | "thing"
  | "things"
  /** Aims with the strength of the link to each, and actors with their parts. */
  | "links"
  | "makers"
  /** Actors with the weight of each, as the owners of a joint body. */
  | "members";

/** A field of a form, by its name in the input of the mutation. */
export type Field = {
  readonly name: string;
  readonly kind: Kind;
  readonly required?: boolean;
  /** The enum of a choice, by its name in the vocabulary, and those of its values that can be chosen here. */
  readonly enum?: string;
  readonly options?: readonly string[];
  /** What each option is called, where the vocabulary has no word for it. */
  readonly called?: Readonly<Record<string, string>>;
  /** The types of things that can be chosen, as the enum `NodeType` names them. */
  readonly of?: readonly string[];
  /** Another field and the value that it has to have for this one to be asked for. */
  readonly when?: readonly [name: string, value: string];
  /** Whether it is under "more", as it is seldom needed. */
  readonly more?: boolean;
  /** Whether what is said of each thing that was chosen is under a fold. */
  readonly folded?: boolean;
  /** What it is called here, where the vocabulary's word doesn't say enough. */
  readonly label?: string;
  readonly note?: string;
  /** Lists of which it is told here, in their place, that something lacks. */
  readonly tells?: readonly string[];
  /** Where a node has it, where that isn't under the same name. */
  readonly at?: string;
};

/** A field's value, read: what is sent, or what is wrong with it. */
type Read = { readonly value: unknown } | { readonly wrong: Wrong };
type Wrong = "required" | "notANumber" | "notWhole" | "notADay";

/** What a browser puts in the place of a day that is none. */
export const NO_DAY = "?";

/** The number that somebody wrote, with a comma, spaces or a unit in it; null for what is none. */
export function numberIn(text: string): number | null {
  const trimmed = text.replace(/[\s\u00a0\u202f']/g, "").replace(/[\u2212\u2013]/g, "-");
  const found = /^([+-]?)(\d+(?:[.,]\d+)*)(?:[%\p{L}/.²³°]*)$/u.exec(trimmed);
  if (!found) return null;
  const [, sign = "", digits = ""] = found;
  const marks = digits.replace(/\d/g, "");
  const last = marks.at(-1) ?? "";
  // The last mark is that of decimals, unless it comes several times: "1.234.567".
  const isDecimal = last !== "" && marks.split(last).length === 2;
  const parts = digits.split(/[.,]/);
  const whole = isDecimal ? parts.slice(0, -1).join("") : parts.join("");
  return Number(`${sign}${whole}${isDecimal ? `.${parts.at(-1)}` : ""}`);
}

/** Whether what somebody wrote as a weight is none. */
export function isNoWeight({ weight = "" }: Chosen): boolean {
  return numberIn(weight) === null;
}

/** What is empty is as good as left out. */
export function isEmpty(value: Value | undefined): boolean {
  if (value === undefined || value === false) return true;
  return typeof value === "string" ? !value.trim() : Array.isArray(value) && !value.length;
}

/** Whether two values are alike, where nothing is as good as an empty text. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? "") === JSON.stringify(other ?? "");
}

function readOne({ kind, required }: Field, value: Value | undefined): Read {
  if (isEmpty(value)) return required ? { wrong: "required" } : { value: undefined };
  if (kind === "number" || kind === "whole") {
    const number = numberIn(value as string);
    if (number === null) return { wrong: "notANumber" };
    return kind === "whole" && !Number.isInteger(number) ? { wrong: "notWhole" } : { value: number };
  }
  if (kind === "either") return { value: value === "yes" };
  const isWeighed = kind === "links" || kind === "makers" || kind === "members";
  if (isWeighed && (value as readonly Chosen[]).some(({ weight = "" }) => weight.trim() && numberIn(weight) === null))
    return { wrong: "notANumber" };
  if (kind === "thing") return { value: (value as readonly Chosen[])[0]?.id };
  if (kind === "things") return { value: (value as readonly Chosen[]).map(({ id }) => id) };
  if (kind === "links") return { value: (value as readonly Chosen[]).map(linkOf) };
  if (kind === "makers" || kind === "members") return { value: (value as readonly Chosen[]).map(makerOf) };
  return { value: typeof value === "string" ? value.trim() : value };
}

function linkOf({ id, weight, polarity, confidence, rationale }: Chosen): object {
  return left({ aimId: id, weight: weight && numberIn(weight), polarity, confidence, rationale });
}

function makerOf({ id, weight, role }: Chosen): object {
  return left({ actorId: id, weight: weight && numberIn(weight), role });
}

function left(given: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ""));
}

/** The fields that are asked for, as the others stand. */
export function askedOf(fields: readonly Field[], values: Values): Field[] {
  return fields.filter(({ when }) => !when || values[when[0]] === when[1]);
}

export type Input = Record<string, unknown>;

/** What is wrong with the values before anybody is asked, by the names of the fields. */
export function wrongIn(fields: readonly Field[], values: Values): Record<string, Wrong> {
  const wrong: Record<string, Wrong> = {};
  for (const field of askedOf(fields, values)) {
    const read = readOne(field, values[field.name]);
    if ("wrong" in read) wrong[field.name] = read.wrong;
    else if (values[field.name] === NO_DAY) wrong[field.name] = "notADay";
  }
  return wrong;
}

/** The input that creates something: what was filled in. */
export function inputOf(fields: readonly Field[], values: Values): Input {
  return Object.fromEntries(
    askedOf(fields, values).flatMap((field) => {
      const read = readOne(field, values[field.name]);
      return "value" in read && read.value !== undefined ? [[field.name, read.value]] : [];
    }),
  );
}

/** The input that changes something: the fields that differ from what was there, of lists what was added or removed. */
export function changesOf(fields: readonly Field[], before: Values, values: Values): Input {
  const input: Input = {};
  for (const field of fields) {
    const [was, is] = [before[field.name], values[field.name]];
    if (same(was, is) || (isEmpty(was) && isEmpty(is))) continue;
    if (Array.isArray(is) && field.kind !== "thing") Object.assign(input, listed(field, (was ?? []) as Chosen[], is));
    else {
      const read = readOne({ ...field, required: false }, is);
      input[field.name] = "value" in read ? (read.value ?? (field.kind === "yes" ? false : null)) : null;
    }
  }
  return input;
}

function listed(field: Field, was: readonly Chosen[], is: readonly Chosen[]): Input {
  const name = field.name[0]!.toUpperCase() + field.name.slice(1);
  const known = new Map(was.map((each) => [each.id, JSON.stringify(each)]));
  const added = is.filter(
    (each) => known.get(each.id) !== JSON.stringify(each) && !(field.kind === "things" && known.has(each.id)),
  );
  const removed = was.filter(({ id }) => !is.some((each) => each.id === id)).map(({ id }) => id);
  const read = readOne({ ...field, required: false }, added);
  return {
    ...(added.length && "value" in read ? { [`add${name}`]: read.value } : {}),
    ...(removed.length ? { [`remove${name}`]: removed } : {}),
  };
}
