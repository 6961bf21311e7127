import type { CodegenConfig } from "@graphql-codegen/cli";
import { globSync, readFileSync } from "node:fs";

const EXPLORER = "../../explorer/src";
const OPERATIONS = "../../schema/operations";
const IMPORT = /import (?:type )?\{([^}]*)\} from "[./]*generated\/(?:operations|mutations)\.ts"/g;

/** The ready operations that the explorer imports: importing one, and making the types anew, is all that it takes. */
function imported(): string[] {
  const sources = globSync(`${EXPLORER}/**/*.{ts,svelte}`, { exclude: ["**/generated/**"] });
  const clauses = sources.flatMap((path) => [...readFileSync(path, "utf8").matchAll(IMPORT)]);
  const names = new Set(clauses.flatMap(([, named]) => named?.match(/\w+/g) ?? []));
  const files = globSync(`${OPERATIONS}/*.graphql`).sort();
  return files.filter((path) => {
    const operation = /^(?:query|mutation) (\w+)/m.exec(readFileSync(path, "utf8"));
    return !operation?.[1] || names.has(operation[1]) || names.has(`${operation[1]}Query`);
  });
}

const config: CodegenConfig = {
  schema: "../../schema/samsyn.graphql",
  documents: imported(),
  generates: {
    "../../.cache/operations.ts": {
      plugins: ["typescript-operations", { "./persisted.cjs": { only: "query" } }],
      config: {
        strictScalars: true,
        scalars: { ID: "string", Date: "string", DateTime: "string" },
        enumType: "string-literal",
        immutableTypes: true,
        skipTypename: true,
        useTypeImports: true,
      },
    },
    // A file of its own, so that pages on which nothing is done don't load their ids.
    "../../.cache/mutations.ts": {
      plugins: [{ "./persisted.cjs": { only: "mutation", typesFrom: "./operations.ts" } }],
    },
  },
};

export default config;
