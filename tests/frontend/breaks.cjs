// A rule of `graphql-inspector diff`, run from the top of the repository: a break that schema/breaks.json lists, with its
// reason, is one that was decided, and fails nothing.
const { readFileSync } = require("node:fs");

const listed = new Set(Object.values(JSON.parse(readFileSync("schema/breaks.json", "utf-8"))).flat());

module.exports = ({ changes }) =>
  changes.map((change) =>
    listed.has(change.path) ? { ...change, criticality: { ...change.criticality, level: "DANGEROUS" } } : change,
  );
