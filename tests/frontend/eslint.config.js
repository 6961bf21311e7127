// Run from the top of the repository, as tests/frontend/test_frontend.py does: paths are relative to where it is run.
import graphql from "@graphql-eslint/eslint-plugin";
import { defineConfig } from "eslint/config";
import typescript from "typescript-eslint";

const parts = ["Connection", "Edge", "Facet", "Facets", "Payload", "Error"];
const answers = [
  ...["ActorDriver", "AimMap", "Chain", "ContributionDriver", "DrivenAim", "Flow", "FlowLink", "FlowMaker", "FlowNode"],
  ...["MapAim", "MapLink", "Priority", "SearchHit", "SearchReason", "SearchResult", "SectorShare"],
];
const values = [
  ...["ChangedField", "Decision", "Owed", "PageInfo", "PeerComparison", "PerceivedBy", "Perception", "Place", "Proposal"],
  ...["ProposalAnswer", "ProposedLink", "ProposedMaker", "ReplacedObservation", "ReportedStatus", "Target", "Term"],
  ...["MessageParam", "StatusBasis", "UnitProposal"],
];

// The values of Deed are the names of mutations, as `viewerCan` and the history have them, and no others are.
const [severity, { EnumValueDefinition, ...naming }] =
  graphql.configs["flat/schema-recommended"].rules["@graphql-eslint/naming-convention"];
const ofDeeds = { "EnumValueDefinition[parent.name.value=Deed]": "camelCase" };
const ofOthers = { "EnumValueDefinition[parent.name.value!=Deed]": EnumValueDefinition };

export default defineConfig(
  {
    files: ["schema/samsyn.graphql"],
    plugins: { "@graphql-eslint": graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: "schema/samsyn.graphql" } },
    },
    rules: {
      ...graphql.configs["flat/schema-recommended"].rules,
      ...graphql.configs["flat/schema-relay"].rules,
      "@graphql-eslint/naming-convention": [severity, { ...naming, ...ofDeeds, ...ofOthers }],
      // Parts of answers, and answers of questions, are no things that are stored. Of Place there is one; the
      // other values belong to what has them. What is to do is a node and what is to be done with it.
      "@graphql-eslint/strict-id-in-types": [
        "error",
        { exceptions: { suffixes: parts, types: [...answers, ...values, "DeedResult", "Preview", "ToDo", "Viewer"] } },
      ],
      // Relay's specification allows more than this rule does: connections here have `nodes` beside `edges`, some short
      // lists are plain ones, and what drives an aim is computed, hence no Node.
      "@graphql-eslint/relay-edge-types": [
        "error",
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      // A target has a target value beside the accepted one, as its measure has.
      "@graphql-eslint/no-typename-prefix": "off",
      // Relay allows one direction: what is ordered by its share is read from the largest on.
      "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
    },
  },
  {
    files: ["tests/frontend/**/*.ts"],
    ignores: ["tests/frontend/src/generated/**"],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "max-len": ["error", { code: 120 }],
      // node:test runs what these return by itself.
      "@typescript-eslint/no-floating-promises": [
        "error",
        { allowForKnownSafeCalls: [{ from: "package", package: "node:test", name: ["test", "describe", "it"] }] },
      ],
    },
  },
  {
    files: ["tests/frontend/src/generated/*.ts"],
    languageOptions: { parser: typescript.parser },
    plugins: { "@typescript-eslint": typescript.plugin },
    linterOptions: { noInlineConfig: true },
    rules: { "@typescript-eslint/no-explicit-any": "error" },
  },
);
