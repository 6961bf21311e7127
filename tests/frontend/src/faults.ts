import type { FaultFragment } from "./generated/operations.ts";

/** A field of a form, by its place in the input: "title", "makers.0.actorId". */
export type Field<Input> = Input extends readonly (infer Item)[]
  ? `${number}` | `${number}.${Field<Item>}`
  : Input extends object
    ? { [Name in keyof Input & string]-?: Name | `${Name}.${Field<NonNullable<Input[Name]>>}` }[keyof Input & string]
    : never;

/** What is wrong with each field of a form. */
export type FaultsByField<Input> = { readonly [Name in Field<Input>]?: readonly FaultFragment[] };

/** The faults of a payload under the fields that they belong beside. */
export function byField<Input>(faults: readonly FaultFragment[]): FaultsByField<Input> {
  const fields: Partial<Record<string, FaultFragment[]>> = {};
  for (const fault of faults) (fields[fault.path.join(".")] ??= []).push(fault);
  return fields;
}

/** The faults that belong beside none of the fields that a form shows: tell them above it. */
export function besideNone<Input>(faults: readonly FaultFragment[], fields: readonly Field<Input>[]): FaultFragment[] {
  const shown = new Set<string>(fields);
  return faults.filter((fault) => !shown.has(fault.path.join(".")));
}

/** The fault that tells that somebody else was first, with what is there now. */
export function conflictIn<Fault extends FaultFragment>(faults: readonly Fault[]) {
  return faults.find((fault): fault is Conflict<Fault> => fault.reason === "STALE_VERSION");
}

type Conflict<Fault> = Extract<Fault, { readonly __typename: "ConflictError" }>;
