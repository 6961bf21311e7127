// A plugin of GraphQL Code Generator: each ready operation as the SHA-256 by which the service knows it, with its types.
// `only` is the kind of operation, and `typesFrom` the module that has their types, where that isn't the same.
// The text is made as `whole_documents` in service/samsyn/api/ready.py makes it: a file, then the fragments that it takes
// from other files, by their names.

const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { Kind, visit } = require("graphql");

function plugin(_schema, files, { only, typesFrom }) {
  const fragments = new Map(
    files.flatMap(({ document, location }) => {
      const text = readFileSync(location, "utf8");
      return definitions(document, Kind.FRAGMENT_DEFINITION).map((each) => [
        each.name.value,
        { node: each, text: `${text.slice(each.loc.start, each.loc.end)}\n` },
      ]);
    }),
  );
  const types = [];
  const lines = files.flatMap(({ document, location }) =>
    definitions(document, Kind.OPERATION_DEFINITION).flatMap(({ name, operation }) => {
      if (operation !== only) return [];
      const whole = [readFileSync(location, "utf8"), ...lacking(document, fragments)].join("\n");
      const id = createHash("sha256").update(whole).digest("hex");
      const type = `${name.value}${operation === "mutation" ? "Mutation" : "Query"}`;
      types.push(type, `${type}Variables`);
      return `export const ${name.value} = "${id}" as Document<${type}, ${type}Variables>;`;
    }),
  );
  const prepend = ['import type { Document } from "../ask.ts";'];
  if (typesFrom) prepend.push(`import type { ${types.join(", ")} } from "${typesFrom}";`);
  return { prepend, content: `${lines.join("\n")}\n` };
}

function definitions(document, kind) {
  return document.definitions.filter((each) => each.kind === kind);
}

/** The texts of the fragments that a document spreads, straight or by others, and doesn't have itself. */
function lacking(document, fragments) {
  const own = new Set(definitions(document, Kind.FRAGMENT_DEFINITION).map((each) => each.name.value));
  const found = new Set();
  const waiting = [document];
  while (waiting.length) {
    visit(waiting.pop(), {
      FragmentSpread({ name }) {
        if (own.has(name.value) || found.has(name.value) || !fragments.has(name.value)) return;
        found.add(name.value);
        waiting.push(fragments.get(name.value).node);
      },
    });
  }
  return [...found].sort().map((name) => fragments.get(name).text);
}

module.exports = { plugin };
