/** What a document asks, as far as that can be told while it is being written. */

export type Declared = { readonly variable: string; readonly type: string; readonly preset: string | undefined };
export type Operation = {
  readonly kind: "query" | "mutation";
  readonly name: string;
  readonly declared: readonly Declared[];
};

const UNREAD = /"""[^]*?"""|"(?:\\.|[^"\\\n])*"|#.*/g; // texts and comments, in which words mean nothing
const TOKENS = /[{}()]|\b(query|mutation)\b\s*(\w*)/g;
const VARIABLES = /\$(\w+)\s*:\s*([[\]\w!]+)(?:\s*=\s*(\w+|\S))?/g;

/** The operation that a place in a document is in, with the variables that it declares. */
export function operationAt(text: string, place: number): Operation {
  const code = text.replace(UNREAD, (quoted) => " ".repeat(quoted.length));
  const found: { kind: string; name: string; index: number }[] = [];
  let depth = 0;
  for (const { 0: token, 1: kind, 2: name = "", index } of code.matchAll(TOKENS)) {
    if (!kind) depth += "{(".includes(token) ? 1 : -1;
    else if (!depth) found.push({ kind, name, index });
  }
  const at = Math.max(
    0,
    found.findLastIndex(({ index }) => index <= place),
  );
  const { kind, name, index } = found[at] ?? { kind: "query", name: "", index: 0 };
  const declared = code.slice(index, found[at + 1]?.index).matchAll(VARIABLES);
  return {
    kind: kind === "mutation" ? "mutation" : "query",
    name,
    declared: Array.from(declared, ([, variable = "", type = "", preset]) => ({ variable, type, preset })),
  };
}
