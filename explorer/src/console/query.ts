/** The editor of the query: suggestions, documentation and faults come from the schema. */

import { type EditorState, type Extension, Prec } from "@codemirror/state";
import { type EditorView, hoverTooltip, keymap, type Tooltip } from "@codemirror/view";
import { getSchema, graphql, offsetToPos, Position } from "cm6-graphql";
import { getNamedType, type GraphQLSchema, isEnumType, isInputObjectType } from "graphql";
import { getTokenAtPosition, getTypeInfo } from "graphql-language-service";

import { about, type Thing } from "./about.ts";

/** A thing of the schema, and where it stands in it, such as "Goal.drivers". */
type Known = { readonly thing: Thing; readonly place: string };

const TO_ITS_END = 1; // so that a word is known by the place behind it, too
const WORD = /[\w@$]/;

/** The language of queries; `show` opens a place in the schema. */
export function query(show: (place: string) => void): Extension {
  return [
    graphql(undefined, {
      onShowInDocs: (field, type, parent) => {
        if (field && parent) show(`${bare(parent)}.${field}`);
        else if (type) show(bare(type));
      },
      onCompletionInfoRender: ({ label, documentation }, context) => {
        const schema = getSchema(context.state);
        const known = schema && suggested(schema, context.state, context.pos, label);
        if (known) return about(known.thing);
        return documentation ? document.createTextNode(documentation) : null;
      },
    }),
    hoverTooltip(documented, { hoverTime: 250 }),
    Prec.high(keymap.of([{ key: "Mod-i", run: (view) => shown(view, show), preventDefault: true }])),
  ];
}

/** What the schema says of the word at a place of the text; null where it says nothing. */
function documented({ state }: EditorView, at: number): Tooltip | null {
  const { known, from, to } = knownAt(state, at);
  if (!known) return null;
  return { pos: from, end: to, above: true, create: () => ({ dom: about(known.thing, known.place) }) };
}

/** Show in the schema what the cursor is on. */
function shown({ state }: EditorView, show: (place: string) => void): boolean {
  const { known } = knownAt(state, state.selection.main.head);
  if (known?.place) show(known.place);
  return true;
}

function knownAt(state: EditorState, at: number): { known: Known | undefined; from: number; to: number } {
  const schema = getSchema(state);
  const { from, text } = state.doc.lineAt(at);
  let [begin, end] = [at - from, at - from];
  while (begin > 0 && WORD.test(text[begin - 1]!)) begin -= 1;
  while (end < text.length && WORD.test(text[end]!)) end += 1;
  const known = schema && begin < end ? named(schema, state, from + end) : undefined;
  return { known, from: from + begin, to: from + end };
}

/** The thing that the word before a place names. */
function named(schema: GraphQLSchema, state: EditorState, at: number): Known | undefined {
  const { kind, step, info } = context(schema, state, at);
  const field = info.fieldDef;
  const parent = info.parentType && getNamedType(info.parentType).name;
  if (((kind === "Field" && step === 0) || (kind === "AliasedField" && step === 2)) && field) {
    return { thing: field, place: field.name.startsWith("__") ? "" : `${parent}.${field.name}` };
  }
  const argument = field?.args.find(({ name }) => name === info.argDef?.name);
  if (kind === "Argument" && step === 0 && argument) {
    return { thing: argument, place: field && parent ? `${parent}.${field.name}` : "" };
  }
  if (kind === "EnumValue" && info.enumValue && info.inputType) {
    return { thing: info.enumValue, place: `${getNamedType(info.inputType).name}.${info.enumValue.name}` };
  }
  const type = kind === "Variable" || kind === "NamedType" ? info.type : undefined;
  return type ? { thing: getNamedType(type), place: getNamedType(type).name } : undefined;
}

/** The thing that a suggestion at a place means. */
function suggested(schema: GraphQLSchema, state: EditorState, at: number, label: string): Known | undefined {
  const { kind, info } = context(schema, state, at);
  const input = info.inputType && getNamedType(info.inputType);
  const parent = info.parentType && getNamedType(info.parentType);
  const thing =
    (kind.startsWith("Argument") && info.fieldDef?.args.find(({ name }) => name === label)) ||
    (kind.startsWith("Object") && info.objectFieldDefs?.[label]) ||
    (isEnumType(input) && input.getValue(label)) ||
    (isInputObjectType(input) && input.getFields()[label]) ||
    (parent && "getFields" in parent && parent.getFields()[label]) ||
    schema.getType(label);
  return thing ? { thing, place: "" } : undefined;
}

function context(schema: GraphQLSchema, state: EditorState, at: number) {
  const { line, character } = offsetToPos(state.doc, at);
  const { state: token } = getTokenAtPosition(state.doc.toString(), new Position(line, character), TO_ITS_END);
  return { kind: String(token.kind), step: token.step, info: getTypeInfo(schema, token) };
}

/** The name in a type's text, as Goal in `[Goal!]!`. */
function bare(type: string): string {
  return type.replace(/\W/g, "");
}
