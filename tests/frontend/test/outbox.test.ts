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
import { heeding } from "../src/heeding.ts";
import { withKey } from "../src/keys.ts";
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
    assert.deepEqual((await away.flush()).map(({ kept }) => kept), [true]);
    assert.equal(away.waiting().length, 1);

    const reopened = outbox<RegisterContributionInput, Payload>(store, sending(authorised), codes);
    const [sent] = await reopened.flush();

    assert(sent && "payload" in sent);
    assert.equal(sent.payload.replayed, true);
    assert.deepEqual(sent.payload.userErrors, []);
    assert.deepEqual(reopened.waiting(), []);
    const { data } = await ask(url, FindDocument, { text: title }, authorised);
    const found = there(there(data?.find).hits).nodes.filter(({ node }) => node.label === title);
    assert.deepEqual(found.map(({ node }) => node.id), [sent.payload.contribution?.id]);
  });

  test(`${name}: a form that never got through is sent once there is a network`, async () => {
    const input = effort(await newActor("Läxhjälpen"), await newGoal("Alla klarar skolan"));
    const box = outbox(stored(), sending(losing("requests", 2)), codes);
    box.put(input);

    const answers = [await box.flush(), await box.flush(), await box.flush()];

    assert.deepEqual(answers.flat().map(({ kept }) => kept), [true, true, false]);
    assert.deepEqual(answers.flat().map((each) => "payload" in each && each.payload.replayed), [false, false, false]);
    assert.deepEqual(box.waiting(), []);
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
    assert.deepEqual([refused.kept, done.kept], [false, false]);
    assert.deepEqual(codes(refused.error), ["BAD_USER_INPUT"]);
    assert.deepEqual(done.payload.userErrors, []);
    assert.deepEqual(box.waiting(), []);
  });

  test(`${name}: c1 a form is kept while the key isn't valid, and sent with one that is`, async () => {
    const input = effort(await newActor("Läxhjälpen"), await newGoal("Alla klarar skolan"));
    const store = stored();
    const before = outbox(store, sending(withKey("samsyn_ogiltig")), codes);
    before.put(input);
    before.put({ ...input, title: "Ännu en" });

    const [refused, ...others] = await before.flush();

    assert(refused && "error" in refused);
    assert.deepEqual([codes(refused.error), refused.kept, others], [["UNAUTHENTICATED"], true, []]);
    const after = outbox<RegisterContributionInput, Payload>(store, sending(authorised), codes);
    assert.deepEqual((await after.flush()).map(({ kept }) => kept), [false, false]);
  });

  test(`${name}: c1 a form is kept while whoever asks may not do it, and doesn't hold up the rest`, async () => {
    const input = effort(await newActor("Läxhjälpen"), await newGoal("Alla klarar skolan"));
    const box = outbox(stored(), sending(fetch), codes);
    const first = box.put(input);
    box.put({ ...input, title: "Ännu en" });

    const outcomes = await box.flush();

    assert.deepEqual(outcomes.map(({ kept }) => kept), [true, true]);
    assert.deepEqual(
      outcomes.map((each) => "payload" in each && each.payload.userErrors.map(({ code }) => code)),
      [["FORBIDDEN"], ["FORBIDDEN"]],
    );
    box.discard(first);
    assert.equal(box.waiting().length, 1);
  });

  test(`${name}: c1 a form is kept when a proxy answers for the service`, async () => {
    const input = effort(await newActor("Läxhjälpen"), await newGoal("Alla klarar skolan"));
    const page = new Response("<h1>Bad Gateway</h1>", { status: 502, headers: { "Content-Type": "text/html" } });
    const box = outbox(stored(), sending(() => Promise.resolve(page.clone())), codes);
    box.put(input);

    assert.deepEqual((await box.flush()).map(({ kept }) => kept), [true]);
    assert.equal(box.waiting().length, 1);
  });

  test(`${name}: c1 what is refused for the input is told with its faults, and not kept`, async () => {
    const input = effort(await newActor("Läxhjälpen"), await newGoal("Alla klarar skolan"));
    const box = outbox(stored(), sending(authorised), codes);
    box.put({ ...input, title: " " });

    const [refused] = await box.flush();

    assert(refused && "payload" in refused);
    assert.deepEqual(refused.payload.userErrors.map(({ reason }) => reason), ["EMPTY"]);
    assert.deepEqual([refused.kept, box.waiting()], [false, []]);
  });
}

// Who tries many keys is asked to wait, so these come last.
for (const [name, { sending, codes }] of Object.entries(clients)) {
  test(`${name}: c1 a form is kept when there are too many requests, until Retry-After has passed`, async () => {
    const input = effort(await newActor("Läxhjälpen"), await newGoal("Alla klarar skolan"));
    const { fetcher, until } = heeding(withKey("samsyn_ogiltig"));
    const box = outbox(stored(), sending(fetcher), codes, until);
    for (let tries = 0; tries < 12; tries += 1) box.put({ ...input, title: `Försök ${String(tries)}` });
    let last = await box.flush();
    for (let tries = 0; tries < 40 && until() === 0; tries += 1) last = await box.flush();

    assert.deepEqual(last.map((each) => "error" in each && codes(each.error)), [["RATE_LIMITED"]]);
    assert(until() > Date.now());
    assert.deepEqual(await box.flush(), []);
    assert.equal(box.waiting().length, 12);
  });
}

test("c1 Retry-After may be a date, and what says neither is passed over", async () => {
  const answers = ["Wed, 21 Oct 2065 07:28:00 GMT", "soon", "0"];
  const { fetcher, until } = heeding(() => {
    const told = answers.shift() ?? "";
    return Promise.resolve(new Response(null, { status: 503, headers: { "Retry-After": told } }));
  });
  await fetcher(url);
  const first = until();
  await fetcher(url);
  await fetcher(url);

  assert.equal(first, Date.UTC(2065, 9, 21, 7, 28));
  assert.equal(until(), first);
});

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
