/** A form that is filled in where there is no network, and sent once there is: twice, if the first answer was lost. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { apolloClient, apolloCodes } from "../src/apollo.ts";
import { ask } from "../src/ask.ts";
import {
  FindDocument,
  RegisterContributionDocument,
  type RegisterContributionInput,
  type RegisterContributionMutation,
} from "../src/generated/operations.ts";
import { type Keyed, outbox } from "../src/outbox.ts";
import { urqlClient, urqlCodes } from "../src/urql.ts";
import { authorised, effort, newActor, newGoal, there, url } from "./support.ts";

type Payload = RegisterContributionMutation["registerContribution"];
type Send = (input: Keyed<RegisterContributionInput>) => Promise<Payload>;

const clients = {
  "Apollo Client": {
    codes: apolloCodes,
    sending: (fetcher: typeof fetch): Send => {
      const client = apolloClient(url, fetcher);
      return async (input) => {
        const { data } = await client.mutate({ mutation: RegisterContributionDocument, variables: { input } });
        return there(data).registerContribution;
      };
    },
  },
  urql: {
    codes: urqlCodes,
    sending: (fetcher: typeof fetch): Send => {
      const client = urqlClient(url, fetcher);
      return async (input) => {
        const { data, error } = await client.mutation(RegisterContributionDocument, { input });
        if (error) throw error;
        return there(data).registerContribution;
      };
    },
  },
};

for (const [name, { sending, codes }] of Object.entries(clients)) {
  test(`${name}: a form whose answer was lost is sent again and stored once`, async () => {
    const title = `Läxhjälp ${crypto.randomUUID()}`;
    const input = { ...effort(await newActor("Läxhjälpen"), await newGoal("Alla klarar skolan")), title };
    const store = stored();
    const away = outbox(store, sending(losing("answers", 1)), codes);
    away.put(input);
    assert.deepEqual(await away.flush(), []);
    assert.equal(away.waiting().length, 1);

    const reopened = outbox<RegisterContributionInput, Payload>(store, sending(authorised), codes);
    const [sent] = await reopened.flush();

    assert(sent && "payload" in sent);
    assert.equal(sent.payload.replayed, true);
    assert.deepEqual(sent.payload.userErrors, []);
    assert.deepEqual(reopened.waiting(), []);
    const { data } = await ask(url, FindDocument, { text: title }, authorised);
    assert.deepEqual(data?.search.map(({ id }) => id), [sent.payload.contribution?.id]);
  });

  test(`${name}: a form that never got through is sent once there is a network`, async () => {
    const input = effort(await newActor("Läxhjälpen"), await newGoal("Alla klarar skolan"));
    const box = outbox(stored(), sending(losing("requests", 2)), codes);
    box.put(input);

    const answers = [await box.flush(), await box.flush(), await box.flush()];

    assert.deepEqual(answers.map((each) => each.length), [0, 0, 1]);
    assert.deepEqual(answers.flat().map((each) => "payload" in each && each.payload.replayed), [false]);
  });

  test(`${name}: the same key with another body is refused`, async () => {
    const input = effort(await newActor("Läxhjälpen"), await newGoal("Alla klarar skolan"));
    const send = sending(authorised);
    const idempotencyKey = crypto.randomUUID();
    const first = await send({ ...input, idempotencyKey });
    assert.deepEqual([first.replayed, first.userErrors], [false, []]);

    const other = await send({ ...input, title: "Något annat", idempotencyKey });

    assert.equal(other.contribution, null);
    assert.deepEqual(other.userErrors.map(({ path, reason }) => [path, reason]), [[["idempotencyKey"], "KEY_REUSED"]]);
  });

  test(`${name}: what sending again wouldn't mend doesn't block the rest`, async () => {
    const input = effort(await newActor("Läxhjälpen"), await newGoal("Alla klarar skolan"));
    const box = outbox(stored(), sending(authorised), codes);
    box.put({ ...input, startsOn: "2026-02-31" });
    box.put(input);

    const [refused, done] = await box.flush();

    assert(refused && "error" in refused && done && "payload" in done);
    assert.deepEqual(codes(refused.error), ["BAD_USER_INPUT"]);
    assert.deepEqual(done.payload.userErrors, []);
    assert.deepEqual(box.waiting(), []);
  });
}

/** What localStorage is in a browser. */
function stored(): Pick<Storage, "getItem" | "setItem"> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

/** A network that loses some requests, or their answers, before it works. */
function losing(what: "requests" | "answers", times: number): typeof fetch {
  let left = times;
  return async (input, init) => {
    const lost = left-- > 0;
    if (lost && what === "requests") throw new TypeError("fetch failed");
    const response = await authorised(input, init);
    if (lost) throw new TypeError("fetch failed");
    return response;
  };
}
