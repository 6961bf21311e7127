/** Places in a JSON text, also one that is being written. */

import { syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import type { SyntaxNode } from "@lezer/common";

export type Path = readonly (string | number)[];

/** Where somebody writes: the name of a property of the object at a path, or a value at a path. */
export type Place = {
  readonly what: "name" | "value";
  readonly path: Path;
  /** The names that the object has already. */
  readonly names: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Whether a colon follows the name. */
  readonly hasValue: boolean;
};

const VALUES = new Set(["String", "Number", "True", "False", "Null", "Object", "Array"]);

/** Where a place of the text is. */
export function placeAt(state: EditorState, at: number): Place | undefined {
  let node: SyntaxNode = syntaxTree(state).resolveInner(at, -1);
  while (node.type.isError && node.parent) node = node.parent;
  if (["{", ",", ":", "["].includes(node.name) && node.parent) node = node.parent;
  const word = /[\w"]*$/.exec(state.doc.sliceString(Math.max(0, at - 100), at))?.[0] ?? "";
  const written = { from: at - word.length, to: at };
  if (node.name === "PropertyName") {
    const { from, to } = node;
    return nameIn(state, node.parent?.parent ?? node, { from, to }, node.parent?.getChild(":") !== null, node);
  }
  if (node.name === "Property") return { ...value(state, node), ...written };
  if (node.name === "Object") return nameIn(state, node, written, false);
  if (node.name === "Array") return { ...value(state, node, itemsBefore(node, at)), ...written };
  if (!VALUES.has(node.name)) return undefined;
  return { ...value(state, node), from: node.from, to: node.to };
}

/** Where the value at a path stands, or what of the way to it there is; with `named`, the name that leads to it. */
export function rangeOf(state: EditorState, path: Path, { named = false } = {}): { from: number; to: number } {
  let node = topOf(state);
  let name: SyntaxNode | null = null;
  for (const step of path) {
    const property: SyntaxNode | undefined =
      typeof step === "string" && node?.name === "Object"
        ? node.getChildren("Property").find((each) => nameOf(state, each) === step)
        : undefined;
    const next: SyntaxNode | null | undefined =
      typeof step === "number" && node?.name === "Array" ? valuesIn(node)[step] : property && valuesIn(property)[0];
    if (!next) break;
    name = property?.getChild("PropertyName") ?? null;
    node = next;
  }
  const { from, to } = (named ? name : null) ?? node ?? { from: 0, to: state.doc.length };
  return node && !named && node.name === "Object" ? { from, to: from + 1 } : { from, to };
}

/** The path of a value, or of the value of a property. */
export function pathOf(state: EditorState, node: SyntaxNode): Path {
  const path: (string | number)[] = [];
  for (let each: SyntaxNode | null = node; each; each = each.parent) {
    if (each.name === "Property") path.unshift(nameOf(state, each));
    else if (each.parent?.name === "Array" && VALUES.has(each.name)) path.unshift(itemsBefore(each.parent, each.from));
  }
  return path;
}

function value(state: EditorState, node: SyntaxNode, index?: number): Omit<Place, "from" | "to"> {
  const path = [...pathOf(state, node), ...(index === undefined ? [] : [index])];
  return { what: "value", path, names: [], hasValue: true };
}

function nameIn(
  state: EditorState,
  object: SyntaxNode,
  written: { from: number; to: number },
  hasValue: boolean,
  own?: SyntaxNode,
): Place {
  const others = object.getChildren("Property").filter((each) => each.firstChild?.from !== own?.from);
  const names = others.map((each) => nameOf(state, each));
  return { what: "name", path: pathOf(state, object), names, hasValue, ...written };
}

function nameOf(state: EditorState, property: SyntaxNode): string {
  const name = property.getChild("PropertyName");
  return name ? state.sliceDoc(name.from, name.to).replace(/^"|"$/g, "") : "";
}

function topOf(state: EditorState): SyntaxNode | null {
  return valuesIn(syntaxTree(state).topNode)[0] ?? null;
}

function valuesIn(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let each = node.firstChild; each; each = each.nextSibling) if (VALUES.has(each.name)) found.push(each);
  return found;
}

function itemsBefore(array: SyntaxNode, at: number): number {
  return valuesIn(array).filter((each) => each.to <= at && each.from < at).length;
}
