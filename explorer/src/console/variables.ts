/** The editor of the variables: a JSON object whose suggestions and faults come from what the query declares. */

import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { json, jsonLanguage, jsonParseLinter } from "@codemirror/lang-json";
import { type Diagnostic, linter } from "@codemirror/lint";
import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { type EditorView, hoverTooltip, type Tooltip } from "@codemirror/view";
import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  validateInputValue,
} from "graphql";

import { about, type Thing } from "./about.ts";
import { SPOKEN } from "./editing.ts";
import { type Path, placeAt, rangeOf } from "./json.ts";
import type { Operation } from "./operation.ts";
import { type Lists, typeOf } from "./values.ts";
import { words } from "./words.ts";

const UNKNOWN = /unknown field "(\w+)"/; // which is told of the object that it is in

/** What the variables are for. */
export type Wanted = {
  readonly schema: GraphQLSchema;
  readonly operation: Operation;
  readonly lists: Lists;
  readonly key: () => string;
};

const wanting = StateEffect.define<Wanted>();
const wanted = StateField.define<Wanted | null>({
  create: () => null,
  update: (before, { effects }) => effects.findLast((each) => each.is(wanting))?.value ?? before,
});

/** The language of variables. */
export function variables(): Extension {
  return [
    wanted,
    json(),
    jsonLanguage.data.of({ autocomplete: suggestions }),
    linter(faults, { needsRefresh: ({ startState, state }) => startState.field(wanted) !== state.field(wanted) }),
    hoverTooltip(documented, { hoverTime: 250 }),
  ];
}

/** Tell the editor what its variables are for. */
export function want(view: EditorView, what: Wanted): void {
  view.dispatch({ effects: wanting.of(what) });
}

/** The variables as an object, or what keeps them from being one. */
export function objectIn(text: string): { values: Record<string, unknown> } | { fault: string } {
  try {
    const values = JSON.parse(text.trim() || "{}") as unknown;
    if (!values || typeof values !== "object" || Array.isArray(values)) return { fault: words.notObject };
    return { values: values as Record<string, unknown> };
  } catch (error) {
    return { fault: words.notJson((error as Error).message) };
  }
}

/** What the schema has at a path: its type, and the thing that the path's last step names. */
function at({ schema, operation }: Wanted, path: Path): { type: GraphQLInputType; thing?: Thing } | undefined {
  const [first, ...rest] = path;
  const declared = operation.declared.find(({ variable }) => variable === first);
  let type = declared && typeOf(schema, declared.type);
  let thing: Thing | undefined;
  for (const step of rest) {
    const here: GraphQLInputType | undefined = type && getNullableType(type);
    thing = undefined;
    if (typeof step === "number") type = isListType(here) ? here.ofType : here;
    else {
      thing = isInputObjectType(here) ? here.getFields()[step] : undefined;
      type = (thing as { type?: GraphQLInputType } | undefined)?.type;
    }
  }
  return type && { type, ...(thing ? { thing } : {}) };
}

function faults(view: EditorView): Diagnostic[] {
  const { state } = view;
  const read = objectIn(state.doc.toString());
  const error = { severity: "error" as const };
  const ours = { markClass: SPOKEN };
  if ("fault" in read) {
    const [place] = jsonParseLinter()(view);
    const { from, to } = place ?? { from: 0, to: state.doc.length };
    return [{ ...error, ...ours, from, to, message: read.fault }];
  }
  const known = state.field(wanted);
  if (!known) return [];
  const found: Diagnostic[] = [];
  for (const { variable, type, preset } of known.operation.declared) {
    const declared = typeOf(known.schema, type);
    const given = read.values[variable];
    if (!declared) continue;
    if (given === undefined) {
      const message = words.missing(variable, type);
      if (isNonNullType(declared) && !preset) found.push({ ...error, ...ours, ...rangeOf(state, []), message });
      continue;
    }
    validateInputValue(given, declared, ({ message }, path) => {
      const unknown = UNKNOWN.exec(message)?.[1];
      const place = [variable, ...path, ...(unknown ? [unknown] : [])];
      found.push({ ...error, ...rangeOf(state, place, { named: unknown !== undefined }), message });
    });
  }
  const names = new Set(known.operation.declared.map(({ variable }) => variable));
  for (const name of Object.keys(read.values).filter((each) => !names.has(each))) {
    const message = words.undeclared(name);
    found.push({ severity: "warning", ...ours, ...rangeOf(state, [name], { named: true }), message });
  }
  return found.sort((one, other) => one.from - other.from);
}

async function suggestions(context: CompletionContext): Promise<CompletionResult | null> {
  const known = context.state.field(wanted, false);
  const place = known && placeAt(context.state, context.pos);
  if (!place) return null;
  const written = context.state.sliceDoc(place.from, context.pos);
  if (!context.explicit && !/["\w]$/.test(written)) return null;
  const options = place.what === "name" ? names(known, place) : await values(known, place.path);
  return options.length ? { from: place.from, to: place.to, options, filter: true, validFor: /^"?[^"\n]*"?$/ } : null;
}

function names(known: Wanted, { path, names: taken, hasValue }: NonNullable<ReturnType<typeof placeAt>>) {
  const option = (name: string, detail: string, thing: Thing | undefined): Completion => ({
    label: `"${name}"`,
    displayLabel: name,
    detail,
    apply: hasValue ? `"${name}"` : `"${name}": `,
    ...(thing ? { info: () => about(thing) } : {}),
  });
  if (!path.length) {
    return known.operation.declared
      .filter(({ variable }) => !taken.includes(variable))
      .map(({ variable, type }) => {
        const declared = typeOf(known.schema, type);
        return option(variable, type, declared && getNamedType(declared));
      });
  }
  const found = at(known, path);
  const type = found && getNullableType(found.type);
  if (!isInputObjectType(type)) return [];
  const fields = Object.values(type.getFields()).filter(({ name }) => !taken.includes(name));
  return fields.map((field) => option(field.name, String(field.type), field));
}

async function values(known: Wanted, path: Path): Promise<Completion[]> {
  const found = at(known, path);
  if (!found) return [];
  const named = getNamedType(found.type);
  if (isEnumType(named)) {
    return named
      .getValues()
      .map((each) => ({ label: `"${each.name}"`, displayLabel: each.name, info: () => about(each) }));
  }
  if (named.name === "Boolean") return [{ label: "true" }, { label: "false" }];
  const name = path.findLast((step) => typeof step === "string") ?? "";
  const options = await known.lists.options(known.schema, String(name), found.type, known.operation, known.key());
  // They are found by what people call them; what stands in the text is the id.
  return options.map(({ id, label }) => ({ label: `"${label}"`, displayLabel: label, apply: `"${id}"` }));
}

function documented({ state }: EditorView, position: number): Tooltip | null {
  const known = state.field(wanted);
  const place = known && placeAt(state, position);
  if (!place || place.from === place.to) return null;
  const word = state.sliceDoc(place.from, place.to).replaceAll('"', "");
  const found = at(known, place.what === "name" ? [...place.path, word] : place.path);
  if (!found) return null;
  const named = getNamedType(found.type);
  const isValue = place.what === "value" && isEnumType(named);
  const thing = isValue ? named.getValue(word) : (found.thing ?? named);
  if (!thing) return null;
  return { pos: place.from, end: place.to, above: true, create: () => ({ dom: about(thing, named.name) }) };
}
