import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "../../schema/samsyn.graphql",
  documents: ["../../schema/operations/*.graphql", "operations/*.graphql"],
  generates: {
    "src/generated/operations.ts": {
      plugins: ["typescript-operations", "typed-document-node"],
      config: {
        strictScalars: true,
        scalars: { ID: "string", Date: "../scalars.ts#IsoDate", DateTime: "../scalars.ts#IsoDateTime" },
        enumType: "string-literal",
        immutableTypes: true,
        skipTypename: true,
        useTypeImports: true,
      },
    },
    "src/generated/possible_types.ts": { plugins: ["fragment-matcher"], config: { useTypeImports: true } },
    "src/generated/introspection.ts": { plugins: ["urql-introspection"], config: { useTypeImports: true } },
  },
};

export default config;
