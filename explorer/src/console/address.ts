/** What an address opens: a ready operation or a query, each with variables, or a place in the schema. */

export type Opened =
  | { readonly what: "operation"; readonly name: string; readonly variables: string | null }
  | { readonly what: "query"; readonly text: string; readonly variables: string | null }
  | { readonly what: "schema"; readonly type: string; readonly member: string }
  | { readonly what: "nothing" };

const LENGTH_MAX = 60_000; // of an address; longer ones are cut off by some that pass them on

/** What stands after `#`: such as `operation=Map&variables={}`, `query={…}`, `Goal` or `Goal.name`. */
export function openedBy(hash: string): Opened {
  const said = hash.replace(/^#/, "");
  const [, type = "", member = ""] = /^([A-Z]\w*)(?:\.(\w+))?$/.exec(said) ?? [];
  if (type) return { what: "schema", type, member };
  const parameters = new URLSearchParams(said);
  const variables = readably(parameters.get("variables"));
  const name = parameters.get("operation");
  if (name) return { what: "operation", name, variables };
  const text = parameters.get("query");
  return text ? { what: "query", text, variables } : { what: "nothing" };
}

/** The address that opens the same for somebody else; undefined where it is too long for one. */
export function addressOf(language: string, said: Record<string, string>): string | undefined {
  const address = `/graphql?lang=${language}#${new URLSearchParams(said)}`;
  return address.length <= LENGTH_MAX ? address : undefined;
}

/** Variables on lines of their own; what is no JSON stays as it is, and is told as such. */
function readably(variables: string | null): string | null {
  if (variables === null) return null;
  try {
    return JSON.stringify(JSON.parse(variables), null, 2);
  } catch {
    return variables;
  }
}
