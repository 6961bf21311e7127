/** GraphQL over HTTP, by the audits that the specification's authors keep: no error and no warning. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { serverAudits } from "graphql-http";

import { url } from "./support.ts";

const audits = serverAudits({ url });

test("all audits are there", () => {
  assert.equal(audits.length, 60);
});

for (const { id, name, fn } of audits) {
  test(`${id}: ${name}`, async () => {
    const result = await fn();
    assert.equal(result.status, "ok", "reason" in result ? result.reason : undefined);
  });
}
